import type { KubernetesRule } from '../../rule.ts';
import { ingressBackend } from './ingress-backend.ts';
import { ingressClassAnnotation } from './ingress-class-annotation.ts';
import { ingressClassConflict } from './ingress-class-conflict.ts';
import { ingressHost } from './ingress-host.ts';
import { ingressPath } from './ingress-path.ts';

export const ingressRules: readonly KubernetesRule[] = [ingressHost, ingressPath, ingressBackend, ingressClassConflict, ingressClassAnnotation];
