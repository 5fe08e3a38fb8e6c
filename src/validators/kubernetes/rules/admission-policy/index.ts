import type { KubernetesRule } from '../../rule.ts';

export const admissionPolicyRules: readonly KubernetesRule[] = [];
