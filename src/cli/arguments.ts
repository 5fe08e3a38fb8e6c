import { parseArgs } from 'node:util';
import { languages, type Language, type Localized } from '../engine/localized.ts';

export const formats = ['text', 'json', 'sarif'] as const;

export type Format = (typeof formats)[number];

/** What `speclens check` was asked for. */
export interface CheckArguments {
  readonly files: readonly string[];
  /** Id of a validator, or nothing: then each file's own is found out. */
  readonly validator: string | undefined;
  readonly kubernetes: string | undefined;
  readonly language: Language;
  readonly format: Format;
  readonly jsonl: boolean;
}

/** A command line that makes no sense: said to the person, exit code 2. */
export class UsageError extends Error {
  readonly localized: Localized;

  constructor(localized: Localized) {
    super(localized.en);
    this.localized = localized;
  }
}

const options = {
  validator: { type: 'string' },
  k8s: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  format: { type: 'string', default: 'text' },
  jsonl: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** A command line taken apart, before the command looks at what concerns it. */
export interface CommandLine {
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly language: Language;
  readonly check: CheckArguments;
}

export function readCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parse(words);
  const [command, ...operands] = positionals;
  const language = oneOf('--lang', languages, values.lang);
  return {
    command,
    operands,
    help: values.help,
    version: values.version,
    language,
    check: {
      files: operands,
      validator: values.validator,
      kubernetes: values.k8s,
      language,
      format: oneOf('--format', formats, values.format),
      jsonl: values.jsonl,
    },
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError({ en: message, zh: `命令行参数有误：${message}` });
  }
}

function oneOf<Value extends string>(option: string, values: readonly Value[], given: string): Value {
  const value = values.find((candidate) => candidate === given);
  if (value) return value;
  const all = values.join(', ');
  throw new UsageError({ en: `${option} is one of ${all}, not "${given}"`, zh: `${option} 只能取 ${all}，不能是“${given}”` });
}
