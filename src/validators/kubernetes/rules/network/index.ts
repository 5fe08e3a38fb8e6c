import type { KubernetesRule } from '../../rule.ts';
import { addressNotation } from './address-notation.ts';
import { endpointSliceAddress } from './endpoint-slice-address.ts';
import { endpointSliceDeprecated } from './endpoint-slice-deprecated.ts';
import { endpointSliceEndpoint } from './endpoint-slice-endpoint.ts';
import { endpointSlicePort } from './endpoint-slice-port.ts';
import { endpointSliceUnlabelled } from './endpoint-slice-unlabelled.ts';
import { endpointsDeprecated } from './endpoints-deprecated.ts';
import { endpointsSubset } from './endpoints.ts';
import { ingressClass } from './ingress-class.ts';
import { networkPolicyOpen } from './network-policy-open.ts';
import { networkPolicyPeer } from './network-policy-peer.ts';
import { networkPolicyPort } from './network-policy-port.ts';
import { networkPolicyTypes } from './network-policy-types.ts';
import { networkPolicyWithoutEffect } from './network-policy-without-effect.ts';
import { serviceCidr } from './service-cidr.ts';

export const networkRules: readonly KubernetesRule[] = [
  networkPolicyPeer, networkPolicyPort, networkPolicyTypes, networkPolicyWithoutEffect, networkPolicyOpen, endpointSliceAddress,
  endpointSlicePort, endpointSliceEndpoint, endpointSliceUnlabelled, endpointSliceDeprecated, endpointsSubset, endpointsDeprecated,
  addressNotation, ingressClass, serviceCidr,
];
