import type { KubernetesRule } from '../../rule.ts';
import { admissionReferenceRules } from '../reference/admission.ts';
import { admissionPolicyRules } from './index.ts';

/** Rules over policies, and over what they and their bindings refer to. */
export const admissionPolicyArea: readonly KubernetesRule[] = [...admissionPolicyRules, ...admissionReferenceRules];
