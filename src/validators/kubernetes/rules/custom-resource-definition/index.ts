import type { KubernetesRule } from '../../rule.ts';
import { crdApiApproval } from './crd-api-approval.ts';
import { crdConversion } from './crd-conversion.ts';
import { crdDefault } from './crd-default.ts';
import { crdDeprecationWarning } from './crd-deprecation-warning.ts';
import { crdEmbeddedResource } from './crd-embedded-resource.ts';
import { crdGroup } from './crd-group.ts';
import { crdIgnoredKeyword } from './crd-ignored-keyword.ts';
import { crdKeywordType } from './crd-keyword-type.ts';
import { crdListType } from './crd-list-type.ts';
import { crdMapType } from './crd-map-type.ts';
import { crdMetadataSchema } from './crd-metadata-schema.ts';
import { crdName } from './crd-name.ts';
import { crdNames } from './crd-names.ts';
import { crdNonscalarSet } from './crd-nonscalar-set.ts';
import { crdPattern } from './crd-pattern.ts';
import { crdPreserveUnknownFields } from './crd-preserve-unknown-fields.ts';
import { crdPrinterColumn } from './crd-printer-column.ts';
import { crdRootSchema } from './crd-root-schema.ts';
import { crdScaleSubresource } from './crd-scale-subresource.ts';
import { crdSchemaJunctor } from './crd-schema-junctor.ts';
import { crdSchemaKeyword } from './crd-schema-keyword.ts';
import { crdSchemaRequired } from './crd-schema-required.ts';
import { crdScope } from './crd-scope.ts';
import { crdSelectableField } from './crd-selectable-field.ts';
import { crdSelectableVersions } from './crd-selectable-versions.ts';
import { crdStorageVersion } from './crd-storage-version.ts';
import { crdStructuralSchema } from './crd-structural-schema.ts';
import { crdUnknownFormat } from './crd-unknown-format.ts';
import { crdUnusableBound } from './crd-unusable-bound.ts';
import { crdValidationRule } from './crd-validation-rule.ts';
import { crdVersionName } from './crd-version-name.ts';

export const customResourceDefinitionRules: readonly KubernetesRule[] = [
  crdName, crdGroup, crdApiApproval, crdNames, crdScope,
  crdVersionName, crdStorageVersion, crdDeprecationWarning, crdConversion,
  crdScaleSubresource, crdPrinterColumn, crdSelectableField, crdSelectableVersions,
  crdSchemaRequired, crdRootSchema, crdMetadataSchema, crdStructuralSchema, crdSchemaKeyword, crdKeywordType,
  crdSchemaJunctor, crdListType, crdMapType, crdEmbeddedResource, crdPreserveUnknownFields,
  crdDefault, crdPattern, crdValidationRule,
  crdUnknownFormat, crdNonscalarSet, crdUnusableBound, crdIgnoredKeyword,
];
