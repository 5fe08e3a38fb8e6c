import type { KubernetesRule } from '../../rule.ts';
import { admissionPolicyMissing } from './admission-policy-missing.ts';
import { admissionPolicyParams } from './admission-policy-params.ts';
import { admissionPolicyUnbound } from './admission-policy-unbound.ts';

export const admissionReferenceRules: readonly KubernetesRule[] = [admissionPolicyMissing, admissionPolicyUnbound, admissionPolicyParams];
