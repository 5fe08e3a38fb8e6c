import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isCompressible } from './content-types.ts';

/** Below this, headers outweigh what compression saves. */
export const smallestCompressed = 256;

type Encoding = 'br' | 'gzip';

/** A file as it is sent. */
export interface FoundFile {
  readonly body: Buffer;
  readonly encoding: Encoding | undefined;
  readonly type: string;
  readonly tag: string;
}

/** Reads and compresses each file once, as long as it does not change. */
export class FileCache {
  readonly #folder: string;
  readonly #cache = new Map<string, FoundFile>();

  constructor(folder: string) {
    this.#folder = normalize(folder);
  }

  async find(path: string, accepted: string): Promise<FoundFile | 'folder' | undefined> {
    const file = join(this.#folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(this.#folder + sep)) return undefined;
    const info = await stat(file).catch(() => undefined);
    if (!info) return undefined;
    if (info.isDirectory()) return 'folder';
    const type = contentTypeOf(extname(file).slice(1));
    const wanted = encodingFor(type, info.size, accepted);
    const key = `${file} ${info.mtimeMs} ${wanted}`;
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const raw = await readFile(file);
    const found: FoundFile = {
      body: await compress(raw, wanted),
      encoding: wanted,
      type,
      tag: `"${createHash('sha256').update(raw).update(wanted ?? '').digest('base64url').slice(0, 22)}"`,
    };
    this.#cache.set(key, found);
    return found;
  }
}

/** Brotli where the browser takes it, else gzip; nothing for what is compressed already or too small. */
export function encodingFor(type: string, size: number, accepted: string): Encoding | undefined {
  if (!isCompressible(type) || size < smallestCompressed) return undefined;
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

async function compress(raw: Buffer, encoding: Encoding | undefined): Promise<Buffer> {
  if (encoding === 'br') {
    return promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
  }
  return encoding === 'gzip' ? promisify(gzip)(raw) : raw;
}
