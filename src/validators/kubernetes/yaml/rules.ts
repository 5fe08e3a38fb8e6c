import { readerRule, type KubernetesRule } from '../rule.ts';

export const yamlSyntax = readerRule({
  id: 'kubernetes/yaml-syntax',
  severity: 'error',
  source: 'kubernetes-sigs-yaml',
});

export const yamlRules: readonly KubernetesRule[] = [yamlSyntax];
