import type { KubernetesRule } from '../../rule.ts';
import { limitRange } from './limit-range.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { priorityClass } from './priority-class.ts';
import { resourceQuota } from './resource-quota.ts';

export const policyRules: readonly KubernetesRule[] = [podDisruptionBudget, limitRange, resourceQuota, priorityClass];
