import type { KubernetesRule } from '../../rule.ts';
import { auditAnnotation } from './audit-annotation.ts';
import { bindingPolicyName } from './binding-policy-name.ts';
import { lockout } from './lockout.ts';
import { matchCondition } from './match-condition.ts';
import { matchConstraints } from './match-constraints.ts';
import { mutatingOperations } from './mutating-operations.ts';
import { mutation } from './mutation.ts';
import { nullObject } from './null-object.ts';
import { paramKind } from './param-kind.ts';
import { paramRef } from './param-ref.ts';
import { resourceRule } from './resource-rule.ts';
import { selector } from './selector.ts';
import { setting } from './setting.ts';
import { staticName } from './static-name.ts';
import { validation } from './validation.ts';
import { validationActions } from './validation-actions.ts';
import { variable } from './variable.ts';
import { withoutEffect } from './without-effect.ts';
import { webhook } from './webhook.ts';
import { webhookClientConfig } from './webhook-client-config.ts';

export const admissionPolicyRules: readonly KubernetesRule[] = [
  matchConstraints,
  resourceRule,
  selector,
  setting,
  matchCondition,
  paramKind,
  variable,
  validation,
  auditAnnotation,
  mutation,
  mutatingOperations,
  bindingPolicyName,
  paramRef,
  validationActions,
  staticName,
  webhook,
  webhookClientConfig,
  withoutEffect,
  lockout,
  nullObject,
];
