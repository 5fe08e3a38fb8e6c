/** Writes zip archives: as much of PKWARE's APPNOTE 6.3 as files of a site need. */
import { crc32, deflateRawSync } from 'node:zlib';

/** Name with slashes, and content. */
export type ZipEntry = readonly [name: string, content: Uint8Array];

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** Version 2.0: deflate. */
const versionNeeded = 20;
/** Names are UTF-8. */
const utf8Names = 0x0800;
const deflated = 8;
const stored = 0;
/** No more fit without the extensions for large archives. */
const mostEntries = 0xffff;

/** An archive of files. The same files at the same time make the same archive. */
export function zip(entries: readonly ZipEntry[], modified: Date): Buffer {
  if (entries.length > mostEntries) throw new RangeError(`${entries.length} files are too many for one archive`);
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    const smaller = packed.length < content.length;
    const body = smaller ? packed : Buffer.from(content);
    const about = fields(
      [2, versionNeeded], [2, utf8Names], [2, smaller ? deflated : stored], [2, dosTime(modified)], [2, dosDate(modified)],
      [4, crc32(content)], [4, body.length], [4, content.length], [2, nameBytes.length], [2, 0],
    );
    files.push(fields([4, localHeader]), about, nameBytes, body);
    // Comment, disk, attributes: none; then where the file begins.
    directory.push(fields([4, centralHeader], [2, versionNeeded]), about, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), nameBytes);
    offset += 4 + about.length + nameBytes.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = fields([4, endOfDirectory], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, list.length], [4, offset], [2, 0]);
  return Buffer.concat([...files, list, end]);
}

/** Little-endian numbers of 2 or 4 bytes. */
function fields(...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const made = Buffer.alloc(values.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of values) at = made.writeUIntLE(value, at, size);
  return made;
}

function dosTime(date: Date): number {
  return (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
}

function dosDate(date: Date): number {
  return ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
}
