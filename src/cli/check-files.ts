import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Outcome, Validator } from '../engine/validator.ts';
import type { WatchedWorker } from '../engine/watched-worker.ts';
import { chooseOptions, type GivenOptions } from './choose-options.ts';
import { chooseValidator } from './choose-validator.ts';
import { standardInput } from './find-files.ts';

/** What came of one file. */
export interface CheckedFile {
  /** As the person wrote it, or as a walk through a directory found it. */
  readonly file: string;
  /** Empty where the file could not be read. */
  readonly text: string;
  /** Whose verdict it is; nothing where there is none. */
  readonly validator?: Validator;
  readonly authority?: string;
  readonly outcome: Outcome;
}

/** Checks files one after the other; one that cannot be read is a failure of its own. */
export async function* checkFiles(
  files: readonly string[],
  input: Readable,
  worker: WatchedWorker,
  { validator: asked, options: given }: { readonly validator: string | undefined; readonly options: GivenOptions },
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
    const validator = await chooseValidator(asked, text, file === standardInput ? '' : file);
    if ('failure' in validator) {
      yield { file, text, outcome: validator };
      continue;
    }
    const options = chooseOptions(validator, given);
    if ('failure' in options) {
      yield { file, text, outcome: options };
      continue;
    }
    const outcome = await worker.run({ validator: validator.id, text, options });
    yield { file, text, validator, authority: validator.authority(options), outcome };
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
