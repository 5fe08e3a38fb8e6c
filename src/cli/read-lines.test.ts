import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLines } from './read-lines.ts';

async function linesOf(chunks: string[], limit?: number): Promise<(string | undefined)[]> {
  return Array.fromAsync(readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), limit));
}

test('however the stream is cut, the lines are the same', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', '\u2028', '界', '😀', ' ') });
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(''));
      const chunks: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      assert.deepEqual(await Array.fromAsync(readLines(Readable.from(chunks))), lines);
    }),
  );
});

test('a last line needs no break, and CR LF is one', async () => {
  assert.deepEqual(await linesOf(['a\r\n', 'b']), ['a', 'b']);
});

test('a line over the limit is not kept, and the next is', async () => {
  assert.deepEqual(await linesOf(['ab', 'cd\nef', '\n'], 3), [undefined, 'ef']);
});
