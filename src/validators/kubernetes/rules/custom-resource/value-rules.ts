/** The rules that hold the values of a custom resource against the schema of its definition. */
import { violationRule } from './violation-rule.ts';

const values = 'kube-openapi-values';

export const customResourceType = violationRule('kubernetes/custom-resource-type', 'kube-openapi-type', 'type');
export const customResourceRequired = violationRule('kubernetes/custom-resource-required', 'kube-openapi-object', 'required', 'field-not-allowed');
export const customResourceEnum = violationRule('kubernetes/custom-resource-enum', 'kube-openapi-validator', 'enum');
export const customResourceRange = violationRule('kubernetes/custom-resource-range', values, 'range');
export const customResourceSize = violationRule('kubernetes/custom-resource-size', values, 'size');
export const customResourcePattern = violationRule('kubernetes/custom-resource-pattern', values, 'pattern');
export const customResourceFormat = violationRule('kubernetes/custom-resource-format', 'kubernetes-crd-formats', 'format');
export const customResourceAlternatives = violationRule('kubernetes/custom-resource-alternatives', 'kube-openapi-schema-props', 'alternatives');
export const customResourceDuplicateItem = violationRule('kubernetes/custom-resource-duplicate-item', 'kubernetes-crd-list-type', 'duplicate');
export const customResourceEmbeddedObject = violationRule('kubernetes/custom-resource-embedded-object', 'kubernetes-crd-object-meta', 'embedded-resource');
