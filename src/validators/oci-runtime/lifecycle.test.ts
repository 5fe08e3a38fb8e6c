import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hookNames, lifecycleHooks } from './lifecycle-hooks.ts';
import { lifecycleSteps } from './lifecycle-steps.ts';
import { attempt, containerStates, hookFailure, lifecycleOperations, type ContainerState, type LifecycleOperation } from './lifecycle.ts';

/** The state after operations one after another; illegal ones change nothing. */
function live(...operations: readonly LifecycleOperation[]): ContainerState {
  return operations.reduce<ContainerState>((state, operation) => {
    const outcome = attempt(operation, state);
    return outcome.legal ? outcome.states.at(-1)! : state;
  }, 'none');
}

describe('the lifecycle of a container', () => {
  it('goes from create over start and the exit of the process to delete', () => {
    assert.equal(live('create'), 'created');
    assert.equal(live('create', 'start'), 'running');
    assert.equal(live('create', 'start', 'exit'), 'stopped');
    assert.equal(live('create', 'start', 'exit', 'delete'), 'none');
  });

  it('goes through all thirteen steps once, in order', () => {
    let state: ContainerState = 'none';
    const steps = (['create', 'start', 'exit', 'delete'] as const).flatMap((operation) => {
      const outcome = attempt(operation, state);
      assert.ok(outcome.legal);
      state = outcome.states.at(-1)!;
      return outcome.steps;
    });
    assert.deepEqual(steps, lifecycleSteps.map(({ number }) => number));
    assert.deepEqual(steps, Array.from({ length: 13 }, (_, at) => at + 1));
  });

  it('lets a signal change nothing until the process exits of it', () => {
    assert.equal(live('create', 'start', 'kill'), 'running');
    assert.equal(live('create', 'kill', 'exit'), 'stopped');
  });

  it('has an answer, and both languages, for every operation in every state', () => {
    for (const operation of lifecycleOperations) {
      for (const state of containerStates) {
        const outcome = attempt(operation, state);
        const { en, zh } = outcome.legal ? outcome.what : outcome.why;
        assert.ok(en && zh, `${operation} ${state}`);
        if (outcome.legal) assert.equal(outcome.states[0], state);
      }
    }
  });

  it('starts a container at most once, however often one tries', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lifecycleOperations.filter((name) => name !== 'delete'))), (operations) => {
        let state: ContainerState = 'none';
        let starts = 0;
        for (const operation of operations) {
          const outcome = attempt(operation, state);
          if (!outcome.legal) continue;
          state = outcome.states.at(-1)!;
          if (operation === 'start') starts++;
        }
        assert.ok(starts <= 1);
      }),
    );
  });
});

describe('hooks', () => {
  it('stand in the steps that name them', () => {
    const inSteps = lifecycleSteps.flatMap(({ hook, number }) => (hook ? [[hook, number]] : []));
    assert.deepEqual(inSteps, hookNames.map((name) => [name, lifecycleHooks[name].step]));
    for (const { hook, operation } of lifecycleSteps) if (hook) assert.equal(lifecycleHooks[hook].during, operation);
  });

  it('end the container when they fail, but for poststop', () => {
    const aborting = hookNames.filter((name) => hookFailure(name, '1.3').effect === 'abort');
    assert.deepEqual(aborting, ['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart']);
    assert.deepEqual(hookFailure('createContainer', '1.0'), { effect: 'abort', nextStep: 12, state: 'none' });
    assert.deepEqual(hookFailure('poststop', '1.3'), { effect: 'warn', nextStep: undefined, state: 'none' });
  });

  it('of the kind poststart only warn before 1.3', () => {
    assert.deepEqual(hookFailure('poststart', '1.2'), { effect: 'warn', nextStep: 10, state: 'running' });
    assert.deepEqual(hookFailure('poststart', '1.3'), { effect: 'abort', nextStep: 12, state: 'none' });
  });

  it('look up their path where they run, but for createContainer', () => {
    assert.deepEqual(hookNames.filter((name) => lifecycleHooks[name].runsIn !== lifecycleHooks[name].pathIn), ['createContainer']);
  });
});
