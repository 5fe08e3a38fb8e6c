import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DraftKeeper, type DraftStorage } from './drafts.ts';

function memory(): DraftStorage & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const forbidden = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

describe('a draft', () => {
  it('is read back with its options and time, in its own place only', () => {
    const storage = memory();
    const here = new DraftKeeper('here', () => storage);
    assert.equal(here.keep('kind: Pod', { kubernetes: '1.34' }, 5), true);
    assert.deepEqual(here.read(), { text: 'kind: Pod', options: { kubernetes: '1.34' }, time: 5 });
    assert.equal(new DraftKeeper('there', () => storage).read(), undefined);
  });

  it('is gone once cleared', () => {
    const storage = memory();
    const drafts = new DraftKeeper('here', () => storage);
    drafts.keep('a', {}, 1);
    drafts.clear();
    assert.equal(drafts.read(), undefined);
  });

  it('is not there where storage is forbidden, and nothing is thrown', () => {
    const drafts = new DraftKeeper('here', forbidden);
    assert.deepEqual([drafts.read(), drafts.keep('a', {}, 1), drafts.clear()], [undefined, false, undefined]);
  });

  it('that does not fit leaves no older one behind', () => {
    const storage = memory();
    const drafts = new DraftKeeper('here', () => storage);
    drafts.keep('short', {}, 1);
    assert.equal(drafts.keep('x'.repeat(1_000_001), {}, 2), false);
    assert.equal(drafts.read(), undefined);
  });

  it('that something else wrote over is none', () => {
    const storage = memory();
    for (const junk of ['{', 'null', '5', '{"text": 1}', '{"text": "a", "time": "b", "options": {}}']) {
      storage.items.set('speclens:draft:here', junk);
      assert.equal(new DraftKeeper('here', () => storage).read(), undefined, junk);
    }
  });
});
