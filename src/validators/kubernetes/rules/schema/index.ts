import type { KubernetesRule } from '../../rule.ts';
import { apiOffByDefault, futureApiVersion, misspelledGroup, removedApiVersion, unknownApiVersion } from './api-version.ts';
import { duplicateListKey, repeatedListKey } from './duplicate-list-key.ts';
import { expectedField } from './expected-field.ts';
import { integerRange } from './integer-range.ts';
import { invalidBase64 } from './invalid-base64.ts';
import { invalidQuantity, oddQuantity } from './invalid-quantity.ts';
import { invalidTime } from './invalid-time.ts';
import { notChecked, subresourceKind, unknownKind } from './kind.ts';
import { notAnObject } from './not-an-object.ts';
import { objectIdentity } from './object-identity.ts';
import { requiredField } from './required-field.ts';
import { unknownField } from './unknown-field.ts';
import { unlistedValue, unsupportedValue } from './unsupported-value.ts';
import { wrongType } from './wrong-type.ts';

export const schemaRules: readonly KubernetesRule[] = [
  notAnObject,
  objectIdentity,
  unknownKind,
  subresourceKind,
  unknownApiVersion,
  removedApiVersion,
  futureApiVersion,
  apiOffByDefault,
  misspelledGroup,
  notChecked,
  unknownField,
  wrongType,
  integerRange,
  invalidQuantity,
  oddQuantity,
  invalidTime,
  invalidBase64,
  requiredField,
  expectedField,
  unsupportedValue,
  unlistedValue,
  duplicateListKey,
  repeatedListKey,
];
