import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Outcome, ValidateOptions, Validator } from '../engine/validator.ts';
import type { WatchedWorker } from '../engine/watched-worker.ts';
import { standardInput } from './find-files.ts';

/** What came of one file. */
export interface CheckedFile {
  /** As the person wrote it, or as a walk through a directory found it. */
  readonly file: string;
  /** Empty where the file could not be read. */
  readonly text: string;
  readonly outcome: Outcome;
}

/** Checks files one after the other; one that cannot be read is a failure of its own. */
export async function* checkFiles(
  files: readonly string[],
  input: Readable,
  worker: WatchedWorker,
  validator: Validator,
  options: ValidateOptions,
): AsyncGenerator<CheckedFile> {
  for (const file of files) {
    let text: string;
    try {
      text = decode(file === standardInput ? await buffer(input) : await readFile(file));
    } catch (error) {
      const { message } = error as Error;
      yield { file, text: '', outcome: { failure: { en: message, zh: `无法读取：${message}` } } };
      continue;
    }
    yield { file, text, outcome: await worker.run({ validator: validator.id, text, options }) };
  }
}

// What is not UTF-8 must not be checked with replacement characters in it: the verdict would be
// about another text.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Error('the file is not UTF-8');
  }
}
