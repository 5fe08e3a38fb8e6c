import type { KubernetesRule } from '../../rule.ts';

export const metadataRules: readonly KubernetesRule[] = [];
