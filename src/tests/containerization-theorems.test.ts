/** The statements of the topic containerization/formal-view, each over all cases of a small model. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt, containerStates, lifecycleOperations, type ContainerState } from '../validators/oci-runtime/lifecycle.ts';

const types = ['pid', 'network', 'mount', 'ipc', 'uts', 'user', 'cgroup', 'time'];

/** Every set of namespace types, as the bits of a number. */
const sets = Array.from({ length: 2 ** types.length }, (_, bits) => bits);
const within = (a: number, b: number): boolean => (a & ~b) === 0;

describe('the lifecycle as a state machine', () => {
  /** All states that legal operations other than `without` lead to. */
  function reachable(from: ContainerState, without?: string): Set<ContainerState> {
    const found = new Set<ContainerState>();
    const open = [from];
    for (let state = open.pop(); state; state = open.pop()) {
      for (const operation of lifecycleOperations) {
        const outcome = attempt(operation, state);
        const next = outcome.legal && operation !== without ? outcome.states.at(-1)! : state;
        if (!found.has(next)) open.push(next);
        found.add(next);
      }
    }
    return found;
  }

  it('never leads back to created without delete, so a program is started at most once', () => {
    for (const state of ['running', 'stopped'] as const) assert.ok(!reachable(state, 'delete').has('created'));
  });

  it('deletes only what has stopped', () => {
    assert.deepEqual(containerStates.filter((state) => attempt('delete', state).legal), ['stopped']);
  });

  it('can always end: from every state none can be reached', () => {
    for (const state of containerStates.filter((state) => state !== 'creating')) assert.ok(reachable(state).has('none'), state);
  });
});

describe('sets of namespaces in the order of inclusion', () => {
  const comparable = sets.flatMap((a) => sets.filter((b) => within(a, b) || within(b, a))).length;

  it('are a partial order in which most pairs cannot be compared', () => {
    const ordered = sets.flatMap((a) => sets.filter((b) => within(a, b))).length;
    assert.equal(ordered, 3 ** 8);
    assert.equal(comparable, 2 * 3 ** 8 - 2 ** 8);
    assert.ok(comparable < (2 ** 8) ** 2 / 4);
  });

  it('have seventy of which no two are comparable: those of four types', () => {
    const four = sets.filter((bits) => types.filter((_, at) => bits & (1 << at)).length === 4);
    assert.equal(four.length, 70);
    assert.ok(four.every((a) => four.every((b) => a === b || !within(a, b))));
  });

  it('pass a demand for some types upwards: what isolates more still meets it', () => {
    const demanded = 0b1011;
    for (const a of sets) for (const b of sets) if (within(a, b) && within(demanded, a)) assert.ok(within(demanded, b));
  });
});

describe('sharing namespaces', () => {
  /** Three containers, two types, three namespaces of each: every way to put them in. */
  const worlds = Array.from({ length: 3 ** 6 }, (_, code) => Array.from({ length: 6 }, (_, at) => Math.floor(code / 3 ** at) % 3));
  const shares = (world: number[], a: number, b: number): boolean[] => [world[2 * a] === world[2 * b], world[2 * a + 1] === world[2 * b + 1]];

  it('of one type, or of all of some types, is transitive', () => {
    for (const world of worlds) {
      const [ab, bc, ac] = [shares(world, 0, 1), shares(world, 1, 2), shares(world, 0, 2)];
      for (const type of [0, 1]) if (ab[type] && bc[type]) assert.ok(ac[type]);
      if (ab.every(Boolean) && bc.every(Boolean)) assert.ok(ac.every(Boolean));
    }
  });

  it('of at least one type is not', () => {
    const some = (world: number[], a: number, b: number): boolean => shares(world, a, b).some(Boolean);
    const counterexamples = worlds.filter((world) => some(world, 0, 1) && some(world, 1, 2) && !some(world, 0, 2));
    assert.ok(counterexamples.length > 0);
  });
});

describe('idempotent calls that are repeated', () => {
  const call = { stage: 'staged', publish: 'published' } as const;
  type Call = 'stage' | 'publish' | 'unpublish' | 'unstage';
  const run = (calls: readonly Call[]): string =>
    [...calls.reduce((state, name) => {
      const key = call[name.replace('un', '') as 'stage' | 'publish'];
      const next = new Set(state);
      if (name.startsWith('un')) next.delete(key);
      else next.add(key);
      return next;
    }, new Set<string>())].sort().join();

  const ladder: Call[] = ['stage', 'publish', 'unpublish', 'unstage'];

  it('do no harm where each is repeated before the next', () => {
    for (let code = 0; code < 3 ** 4; code++) {
      const repeated = ladder.flatMap((name, at) => Array<Call>(1 + (Math.floor(code / 3 ** at) % 3)).fill(name));
      assert.equal(run(repeated), run(ladder));
    }
  });

  it('do harm where an old one arrives late', () => {
    assert.notEqual(run(['publish', 'unpublish', 'publish']), run(['publish', 'unpublish']));
  });
});
