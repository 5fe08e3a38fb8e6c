import type { KubernetesRule } from '../../rule.ts';
import { celNotChecked } from './cel-not-checked.ts';

export const celRules: readonly KubernetesRule[] = [celNotChecked];
