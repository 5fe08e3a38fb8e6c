import type { Localized } from '../../../engine/localized.ts';
import { ExpressionError, expressionTokens } from './expression-lexer.ts';
import { ExpressionParser } from './expression-parser.ts';
import type { Environment, ExpressionType } from './expression-type.ts';

/** The type of an expression, or why CoreDNS does not compile it. What only more of the types could tell is not said. */
export function readExpression(text: string, environment: Environment): ExpressionType | { readonly problem: Localized } {
  try {
    return new ExpressionParser(expressionTokens(text), environment).parse();
  } catch (problem) {
    if (problem instanceof ExpressionError) return { problem: problem.reason };
    // Parentheses beyond what our stack holds: nothing is known of it.
    if (problem instanceof RangeError) return 'any';
    throw problem;
  }
}
