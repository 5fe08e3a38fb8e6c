import { parseArgs } from 'node:util';
import { languages, type Language, type Localized } from '../engine/localized.ts';
import { optionNames } from '../engine/validator.ts';
import type { GivenOptions } from './choose-options.ts';

export const formats = ['text', 'json', 'sarif'] as const;

export type Format = (typeof formats)[number];

/** What `speclens check` was asked for. */
export interface CheckArguments {
  readonly files: readonly string[];
  /** Id of a validator, or nothing: then each file's own is found out. */
  readonly validator: string | undefined;
  /** Versions and other choices, by the names of options. */
  readonly options: GivenOptions;
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
  option: { type: 'string', multiple: true },
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
      options: { ...(values.k8s !== undefined && { kubernetes: values.k8s }), ...Object.fromEntries((values.option ?? []).map(readOption)) },
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

/** `NAME=VALUE`, where the name is one that some validator knows. */
function readOption(given: string): [string, string] {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
  if ((optionNames as readonly string[]).includes(name)) return [name, value];
  const all = optionNames.join(', ');
  throw new UsageError({ en: `--option is NAME=VALUE with one of these names: ${all}; not "${given}"`, zh: `--option 的写法是 名称=值，名称只能取 ${all}，不能是“${given}”` });
}

function oneOf<Value extends string>(option: string, values: readonly Value[], given: string): Value {
  const value = values.find((candidate) => candidate === given);
  if (value) return value;
  const all = values.join(', ');
  throw new UsageError({ en: `${option} is one of ${all}, not "${given}"`, zh: `${option} 只能取 ${all}，不能是“${given}”` });
}
