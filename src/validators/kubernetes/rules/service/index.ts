import type { KubernetesRule } from '../../rule.ts';
import { serviceAddress } from './service-address.ts';
import { serviceLoadBalancer } from './service-load-balancer.ts';
import { servicePorts } from './service-ports.ts';
import { serviceSelector } from './service-selector.ts';
import { serviceTrafficPolicy } from './service-traffic-policy.ts';
import { serviceType } from './service-type.ts';

export const serviceRules: readonly KubernetesRule[] = [
  servicePorts, serviceType, serviceSelector, serviceAddress, serviceLoadBalancer, serviceTrafficPolicy,
];
