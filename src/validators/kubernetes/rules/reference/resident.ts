import type { KubernetesRule } from '../../rule.ts';
import { duplicateObject } from './duplicate-object.ts';
import { misspeltReference } from './misspelt-reference.ts';
import { runtimeClassMissing } from './runtime-class-missing.ts';
import { runtimeClassNodeSelectorConflict } from './runtime-class-node-selector-conflict.ts';
import { runtimeClassOverheadMismatch } from './runtime-class-overhead-mismatch.ts';

/** Those that may speak of any paste: its Pods, and what stands twice in it. */
export const residentReferenceRules: readonly KubernetesRule[] = [
  duplicateObject, runtimeClassMissing, runtimeClassOverheadMismatch, runtimeClassNodeSelectorConflict, misspeltReference,
];
