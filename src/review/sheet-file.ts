/** The sheet as JSON, out and in again. What comes in may come from anywhere: it is read by shape and bounds. */
import type { Citation } from '../citation/citation.ts';
import { languages, type Localized } from '../engine/localized.ts';
import { limits, lineKinds, outcomeVerdicts, verdicts, type Sheet, type SheetLine, type ValidationOutcome } from './sheet.ts';

const format = 'speclens-review-sheet';

/** Raised when an older reader would misunderstand what is written. */
const version = 1;

export function writeSheet(sheet: Sheet): string {
  return `${JSON.stringify({ format, version, ...sheet }, undefined, 2)}\n`;
}

export type ReadSheet = { readonly sheet: Sheet } | { readonly problem: Localized };

/** Reads a sheet that {@link writeSheet} wrote, or says why it is none. Fields it does not know are left out. */
export function readSheet(text: string): ReadSheet {
  if (text.length > limits.file) return { problem: { en: 'The file is too large for a review sheet.', zh: '文件太大，不像是评审表。' } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: { en: 'The file is not JSON.', zh: '文件不是 JSON。' } };
  }
  try {
    return { sheet: sheetOf(value) };
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    return { problem: error.problem };
  }
}

/** Why a value is not what a sheet has at its place. */
class Misfit extends Error {
  readonly problem: Localized;

  constructor(problem: Localized) {
    super(problem.en);
    this.problem = problem;
  }
}

function misfit(place: string, expected: Localized): Misfit {
  return new Misfit({ en: `Not a review sheet: ${place} ${expected.en}.`, zh: `这不是评审表：${place} ${expected.zh}。` });
}

type Fields = Readonly<Record<string, unknown>>;

function sheetOf(value: unknown): Sheet {
  const file = fields(value, 'the file');
  if (file['format'] !== format) throw misfit('format', { en: `must be “${format}”`, zh: `必须是“${format}”` });
  if (file['version'] !== version) {
    throw new Misfit({
      en: `This sheet has version ${JSON.stringify(file['version']) ?? 'none'}; this site reads version ${version}.`,
      zh: `这份评审表的版本是 ${JSON.stringify(file['version']) ?? '（无）'}；本站只能读取版本 ${version}。`,
    });
  }
  const list = file['lines'];
  if (!Array.isArray(list)) throw misfit('lines', { en: 'must be a list', zh: '必须是列表' });
  if (list.length > limits.lines) throw misfit('lines', { en: `may hold ${limits.lines} at most`, zh: `最多 ${limits.lines} 行` });
  const lines = list.map((line, index) => lineOf(line, `lines[${index}]`));
  return { title: string(file, 'title', '', limits.title), lines: withIds(lines, list) };
}

/** The ids stay, since other tabs know lines by them; where one is missing or stands twice, all are given anew. */
function withIds(lines: readonly Omit<SheetLine, 'id'>[], given: readonly unknown[]): SheetLine[] {
  const ids = given.map((line) => (line as { id?: unknown }).id);
  const sound = ids.every((id): id is string => typeof id === 'string' && /^line-\d{1,9}$/.test(id)) && new Set(ids).size === ids.length;
  return lines.map((line, index) => ({ ...line, id: sound ? String(ids[index]) : `line-${index + 1}` }));
}

function lineOf(value: unknown, place: string): Omit<SheetLine, 'id'> {
  const line = fields(value, place);
  const kind = oneOf(line, 'kind', place, lineKinds);
  const outcome = line['outcome'] === undefined ? undefined : outcomeOf(line['outcome'], `${place}.outcome`);
  return {
    kind,
    citation: citationOf(line['citation'], `${place}.citation`),
    verdict: oneOf(line, 'verdict', place, verdicts),
    notes: string(line, 'notes', place, limits.notes),
    ...(outcome && { outcome }),
  };
}

function citationOf(value: unknown, place: string): Citation {
  const citation = fields(value, place);
  const version = citation['version'] === undefined ? undefined : fields(citation['version'], `${place}.version`);
  return {
    title: string(citation, 'title', place, limits.name),
    ...(citation['section'] !== undefined && { section: string(citation, 'section', place, limits.name) }),
    language: oneOf(citation, 'language', place, languages),
    address: webAddress(citation, place),
    ...(version && { version: { build: string(version, 'build', `${place}.version`, 100), date: day(version, 'date', `${place}.version`) } }),
    read: day(citation, 'read', place),
  };
}

function outcomeOf(value: unknown, place: string): ValidationOutcome {
  const outcome = fields(value, place);
  const rules = outcome['rules'];
  if (!Array.isArray(rules) || rules.length > 1000 || !rules.every((rule) => typeof rule === 'string' && rule.length <= 200)) {
    throw misfit(`${place}.rules`, { en: 'must be a list of rule ids', zh: '必须是规则 id 的列表' });
  }
  const sha256 = string(outcome, 'sha256', place, 64);
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw misfit(`${place}.sha256`, { en: 'must be 64 hexadecimal digits', zh: '必须是 64 位十六进制数字' });
  return {
    verdict: oneOf(outcome, 'verdict', place, outcomeVerdicts),
    errors: count(outcome, 'errors', place),
    warnings: count(outcome, 'warnings', place),
    hints: count(outcome, 'hints', place),
    validator: string(outcome, 'validator', place, 200),
    authority: string(outcome, 'authority', place, 200),
    rules: rules as string[],
    sha256,
    ...(outcome['text'] !== undefined && { text: string(outcome, 'text', place, limits.text) }),
  };
}

function fields(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw misfit(place, { en: 'must be an object', zh: '必须是对象' });
  return value as Fields;
}

function string(holder: Fields, name: string, place: string, most: number): string {
  const value = holder[name];
  const path = place ? `${place}.${name}` : name;
  if (typeof value !== 'string') throw misfit(path, { en: 'must be a string', zh: '必须是字符串' });
  if (value.length > most) throw misfit(path, { en: `may have ${most} characters at most`, zh: `最多 ${most} 个字符` });
  return value;
}

function oneOf<const Value extends string>(holder: Fields, name: string, place: string, values: readonly Value[]): Value {
  const value = values.find((candidate) => candidate === holder[name]);
  if (value === undefined) throw misfit(`${place}.${name}`, { en: `must be one of ${values.join(', ')}`, zh: `必须是 ${values.join('、')} 之一` });
  return value;
}

function count(holder: Fields, name: string, place: string): number {
  const value = holder[name];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw misfit(`${place}.${name}`, { en: 'must be a count', zh: '必须是个数' });
  return value as number;
}

function day(holder: Fields, name: string, place: string): string {
  const value = string(holder, name, place, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw misfit(`${place}.${name}`, { en: 'must be a date, YYYY-MM-DD', zh: '必须是 YYYY-MM-DD 形式的日期' });
  return value;
}

/** An address becomes a link: nothing but the web's own schemes may stand there. */
function webAddress(holder: Fields, place: string): string {
  const value = string(holder, 'address', place, limits.address);
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) throw misfit(`${place}.address`, { en: 'must be a web address', zh: '必须是网址' });
  return url.href;
}
