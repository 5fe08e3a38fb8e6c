import type { KubernetesRule } from '../../rule.ts';
import { serviceAddress } from './service-address.ts';
import { serviceDeprecatedField } from './service-deprecated-field.ts';
import { serviceIgnoredField } from './service-ignored-field.ts';
import { serviceLoadBalancer } from './service-load-balancer.ts';
import { serviceNodePortRange } from './service-node-port-range.ts';
import { servicePorts } from './service-ports.ts';
import { serviceSelector } from './service-selector.ts';
import { serviceTrafficPolicy } from './service-traffic-policy.ts';
import { serviceType } from './service-type.ts';

export const serviceRules: readonly KubernetesRule[] = [
  servicePorts, serviceType, serviceSelector, serviceAddress, serviceLoadBalancer, serviceTrafficPolicy, serviceIgnoredField,
  serviceDeprecatedField, serviceNodePortRange,
];
