/** The review sheet: what a reader collects for a design review, and what can be done to it. */
import type { Citation } from '../citation/citation.ts';

export const verdicts = ['open', 'met', 'not-met', 'not-applicable'] as const;

/** What the reviewer says of a line. */
export type ReviewVerdict = (typeof verdicts)[number];

export const lineKinds = ['page', 'section', 'rule', 'example', 'table', 'cell', 'validation'] as const;

export type LineKind = (typeof lineKinds)[number];

/** `not-all-checked`: nothing was refused, but part of the text could not be checked. */
export const outcomeVerdicts = ['accepted', 'not-all-checked', 'refused'] as const;

export type OutcomeVerdict = (typeof outcomeVerdicts)[number];

/** What a validator said of a text. The text itself is there only where the reader asked for it. */
export interface ValidationOutcome {
  readonly verdict: OutcomeVerdict;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly validator: string;
  /** The system and version whose verdict it is. */
  readonly authority: string;
  /** Ids of the rules that found something. */
  readonly rules: readonly string[];
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly text?: string;
}

export interface SheetLine {
  /** Tells lines apart within a sheet. */
  readonly id: string;
  readonly kind: LineKind;
  readonly citation: Citation;
  readonly verdict: ReviewVerdict;
  readonly notes: string;
  readonly outcome?: ValidationOutcome;
}

export interface Sheet {
  readonly title: string;
  readonly lines: readonly SheetLine[];
}

/** More than a review needs, and less than a browser's storage holds. */
export const limits = { lines: 500, title: 300, notes: 10_000, name: 500, address: 2000, text: 200_000, file: 4_000_000 } as const;

export const emptySheet: Sheet = { title: '', lines: [] };

export type Added = 'added' | 'there-already' | 'full';

/** Adds a line at the end. A place stands in a sheet once; an outcome once for each text and authority. */
export function addLine(sheet: Sheet, line: Omit<SheetLine, 'id'>): { sheet: Sheet; added: Added } {
  if (sheet.lines.some((other) => identityOf(other) === identityOf(line))) return { sheet, added: 'there-already' };
  if (sheet.lines.length >= limits.lines) return { sheet, added: 'full' };
  const number = 1 + Math.max(0, ...sheet.lines.map(({ id }) => Number(id.slice('line-'.length)) || 0));
  return { sheet: { ...sheet, lines: [...sheet.lines, { ...line, id: `line-${number}` }] }, added: 'added' };
}

function identityOf({ citation, outcome }: Pick<SheetLine, 'citation' | 'outcome'>): string {
  return outcome ? `${outcome.sha256} ${outcome.authority}` : citation.address;
}

export function renameSheet(sheet: Sheet, title: string): Sheet {
  return { ...sheet, title: title.slice(0, limits.title) };
}

/** Changes verdict or notes of a line; a line that is gone meanwhile stays gone. */
export function changeLine(sheet: Sheet, id: string, change: Partial<Pick<SheetLine, 'verdict' | 'notes'>>): Sheet {
  const bounded = { ...change, ...(change.notes !== undefined && { notes: change.notes.slice(0, limits.notes) }) };
  return { ...sheet, lines: sheet.lines.map((line) => (line.id === id ? { ...line, ...bounded } : line)) };
}

export function removeLine(sheet: Sheet, id: string): Sheet {
  return { ...sheet, lines: sheet.lines.filter((line) => line.id !== id) };
}

/** Moves a line by one place, up (-1) or down (1). At the edge nothing changes. */
export function moveLine(sheet: Sheet, id: string, by: -1 | 1): Sheet {
  const from = sheet.lines.findIndex((line) => line.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= sheet.lines.length) return sheet;
  const lines = [...sheet.lines];
  [lines[from], lines[to]] = [lines[to]!, lines[from]!];
  return { ...sheet, lines };
}

export function countVerdicts({ lines }: Sheet): Readonly<Record<ReviewVerdict, number>> {
  const count = (verdict: ReviewVerdict): number => lines.filter((line) => line.verdict === verdict).length;
  return { open: count('open'), met: count('met'), 'not-met': count('not-met'), 'not-applicable': count('not-applicable') };
}
