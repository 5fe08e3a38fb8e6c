import type { KubernetesRule } from '../../rule.ts';
import { networkPolicyDns } from './network-policy-dns.ts';
import { serviceSelectorUnmatched } from './service-selector-unmatched.ts';

export const trafficReferenceRules: readonly KubernetesRule[] = [serviceSelectorUnmatched, networkPolicyDns];
