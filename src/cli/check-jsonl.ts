import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Language, Localized } from '../engine/localized.ts';
import { LineIndex } from '../engine/line-index.ts';
import type { Outcome } from '../engine/validator.ts';
import type { WatchedWorker } from '../engine/watched-worker.ts';
import { loadValidator } from '../validators/registry.ts';
import { noSuchValidator } from '../validators/answer-check.ts';
import { chooseOptions, type GivenOptions } from './choose-options.ts';
import { longestLine, readLines } from './read-lines.ts';

/** Questions that are under way at once: enough that reading, checking and writing overlap. */
const underWay = 32;

/** As many characters of questions at once: long documents wait for each other. */
const charactersUnderWay = 32 << 20;

/** What the command line says for all questions; validator and options yield to what a question says. */
export interface Presets {
  readonly validator: string;
  readonly options: GivenOptions;
  readonly language: Language;
}

interface Waiting {
  readonly size: number;
  readonly answer: Promise<string>;
}

/**
 * `speclens check --jsonl`: a stream of questions, answered line by line in their order. A line
 * that makes no sense gets an answer that says so; memory stays bounded whatever the length.
 */
export async function checkJsonLines(input: Readable, output: Writable, worker: WatchedWorker, presets: Presets) {
  const waiting: Waiting[] = [];
  let characters = 0;
  const writeOldest = async () => {
    const { size, answer } = waiting.shift()!;
    if (!output.write(`${await answer}\n`)) await once(output, 'drain');
    characters -= size;
  };
  for await (const line of readLines(input)) {
    if (line === '') continue;
    const size = line?.length ?? 0;
    while (waiting.length >= underWay || (waiting.length > 0 && characters + size > charactersUnderWay)) {
      await writeOldest();
    }
    waiting.push({ size, answer: answerLine(line, worker, presets) });
    characters += size;
  }
  while (waiting.length > 0) await writeOldest();
}

interface Question {
  readonly id: unknown;
  readonly validator: string;
  readonly text: string;
  readonly options: GivenOptions;
}

async function answerLine(line: string | undefined, worker: WatchedWorker, presets: Presets): Promise<string> {
  const question = line === undefined ? { id: null, failure: tooLong } : readQuestion(line, presets);
  if ('failure' in question) return answerOf(question.id, '', question, presets.language);
  const outcome = await checkQuestion(question, worker);
  return answerOf(question.id, question.text, outcome, presets.language);
}

async function checkQuestion({ validator: id, text, options }: Question, worker: WatchedWorker): Promise<Outcome> {
  const validator = await loadValidator(id);
  if (!validator) return { failure: noSuchValidator(id) };
  const chosen = chooseOptions(validator, options);
  return 'failure' in chosen ? chosen : worker.run({ validator: id, text, options: chosen });
}

function readQuestion(line: string, presets: Presets): Question | { id: unknown; failure: Localized } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const { message } = error as Error;
    return { id: null, failure: { en: `the line is not JSON: ${message}`, zh: `该行不是 JSON：${message}` } };
  }
  if (!isRecord(value)) return { id: null, failure: malformed('{"id", "validator", "text", "options"}') };
  const { id = null, validator = presets.validator, text, options } = value;
  if (typeof text !== 'string') return { id, failure: malformed('"text": string') };
  if (typeof validator !== 'string') return { id, failure: malformed('"validator": string') };
  if (options !== undefined && options !== null && !isRecord(options)) return { id, failure: malformed('"options": object') };
  return { id, validator, text, options: { ...presets.options, ...shortNamed(options), ...options } };
}

/** `k8s`, as on the command line, is `kubernetes`. */
function shortNamed(options: GivenOptions | null | undefined): GivenOptions {
  return options?.['k8s'] === undefined ? {} : { kubernetes: options['k8s'] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(wanted: string): Localized {
  return { en: `the line is not a question: wanted ${wanted}`, zh: `该行不是有效的请求：应有 ${wanted}` };
}

const tooLong: Localized = {
  en: `the line is longer than ${longestLine >> 20} MiB`,
  zh: `该行超过 ${longestLine >> 20} MiB`,
};

function answerOf(id: unknown, text: string, outcome: Outcome, language: Language): string {
  if ('failure' in outcome) return JSON.stringify({ id, diagnostics: [], failure: outcome.failure[language] });
  const lines = outcome.diagnostics.length > 0 ? new LineIndex(text) : undefined;
  const diagnostics = outcome.diagnostics.map(({ rule, severity, range: { from, to }, message }) => {
    const { line, column } = lines!.position(from);
    return { rule, severity, from, to, line, column, message: message[language] };
  });
  return JSON.stringify({ id, diagnostics, failure: null });
}
