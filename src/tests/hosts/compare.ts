/** Asks a web server and ours for the same, and tells where the answers differ. */
import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Headers in which every host has to agree with `npm start`. */
const compared = [
  'content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'permissions-policy',
  'cache-control', 'content-type',
];

/** Without redirects, without decompression: what goes over the wire. */
export function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** What differs for one path, as sentences. */
export async function* differences(path: string, theirs: string, ours: string, encodings: readonly string[]): AsyncGenerator<string> {
  const [got, want] = await Promise.all([ask(theirs + path), ask(ours + path)]);
  if (got.status !== want.status) yield `${path}: status ${got.status}, ours is ${want.status}`;
  for (const name of compared) {
    const [a, b] = [got.headers[name], want.headers[name]].map((value) => String(value ?? 'none').toLowerCase());
    if (a !== b) yield `${path}: ${name}: ${a}, ours is ${b}`;
  }
  if (!got.body.equals(want.body)) yield `${path}: another body (${got.body.length} bytes, ours has ${want.body.length})`;
  if (want.status === 200) {
    yield* missingEncodings(path, theirs, want, encodings, got.body.length);
    yield* missingRevalidation(path, theirs, encodings);
  }
}

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync };

/** A text of some length comes compressed, in each encoding that the host offers, and is the same afterwards. */
async function* missingEncodings(path: string, theirs: string, want: Answer, encodings: readonly string[], length: number): AsyncGenerator<string> {
  const isText = /^(?:text|application\/(?:json|xml|manifest)|image\/svg)/.test(String(want.headers['content-type']));
  if (!isText || length < 1024) return;
  for (const encoding of encodings) {
    const { headers, body } = await ask(theirs + path, { 'accept-encoding': encoding });
    if (headers['content-encoding'] !== encoding) yield `${path}: not compressed as ${encoding}`;
    else if (!decoders[encoding]!(body).equals(want.body)) yield `${path}: another text after ${encoding}`;
    if (!/accept-encoding/i.test(String(headers.vary))) yield `${path}: vary does not name accept-encoding`;
  }
}

/** What is unchanged is not sent again, compressed or not. */
async function* missingRevalidation(path: string, theirs: string, encodings: readonly string[]): AsyncGenerator<string> {
  for (const encoding of ['identity', ...encodings]) {
    const headers = { 'accept-encoding': encoding };
    const { etag } = (await ask(theirs + path, headers)).headers;
    const again = etag && (await ask(theirs + path, { ...headers, 'if-none-match': etag }));
    if (!again || again.status !== 304) yield `${path}: no 304 for its own etag ${etag} (${encoding})`;
  }
}
