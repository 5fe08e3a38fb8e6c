import type { KubernetesRule } from '../../rule.ts';
import { lease } from './lease.ts';
import { namespaceFinalizers } from './namespace-finalizers.ts';
import { node } from './node.ts';

export const clusterRules: readonly KubernetesRule[] = [node, namespaceFinalizers, lease];
