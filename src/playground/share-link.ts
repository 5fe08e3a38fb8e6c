import type { ValidateOptions } from '../engine/validator.ts';

/** All that a link carries. */
export interface SharedState {
  readonly validator: string;
  readonly text: string;
  readonly options: ValidateOptions;
}

/** Why a link cannot be opened. */
export type ShareProblem = 'damaged' | 'too-large' | 'newer';

/**
 * The text travels in the fragment, which browsers never send to a server:
 * `#share=1.<base64url of deflated JSON>`. The number names the form, so that old links stay
 * readable when the form changes.
 */
const prefix = '#share=';
const form = '1.';

/** A link bombs nobody: what unfolds to more than this is not unfolded. */
export const mostSharedBytes = 4 << 20;

/** Longer links are cut by some chat and issue tools; the reader is told to send the file instead. */
export const comfortableLink = 8000;

/** The fragment for a state, with its `#`. */
export async function writeShareLink({ validator, text, options }: SharedState): Promise<string> {
  // JSON escapes lone surrogates, which UTF-8 alone would lose.
  const json = new TextEncoder().encode(JSON.stringify({ validator, text, options }));
  return prefix + form + toBase64Url(await through(json, new CompressionStream('deflate-raw'), Infinity));
}

/** Whether a fragment claims to share something. */
export function isShareLink(fragment: string): boolean {
  return fragment.startsWith(prefix);
}

/** The state that a fragment carries, or what is wrong with it. */
export async function readShareLink(fragment: string): Promise<SharedState | { readonly problem: ShareProblem }> {
  const content = fragment.slice(prefix.length);
  if (!content.startsWith(form)) return { problem: /^\d+\./.test(content) ? 'newer' : 'damaged' };
  try {
    const packed = fromBase64Url(content.slice(form.length));
    const json = await through(packed, new DecompressionStream('deflate-raw'), mostSharedBytes);
    const state: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
    return isState(state) ? { validator: state.validator, text: state.text, options: state.options } : { problem: 'damaged' };
  } catch (error) {
    return { problem: error instanceof RangeError ? 'too-large' : 'damaged' };
  }
}

function isState(value: unknown): value is SharedState {
  if (typeof value !== 'object' || value === null) return false;
  const { validator, text, options } = value as Partial<Record<keyof SharedState, unknown>>;
  if (typeof validator !== 'string' || typeof text !== 'string') return false;
  if (typeof options !== 'object' || options === null) return false;
  return Object.values(options).every((option) => typeof option === 'string');
}

type Transformer = CompressionStream | DecompressionStream;

/** Sends bytes through a stream; throws a RangeError as soon as more than `limit` come out. */
async function through(bytes: Uint8Array<ArrayBuffer>, transformer: Transformer, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const writer = transformer.writable.getWriter();
  // What fails here fails in the reading below as well, where it is heard.
  void writer.write(bytes).catch(() => {});
  void writer.close().catch(() => {});
  const reader = transformer.readable.getReader() as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value!.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    chunks.push(value!);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
