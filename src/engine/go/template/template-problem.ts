/**
 * What Go's text/template has against a template when it parses it. What comes of running one, such
 * as a field that the data lacks, is another matter.
 */
import type { Localized } from '../../localized.ts';
import { TemplateError } from './template-item.ts';
import { TemplateParser } from './template-parser.ts';

/** Functions that every template has (text/template's builtins). */
const builtins = [
  'and', 'call', 'html', 'index', 'slice', 'js', 'len', 'not', 'or', 'print', 'printf', 'println', 'urlquery',
  'eq', 'ge', 'gt', 'le', 'lt', 'ne',
];

/** Where a template is wrong, as an offset into its text, and why. */
export interface TemplateProblem {
  readonly at: number;
  readonly reason: Localized;
}

/** The first problem of a template, or nothing. `functions` are those that its program adds. */
export function templateProblem(text: string, functions: readonly string[]): TemplateProblem | undefined {
  try {
    new TemplateParser(text, new Set([...builtins, ...functions])).parse();
    return undefined;
  } catch (problem) {
    if (problem instanceof TemplateError) return { at: problem.at, reason: problem.reason };
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}
