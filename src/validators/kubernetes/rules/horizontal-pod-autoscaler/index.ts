import type { KubernetesRule } from '../../rule.ts';

export const horizontalPodAutoscalerRules: readonly KubernetesRule[] = [];
