import type { KubernetesRule } from '../../rule.ts';
import { duplicateObject } from './duplicate-object.ts';

/** What may be said of any paste. */
export const residentReferenceRules: readonly KubernetesRule[] = [duplicateObject];
