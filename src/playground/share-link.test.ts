import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { isShareLink, mostSharedBytes, readShareLink, writeShareLink } from './share-link.ts';

const link = (bytes: Uint8Array) => `#share=1.${Buffer.from(bytes).toString('base64url')}`;
const packed = (value: unknown) => link(deflateRawSync(JSON.stringify(value)));

describe('a share link', () => {
  it('gives back what it was made of, whatever the characters', async () => {
    const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    const state = fc.record(
      {
        validator: fc.constantFrom('kubernetes', 'gateway-api'),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.array(codeUnit).map((units) => units.join(''))),
        options: fc.constantFrom({}, { kubernetes: '1.34' }),
      },
      { noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(state, async (shared) => {
        const fragment = await writeShareLink(shared);
        assert.match(fragment, /^#share=1\.[\w-]+$/);
        assert.deepEqual(await readShareLink(fragment), shared);
      }),
    );
  });

  it('is much shorter than a manifest', async () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  key: value\n---\n'.repeat(40);
    const fragment = await writeShareLink({ validator: 'kubernetes', text, options: {} });
    assert.ok(fragment.length < text.length / 10);
  });

  it('that is damaged says so, however it is damaged', async () => {
    const whole = await writeShareLink({ validator: 'kubernetes', text: 'kind: Pod', options: {} });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }), async (at, junk) => {
        const state = await readShareLink(whole.slice(0, at) + junk + whole.slice(at + 1));
        assert.ok('problem' in state || typeof state.text === 'string');
      }),
    );
    for (const fragment of ['#share=', '#share=1.', '#share=1.%%%', '#share=x', link(Buffer.from('junk'))]) {
      assert.deepEqual(await readShareLink(fragment), { problem: 'damaged' }, fragment);
    }
  });

  it('that holds something else than a state is damaged', async () => {
    const others = [null, [], 5, { text: 'a' }, { validator: 'kubernetes', text: 5, options: {} }, { validator: 'a', text: 'a', options: { kubernetes: {} } }];
    for (const other of others) assert.deepEqual(await readShareLink(packed(other)), { problem: 'damaged' });
  });

  it('that would unfold to more than the limit is not unfolded', async () => {
    const bomb = packed({ validator: 'kubernetes', text: ' '.repeat(mostSharedBytes), options: {} });
    assert.ok(bomb.length < 8000);
    assert.deepEqual(await readShareLink(bomb), { problem: 'too-large' });
  });

  it('of a later form is told apart from a damaged one', async () => {
    assert.deepEqual(await readShareLink('#share=2.abc'), { problem: 'newer' });
  });

  it('is told apart from other fragments', () => {
    assert.deepEqual(['#share=1.a', '#overhead', ''].map(isShareLink), [true, false, false]);
  });
});
