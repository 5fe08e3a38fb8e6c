import type { KubernetesRule } from '../../rule.ts';
import { customResourceNamespace } from './namespace.ts';
import { customResourceNotChecked } from './not-checked.ts';
import { customResourceScale } from './scale.ts';
import { customResourceStatus } from './status.ts';
import { customResourceUnknownField } from './unknown-field.ts';
import {
  customResourceAlternatives,
  customResourceDuplicateItem,
  customResourceEmbeddedObject,
  customResourceEnum,
  customResourceFormat,
  customResourcePattern,
  customResourceRange,
  customResourceRequired,
  customResourceSize,
  customResourceType,
} from './value-rules.ts';
import { customResourceVersion } from './version.ts';

export const customResourceRules: readonly KubernetesRule[] = [
  customResourceVersion, customResourceNamespace, customResourceUnknownField,
  customResourceType, customResourceRequired, customResourceEnum, customResourceRange, customResourceSize,
  customResourcePattern, customResourceFormat, customResourceAlternatives, customResourceDuplicateItem,
  customResourceEmbeddedObject, customResourceScale, customResourceStatus, customResourceNotChecked,
];
