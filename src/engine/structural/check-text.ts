import type { Localized } from '../localized.ts';
import type { StructuralOptions } from './options.ts';
import type { StructuralSchema } from './schema.ts';
import { outside, sizes } from './size.ts';
import type { Concern } from './violation.ts';

/** What a string breaks, put into words on demand. */
export interface TextCheck {
  readonly problems: readonly (readonly [Concern, () => Localized])[];
  /** How much work the pattern was, in steps. */
  readonly steps: number;
  readonly complete: boolean;
}

/** States of an automaton times characters that count as one step. */
const statesInStep = 10_000;

/** What a string breaks of length, pattern and format. The server stops at the first of length and pattern. */
export function checkText(value: string, schema: StructuralSchema, format: string, options: StructuralOptions): TextCheck {
  const problems: (readonly [Concern, () => Localized])[] = [];
  const isMeasured = schema.minLength !== undefined || schema.maxLength !== undefined;
  const size = isMeasured ? outside(codePoints(value), schema.minLength, schema.maxLength, sizes.characters) : undefined;
  if (size) problems.push(['size', size]);
  const pattern = !size && schema.pattern ? options.pattern(schema.pattern) : undefined;
  if (pattern && 'test' in pattern && !pattern.test(value)) problems.push(['pattern', () => noMatch(schema.pattern)]);
  const fits = format ? options.format(format) : undefined;
  if (fits && !fits(value)) problems.push(['format', () => notInFormat(format)]);
  return {
    problems,
    steps: pattern && 'test' in pattern ? Math.ceil((pattern.size * value.length) / statesInStep) : 0,
    complete: !(pattern && 'unchecked' in pattern),
  };
}

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at + 1 < text.length; at++) {
    const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
    if (isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}

function noMatch(pattern: string): Localized {
  return { en: `Does not match the schema's pattern ${pattern}`, zh: `与 schema 的 pattern ${pattern} 不匹配。` };
}

function notInFormat(format: string): Localized {
  return { en: `Is not in the format "${format}" that the schema asks for.`, zh: `不符合 schema 要求的格式 "${format}"。` };
}
