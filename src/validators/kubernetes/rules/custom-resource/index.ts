import type { KubernetesRule } from '../../rule.ts';

export const customResourceRules: readonly KubernetesRule[] = [];
