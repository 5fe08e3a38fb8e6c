import type { Diagnostic } from '../../../engine/diagnostic.ts';
import { Field } from '../../../engine/field.ts';
import { LineIndex } from '../../../engine/line-index.ts';
import type { SourceDocument } from '../../../engine/source-tree.ts';
import type { ValidateOptions } from '../../../engine/validator.ts';
import { validator } from '../validator.ts';
import { readYaml } from '../yaml/read.ts';
import type { CaseDocument, RecordedCase } from './cases.ts';
import { namedPlaces, placesWithoutIndex, withContent } from './named-place.ts';
import type { Verdict } from './verdict.ts';
import { writtenPaths } from './written-path.ts';

/**
 * How our verdict on a document compares with the server's: `agrees`; `silent` (refused, and we give
 * no error); `other-line` (refused, and we give errors only elsewhere); `stricter` (accepted, and we
 * give an error).
 */
export type Comparison = 'agrees' | 'silent' | 'other-line' | 'stricter';

/** One document of a case, our verdict on it beside the server's. */
export interface ComparedDocument {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  /** What the server named and what we said, for the reader of a failing test. */
  readonly details: string;
}

/** Our errors on each document of a case. */
export async function errorsByDocument({ text, documents }: RecordedCase, options: ValidateOptions): Promise<Diagnostic[][]> {
  const outcome = await validator.validate(text, options);
  if ('failure' in outcome) throw new Error(outcome.failure.en);
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  return documents.map(({ from, to }) => errors.filter(({ range }) => range.from >= from && range.from <= to));
}

/** Runs the validator over a case and compares document by document. */
export async function compareCase(one: RecordedCase, verdicts: readonly Verdict[]): Promise<ComparedDocument[]> {
  const lines = new LineIndex(one.text);
  const lineOf = (offset: number) => lines.position(offset).line;
  const errors = await errorsByDocument(one, {});
  const { documents } = readYaml(one.text);
  return one.documents.map((document, at) => {
    const verdict = verdicts[at]!;
    const own = errors[at]!;
    const said = own.map(({ range, rule, message }) => `    we, line ${lineOf(range.from)}: ${rule}: ${message.en}`);
    const source = documents.find(({ range }) => range.from < document.to && range.to > document.from);
    const named = namedLines(verdict, document, source, lineOf);
    const comparison = compare(verdict, own.map(({ range }) => lineOf(range.from)), named);
    return { comparison, verdict, details: [`    server: ${JSON.stringify(verdict)}`, ...said].join('\n') };
  });
}

function compare({ accepted }: Verdict, ours: readonly number[], named: ReadonlySet<number>): Comparison {
  if (accepted) return ours.length > 0 ? 'stricter' : 'agrees';
  if (ours.length === 0) return 'silent';
  return named.size === 0 || ours.some((line) => named.has(line)) ? 'agrees' : 'other-line';
}

/** Lines of the fields that the server names; none where it names no field. */
function namedLines(
  verdict: Verdict,
  document: CaseDocument,
  source: SourceDocument | undefined,
  lineOf: (offset: number) => number,
): ReadonlySet<number> {
  const versions = Field.root(source?.root).descend('spec', 'versions').items().length;
  const fields = [
    ...(verdict.causes ?? []).flatMap((cause) => writtenPaths(cause, versions).flatMap((path) => namedPlaces(source?.root, path))),
    ...(verdict.strict ?? []).flatMap((path) => namedPlaces(source?.root, path)),
    ...(verdict.undecoded === undefined ? [] : placesWithoutIndex(source?.root, verdict.undecoded).flatMap(withContent)),
  ];
  const found = new Set(fields.flatMap(placesOf).map(lineOf));
  // The reader names the line of the second value, which begins on its key's line or the next.
  for (const { line } of verdict.repeated ?? []) {
    const first = lineOf(document.from);
    found.add(first + line - 1).add(first + line - 2);
  }
  return found;
}

function placesOf(field: Field): number[] {
  return [field.range.from, ...(field.keyRange ? [field.keyRange.from] : [])];
}
