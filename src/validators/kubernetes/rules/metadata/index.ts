import type { KubernetesRule } from '../../rule.ts';
import { metadataAnnotations } from './metadata-annotations.ts';
import { metadataFinalizers } from './metadata-finalizers.ts';
import { metadataLabels } from './metadata-labels.ts';
import { metadataName } from './metadata-name.ts';
import { metadataNamespace, metadataNamespaceIgnored } from './metadata-namespace.ts';
import { metadataOwnerReferences } from './metadata-owner-references.ts';
import { metadataResourceVersion } from './metadata-resource-version.ts';

export const metadataRules: readonly KubernetesRule[] = [
  metadataName,
  metadataNamespace,
  metadataNamespaceIgnored,
  metadataLabels,
  metadataAnnotations,
  metadataFinalizers,
  metadataOwnerReferences,
  metadataResourceVersion,
];
