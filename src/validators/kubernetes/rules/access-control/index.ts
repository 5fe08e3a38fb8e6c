import type { KubernetesRule } from '../../rule.ts';
import { roleBinding } from './role-binding.ts';
import { roleRule } from './role-rule.ts';

export const accessControlRules: readonly KubernetesRule[] = [roleRule, roleBinding];
