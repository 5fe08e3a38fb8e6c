import type { Token } from '../lexer/token.ts';
import type { TokenStream } from './token-stream.ts';
import type { Expression } from './tree.ts';

/** Deeper brackets are nobody's. */
const mostLevels = 100;

/** `or` binds least, then `and`, then `not`. Until 4.1 there was only `not`, `defined` and a variable. */
export function parseExpression(tokens: TokenStream, level = 0): Expression {
  if (level > mostLevels) tokens.fail('an end of the nesting');
  let left = parseTerm(tokens, level);
  for (let or = tokens.takeIf('keyword', 'or'); or; or = tokens.takeIf('keyword', 'or')) {
    tokens.newer.push(or);
    left = { type: 'or', left, right: parseTerm(tokens, level) };
  }
  return left;
}

function parseTerm(tokens: TokenStream, level: number): Expression {
  let left = parseNegation(tokens, level);
  for (let and = tokens.takeIf('keyword', 'and'); and; and = tokens.takeIf('keyword', 'and')) {
    tokens.newer.push(and);
    left = { type: 'and', left, right: parseNegation(tokens, level) };
  }
  return left;
}

function parseNegation(tokens: TokenStream, level: number): Expression {
  let negations = 0;
  while (tokens.takeIf('keyword', 'not')) negations++;
  const operand = parseFactor(tokens, level);
  return negations % 2 === 1 ? { type: 'not', operand } : operand;
}

function parseFactor(tokens: TokenStream, level: number): Expression {
  const boolean = tokens.takeIf('boolean');
  if (boolean) return { type: 'variable', token: boolean };
  if (tokens.takeIf('keyword', 'defined')) return { type: 'defined', token: tokens.takeIf('variable') ?? tokens.expect('boolean') };
  const bracket = tokens.takeIf('(');
  if (bracket) {
    tokens.newer.push(bracket);
    const inner = parseExpression(tokens, level + 1);
    tokens.expect(')');
    return inner;
  }
  return parseComparison(tokens);
}

function parseComparison(tokens: TokenStream): Expression {
  const left = takeWord(tokens);
  const sign = (['==', '!=', 'in', '>', '>=', '<', '<='] as const).reduce<Token | undefined>((found, kind) => found ?? tokens.takeIf(kind), undefined);
  if (!sign) return { type: 'word', token: left };
  tokens.newer.push(sign);
  return { type: 'compare', sign, left, right: takeWord(tokens) };
}

function takeWord(tokens: TokenStream): Token {
  return tokens.takeIf('id') ?? tokens.takeIf('variable') ?? tokens.fail('a boolean variable, `defined` or a comparison');
}
