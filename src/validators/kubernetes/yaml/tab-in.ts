import { isBlank } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { SyntaxProblem } from './syntax-error.ts';

/** A tab where indentation is counted: all tabs from here on are shown. */
export function tabIn(cursor: Cursor): SyntaxProblem {
  const from = cursor.at;
  let to = from;
  while (to < cursor.to && isBlank(cursor.text.charCodeAt(to))) to++;
  return new SyntaxProblem('tab-indentation', { from, to: Math.max(to, from + 1) });
}
