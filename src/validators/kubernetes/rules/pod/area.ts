import type { KubernetesRule } from '../../rule.ts';
import { podReferenceRules } from '../reference/of-pods.ts';
import { podRules } from './index.ts';

/** Rules over Pods, and over what they refer to: whoever needs the ones needs the others. */
export const podArea: readonly KubernetesRule[] = [...podRules, ...podReferenceRules];
