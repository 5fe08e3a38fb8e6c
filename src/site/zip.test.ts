import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zip } from './zip.ts';

const day = new Date('2026-11-21T12:34:56Z');

/** Reads an archive by its directory, as unpackers do. */
function unzip(archive: Buffer): [string, string][] {
  const end = archive.length - 22;
  assert.equal(archive.readUInt32LE(end), 0x06054b50);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    assert.equal(archive.readUInt32LE(at), 0x02014b50);
    const [method, sum, packed, nameLength, local] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    assert.equal(archive.readUInt32LE(local), 0x04034b50);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const body = archive.subarray(start, start + packed);
    const content = method === 8 ? inflateRawSync(body) : body;
    assert.equal(crc32(content), sum);
    at += 46 + nameLength;
    return [name, content.toString()];
  });
}

test('what is packed can be unpacked, whatever it is called', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.string({ maxLength: 300 })), { selector: ([name]) => name }), (files) => {
    const clean = files.map(([name, text]) => [name.toWellFormed(), text.toWellFormed()] as [string, string]);
    assert.deepEqual(unzip(zip(clean.map(([name, text]) => [name, Buffer.from(text)]), day)), clean);
  }));
});

test('the same files make the same archive, and repetition is compressed', () => {
  const files = [['中文/index.html', Buffer.from('规范'.repeat(1000))]] as const;
  assert.deepEqual(zip(files, day), zip(files, day));
  assert.ok(zip(files, day).length < 300);
});
