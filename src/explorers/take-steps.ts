import type { HookName } from '../validators/oci-runtime/lifecycle-hooks.ts';
import { lifecycleSteps } from '../validators/oci-runtime/lifecycle-steps.ts';
import type { ContainerState, HookFailure, LegalOperation } from '../validators/oci-runtime/lifecycle.ts';

/** What an operation went through, and where it ended. */
export interface Taken {
  readonly steps: readonly number[];
  readonly state: ContainerState;
}

/**
 * The steps of an operation in which a hook may fail: where that ends the container, the life goes on at the step
 * that the specification names, and to its end.
 */
export function takeSteps({ steps, states }: LegalOperation, failing?: { readonly hook: HookName; readonly failure: HookFailure }): Taken {
  const state = states.at(-1)!;
  const at = failing ? steps.findIndex((number) => lifecycleSteps[number - 1]!.hook === failing.hook) : -1;
  if (at < 0 || failing!.failure.effect === 'warn') return { steps, state };
  const rest = lifecycleSteps.filter(({ number }) => number >= failing!.failure.nextStep!).map(({ number }) => number);
  return { steps: [...steps.slice(0, at + 1), ...rest], state: failing!.failure.state };
}
