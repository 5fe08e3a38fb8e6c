import type { KubernetesRule } from '../../rule.ts';

export const schemaRules: readonly KubernetesRule[] = [];
