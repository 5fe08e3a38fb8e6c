/** The claims of `content/chapters/sandboxing/formal-view`, tried on every filter over two calls. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actions, allowed, byList, stack, type Filter } from './filter-stack.ts';

const filters: Filter[] = actions.flatMap((first) => actions.map((second): Filter => [first, second]));
const isSubset = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].every((call) => b.has(call));

describe('a stack of filters', () => {
  it('never allows what one of them does not', () => {
    for (const a of filters) for (const b of filters) assert.ok(isSubset(allowed(stack(a, b)), allowed(a)));
  });

  it('is the same in whichever order they were installed, however they are grouped, and twice is once', () => {
    for (const a of filters) {
      assert.deepEqual(stack(a, a), a);
      for (const b of filters) {
        assert.deepEqual(stack(a, b), stack(b, a));
        for (const c of filters) assert.equal(String(stack(stack(a, b), c)), String(stack(a, stack(b, c))));
      }
    }
  });

  it('is weaker than neither of two filters that cannot be compared', () => {
    const a: Filter = ['allow', 'errno'];
    const b: Filter = ['errno', 'allow'];
    assert.deepEqual(stack(a, b), ['errno', 'errno']);
  });
});

describe('a new system call in a later kernel', () => {
  const listed = new Set([0, 1]);

  it('changes nothing under an allow-list', () => {
    const filter = byList(listed, 'allow', 'errno');
    for (let calls = 2; calls < 8; calls++) assert.deepEqual(allowed(filter(calls + 1)), allowed(filter(calls)));
  });

  it('is allowed under a deny-list', () => {
    const filter = byList(listed, 'errno', 'allow');
    for (let calls = 2; calls < 8; calls++) assert.ok(allowed(filter(calls + 1)).has(calls));
  });
});
