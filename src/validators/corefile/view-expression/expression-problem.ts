import type { Localized } from '../../../engine/localized.ts';
import { ExpressionError, expressionTokens } from './expression-lexer.ts';
import { ExpressionParser } from './expression-parser.ts';

/** Why CoreDNS does not compile an expression, or nothing. What only more of the types could tell is not said. */
export function expressionProblem(text: string): Localized | undefined {
  try {
    new ExpressionParser(expressionTokens(text)).parse();
    return undefined;
  } catch (problem) {
    if (problem instanceof ExpressionError) return problem.reason;
    // Parentheses beyond what our stack holds: nothing is known of it.
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}
