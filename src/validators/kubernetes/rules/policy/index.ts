import type { KubernetesRule } from '../../rule.ts';
import { limitRange } from './limit-range.ts';
import { podDisruptionBudgetBlocks } from './pod-disruption-budget-blocks.ts';
import { podDisruptionBudgetSelector } from './pod-disruption-budget-selector.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { priorityClass } from './priority-class.ts';
import { resourceQuota } from './resource-quota.ts';

export const policyRules: readonly KubernetesRule[] = [
  podDisruptionBudget, podDisruptionBudgetBlocks, podDisruptionBudgetSelector, limitRange, resourceQuota, priorityClass,
];
