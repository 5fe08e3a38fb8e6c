import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, hookFailure, type LegalOperation } from '../validators/oci-runtime/lifecycle.ts';
import { takeSteps } from './take-steps.ts';

const start = attempt('start', 'created') as LegalOperation;
const create = attempt('create', 'none') as LegalOperation;

describe('takeSteps', () => {
  it('goes through all steps where no hook fails', () => {
    assert.deepEqual(takeSteps(create), { steps: [1, 2, 3, 4, 5], state: 'created' });
  });

  it('destroys the container where a hook of create fails', () => {
    const failing = { hook: 'createRuntime', failure: hookFailure('createRuntime', '1.3') } as const;
    assert.deepEqual(takeSteps(create, failing), { steps: [1, 2, 3, 4, 12, 13], state: 'none' });
  });

  it('lets a failing poststart hook end the container from 1.3 on, and only warn before', () => {
    const failing = (version: '1.2' | '1.3') => ({ hook: 'poststart', failure: hookFailure('poststart', version) } as const);
    assert.deepEqual(takeSteps(start, failing('1.2')), { steps: [6, 7, 8, 9], state: 'running' });
    assert.deepEqual(takeSteps(start, failing('1.3')), { steps: [6, 7, 8, 9, 12, 13], state: 'none' });
  });

  it('passes over a hook that belongs to another operation', () => {
    const failing = { hook: 'poststop', failure: hookFailure('poststop', '1.3') } as const;
    assert.deepEqual(takeSteps(start, failing), { steps: [6, 7, 8, 9], state: 'running' });
  });
});
