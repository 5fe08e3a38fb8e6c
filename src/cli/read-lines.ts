import type { Readable } from 'node:stream';

/** A longer line is not kept: a reader that must not run out of memory has to stop somewhere. */
export const longestLine = 64 << 20;

/**
 * The lines of a stream, `undefined` for one that is too long to keep.
 *
 * Node's own `readline` also breaks at U+2028 and U+2029, which JSON strings may hold as they are.
 */
export async function* readLines(input: Readable, limit = longestLine): AsyncGenerator<string | undefined> {
  input.setEncoding('utf8');
  let parts: string[] = [];
  let length = 0;
  const take = (part: string) => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const line = () => {
    const whole = length > limit ? undefined : parts.join('').replace(/\r$/, '');
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of input as AsyncIterable<string>) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, end));
      yield line();
      from = end + 1;
    }
    take(chunk.slice(from));
  }
  if (length > 0) yield line();
}
