import type { KubernetesRule } from '../../rule.ts';
import { servicePorts } from './service-ports.ts';
import { serviceSelector } from './service-selector.ts';
import { serviceType } from './service-type.ts';

export const serviceRules: readonly KubernetesRule[] = [servicePorts, serviceType, serviceSelector];
