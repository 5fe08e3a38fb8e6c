import type { KubernetesRule } from '../../rule.ts';
import { admissionReferenceRules } from './admission.ts';
import { besideReferenceRules } from './beside.ts';
import { hpaReferenceRules } from './hpa.ts';
import { podReferenceRules } from './of-pods.ts';
import { residentReferenceRules } from './resident.ts';
import { trafficReferenceRules } from './traffic.ts';

export const referenceRules: readonly KubernetesRule[] = [
  ...residentReferenceRules, ...podReferenceRules, ...hpaReferenceRules, ...admissionReferenceRules, ...trafficReferenceRules, ...besideReferenceRules,
];
