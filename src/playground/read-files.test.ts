import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFiles } from './read-files.ts';

describe('opened files', () => {
  it('become one text, each document under the name of its file', async () => {
    const files = [new File(['a: 1\n\n'], 'a.yaml'), new File(['b: 2'], 'b.yaml')];
    assert.deepEqual(await readFiles(files, 'en'), { text: '# a.yaml\na: 1\n---\n# b.yaml\nb: 2\n', said: 'Opened 2 files.' });
  });

  it('that are one file keep it as it is', async () => {
    assert.equal((await readFiles([new File(['a: 1\n\n'], 'a.yaml')], 'zh')).text, 'a: 1\n\n');
  });

  it('that are not UTF-8 are not opened, and the reader is told which', async () => {
    const { text, said } = await readFiles([new File(['a: 1'], 'a.yaml'), new File([new Uint8Array([0xff])], 'b.bin')], 'en');
    assert.deepEqual([text, said], [undefined, 'b.bin is not UTF-8 text and was not opened.']);
  });

  it('that are too large together are not opened', async () => {
    const half = new File([' '.repeat(6_000_000)], 'half.yaml');
    assert.equal((await readFiles([half, half], 'en')).text, undefined);
  });
});
