import type { KubernetesRule } from '../../rule.ts';

export const customResourceDefinitionRules: readonly KubernetesRule[] = [];
