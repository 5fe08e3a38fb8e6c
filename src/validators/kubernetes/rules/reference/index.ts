import type { KubernetesRule } from '../../rule.ts';

export const referenceRules: readonly KubernetesRule[] = [];
