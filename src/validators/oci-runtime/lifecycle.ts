/**
 * The life of a container as runtime.md of the OCI Runtime Specification tells it: states, operations,
 * hooks and the thirteen steps, as data with a few questions to ask of it.
 *
 * The numbers are those of 1.0.2 and later; 1.0.0 and 1.0.1 had ten steps and three kinds of hooks.
 */
import type { Localized } from '../../engine/localized.ts';
import { lifecycleHooks, type HookName } from './lifecycle-hooks.ts';
import { illegalOperations, legalOperations } from './lifecycle-operations.ts';
import { minorOf, type RuntimeSpecVersion } from './versions.ts';

/** `none`: no container of that id exists, not yet or no longer. The others are values of `status` in the state. */
export const containerStates = ['none', 'creating', 'created', 'running', 'stopped'] as const;
export type ContainerState = (typeof containerStates)[number];

/** The five operations of the specification, and the one event that nobody calls: the process exits. */
export const lifecycleOperations = ['create', 'start', 'kill', 'delete', 'state', 'exit'] as const;
export type LifecycleOperation = (typeof lifecycleOperations)[number];

/** What an operation does in a state where it is allowed. */
export interface LegalOperation {
  readonly legal: true;
  /** The states on the way, the last of which stays; the first is the one it starts in. */
  readonly states: readonly ContainerState[];
  /** Numbers in {@link lifecycleSteps} that it goes through, in order. */
  readonly steps: readonly number[];
  readonly what: Localized;
}

/** Why an operation MUST generate an error in a state, and changes nothing. */
export interface IllegalOperation {
  readonly legal: false;
  readonly why: Localized;
  /** What runtimes are known to do all the same. */
  readonly inPractice?: Localized;
}

/** What comes of an operation in a state. Every pair has an answer. */
export function attempt(operation: LifecycleOperation, state: ContainerState): LegalOperation | IllegalOperation {
  const key = `${operation} ${state}` as const;
  return legalOperations[key] ?? illegalOperations[key]!;
}

/** What a failing hook does to the container. */
export interface HookFailure {
  /** `abort`: error, the container is stopped and the life goes on at step 12; `warn`: logged, and life goes on as if it had not failed. */
  readonly effect: 'abort' | 'warn';
  readonly nextStep: number | undefined;
  /** Where the container ends. */
  readonly state: ContainerState;
}

/** What it does when a hook fails, which changed for `poststart` in 1.3. */
export function hookFailure(hook: HookName, version: RuntimeSpecVersion): HookFailure {
  const { warnsBefore, step } = lifecycleHooks[hook];
  const warns = minorOf(version) < warnsBefore;
  if (!warns) return { effect: 'abort', nextStep: 12, state: 'none' };
  return { effect: 'warn', nextStep: step < 13 ? step + 1 : undefined, state: step < 13 ? 'running' : 'none' };
}
