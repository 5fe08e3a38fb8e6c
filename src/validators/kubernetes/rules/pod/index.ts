import type { KubernetesRule } from '../../rule.ts';

export const podRules: readonly KubernetesRule[] = [];
