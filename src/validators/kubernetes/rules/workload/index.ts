import type { KubernetesRule } from '../../rule.ts';

export const workloadRules: readonly KubernetesRule[] = [];
