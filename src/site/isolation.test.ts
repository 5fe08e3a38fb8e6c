/** What the pages on the security model and on its formal view claim of the table. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isAtMost, readIsolation, type Boundary } from './isolation.ts';

const { boundaries } = readIsolation(fileURLToPath(new URL('../../', import.meta.url)));
const named = (id: string): Boundary => boundaries.find((boundary) => boundary.id === id)!;
const below = boundaries.flatMap((weaker) =>
  boundaries.filter((stronger) => stronger !== weaker && isAtMost(weaker, stronger)).map((stronger) => `${weaker.id} ≤ ${stronger.id}`));

describe('isolation as an ordering', () => {
  it('is reflexive, transitive and, for boundaries that differ somewhere, antisymmetric', () => {
    for (const a of boundaries) {
      assert.ok(isAtMost(a, a));
      for (const b of boundaries) {
        if (a !== b) assert.ok(!(isAtMost(a, b) && isAtMost(b, a)), `${a.id} and ${b.id} are equal in every path`);
        for (const c of boundaries) if (isAtMost(a, b) && isAtMost(b, c)) assert.ok(isAtMost(a, c));
      }
    }
  });

  it('has just the comparable pairs that the formal view lists', () => {
    assert.deepEqual(below, ['runc ≤ user-namespace', 'gvisor ≤ firecracker', 'kata ≤ gvisor', 'kata ≤ firecracker', 'kata ≤ wasm']);
  });

  it('has no greatest element: under every boundary some path is weaker than under another', () => {
    for (const top of boundaries) assert.ok(boundaries.some((other) => !isAtMost(other, top)), top.id);
  });

  it('has a path that every sandbox opens and runc does not have: the program in between', () => {
    assert.equal(named('runc').cells['interposer']!.effect, 'removed');
    for (const id of ['gvisor', 'kata', 'firecracker', 'wasm']) assert.notEqual(named(id).cells['interposer']!.effect, 'removed');
  });

  it('names no boundary that removes hardware side channels', () => {
    assert.deepEqual(boundaries.filter(({ cells }) => cells['side-channels']!.effect === 'removed'), []);
  });
});
