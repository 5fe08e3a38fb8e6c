import type { KubernetesRule } from '../../rule.ts';
import { misspeltReference } from './misspelt-reference.ts';
import { runtimeClassMissing } from './runtime-class-missing.ts';
import { runtimeClassNodeSelectorConflict } from './runtime-class-node-selector-conflict.ts';
import { runtimeClassOverheadMismatch } from './runtime-class-overhead-mismatch.ts';

/** What Pods refer to. */
export const podReferenceRules: readonly KubernetesRule[] = [
  runtimeClassMissing, runtimeClassOverheadMismatch, runtimeClassNodeSelectorConflict, misspeltReference,
];
