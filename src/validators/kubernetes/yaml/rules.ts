import { readerRule, type KubernetesRule } from '../rule.ts';

const source = 'go-yaml-v2';

export const yamlSyntax = readerRule({ id: 'kubernetes/yaml-syntax', severity: 'error', source });

export const yamlDuplicateKey = readerRule({ id: 'kubernetes/yaml-duplicate-key', severity: 'error', source });

export const yamlMergeKey = readerRule({ id: 'kubernetes/yaml-merge-key', severity: 'error', source });

export const yamlAlias = readerRule({ id: 'kubernetes/yaml-alias', severity: 'error', source });

export const yamlTag = readerRule({ id: 'kubernetes/yaml-tag', severity: 'error', source });

export const yamlJsonValue = readerRule({
  id: 'kubernetes/yaml-json-value',
  severity: 'error',
  source: 'kubernetes-sigs-yaml',
});

export const yamlKeyText = readerRule({
  id: 'kubernetes/yaml-key-text',
  severity: 'warning',
  source: 'kubernetes-sigs-yaml',
});

export const yamlSeparator = readerRule({
  id: 'kubernetes/yaml-separator',
  severity: 'warning',
  source: 'kubernetes-yaml-decoder',
});

export const yamlIgnoredText = readerRule({ id: 'kubernetes/yaml-ignored-text', severity: 'warning', source });

export const yamlNotChecked = readerRule({
  id: 'kubernetes/yaml-not-checked',
  severity: 'hint',
  unchecked: true,
  source: 'kubernetes-request-limit',
});

export const yamlRules: readonly KubernetesRule[] = [
  yamlSyntax,
  yamlDuplicateKey,
  yamlMergeKey,
  yamlAlias,
  yamlTag,
  yamlJsonValue,
  yamlKeyText,
  yamlSeparator,
  yamlIgnoredText,
  yamlNotChecked,
];
