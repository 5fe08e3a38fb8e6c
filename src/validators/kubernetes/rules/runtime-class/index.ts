import type { KubernetesRule } from '../../rule.ts';

export const runtimeClassRules: readonly KubernetesRule[] = [];
