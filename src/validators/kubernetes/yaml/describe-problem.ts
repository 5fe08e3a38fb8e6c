import type { Finding } from '../../../engine/diagnostic.ts';
import { fixFor } from './fixes.ts';
import { excerpt, syntaxMessages, templateMessage } from './messages.ts';
import type { SyntaxProblem } from './syntax-error.ts';

/** Says what a fault of syntax is; `line` is the one on which the construct at fault begins. */
export function describeProblem(problem: SyntaxProblem, text: string, line: number): Finding {
  const to = Math.min(problem.range.to, text.length);
  const range = { from: Math.min(problem.range.from, to), to };
  // Braces of a template are no fault of YAML's to mend.
  if (lineAt(text, range.from).includes('{{')) return { range, message: templateMessage };
  const message = syntaxMessages[problem.code]({ text: excerpt(text, range), line });
  const fix = fixFor(text, problem);
  return { range, message, ...(fix && { fix }) };
}

function lineAt(text: string, at: number): string {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, at - 200), at))![0];
  return before + /^[^\r\n]*/.exec(text.slice(at, at + 200))![0];
}
