import type { KubernetesRule } from '../../rule.ts';
import { endpointSliceAddress } from './endpoint-slice-address.ts';
import { endpointSliceEndpoint } from './endpoint-slice-endpoint.ts';
import { endpointSlicePort } from './endpoint-slice-port.ts';
import { endpointsSubset } from './endpoints.ts';
import { ingressClass } from './ingress-class.ts';
import { networkPolicyPeer } from './network-policy-peer.ts';
import { networkPolicyPort } from './network-policy-port.ts';
import { networkPolicyTypes } from './network-policy-types.ts';
import { serviceCidr } from './service-cidr.ts';

export const networkRules: readonly KubernetesRule[] = [
  networkPolicyPeer, networkPolicyPort, networkPolicyTypes, endpointSliceAddress, endpointSlicePort, endpointSliceEndpoint,
  endpointsSubset, ingressClass, serviceCidr,
];
