import type { Localized } from '../../../engine/localized.ts';

/** A token of the language Expr. */
export interface ExpressionToken {
  readonly kind: 'identifier' | 'number' | 'string' | 'operator' | 'bracket' | 'end';
  readonly text: string;
}

/** Why an expression does not compile. */
export class ExpressionError extends Error {
  readonly reason: Localized;

  constructor(en: string, zh: string) {
    super(en);
    this.reason = { en, zh };
  }
}

const wordOperators: ReadonlySet<string> = new Set(['in', 'or', 'and', 'matches', 'contains', 'startsWith', 'endsWith', 'let', 'if', 'else', 'not']);
const space = /[\s]+/uy;
const word = /[\p{L}\p{Nd}_$][\p{L}\p{Nd}_$]*/uy;
const number = /(?:0[xX][\da-fA-F_]*|0[oO][0-7_]*|0[bB][01_]*|[\d_]*(?:\.(?!\.)[\d_]*)?)(?:[eE][+-]?[\d_]*)?/y;
const string = /[bB]?(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')/y;
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const operator = /\?[.?]?|\|\|?|::?|[,;%+^-]|[&!=*<>][&=*]?|\.\.?|##?|\//y;
const escapes = /^(?:[^\\]|\\(?:[abfnrtv\\'"`?]|x[\da-fA-F]{2}|X[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|u\{[\da-fA-F]{1,6}\}|[0-3][0-7]{2}))*$/s;

/** Takes an expression apart as expr-lang's lexer does (parser/lexer/state.go, v1.17.8). */
export function expressionTokens(text: string): ExpressionToken[] {
  const tokens: ExpressionToken[] = [];
  for (let at = 0; at < text.length; ) {
    const skipped = match(space, text, at) || match(comment, text, at);
    if (skipped) {
      at += skipped.length;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function tokenAt(text: string, at: number): ExpressionToken {
  const sign = text[at]!;
  const quoted = match(string, text, at);
  if (quoted) return stringToken(quoted);
  if (sign === '"' || sign === "'") throw new ExpressionError('a quote is never closed', '引号没有闭合');
  if (sign === '`') return rawString(text, at);
  if (/\d/.test(sign) || (sign === '.' && /\d/.test(text[at + 1] ?? ''))) return numberToken(text, at);
  const name = match(word, text, at);
  if (name) return { kind: wordOperators.has(name) ? 'operator' : 'identifier', text: name };
  if ('([{)]}'.includes(sign)) return { kind: 'bracket', text: sign };
  if (text.startsWith('/*', at)) throw new ExpressionError('a comment is never closed', '注释没有结束');
  const found = match(operator, text, at);
  if (found) return { kind: 'operator', text: found };
  throw new ExpressionError(`"${sign}" is not part of the language`, `表达式里不能有 "${sign}"`);
}

function stringToken(text: string): ExpressionToken {
  if (!escapes.test(text.replace(/^[bB]/, '').slice(1, -1))) throw new ExpressionError(`${text} has an escape that is none`, `${text} 中有无效的转义`);
  return { kind: 'string', text };
}

function rawString(text: string, at: number): ExpressionToken {
  const end = text.indexOf('`', at + 1);
  if (end < 0) throw new ExpressionError('a quote is never closed', '引号没有闭合');
  return { kind: 'string', text: text.slice(at, end + 1) };
}

function numberToken(text: string, at: number): ExpressionToken {
  const found = match(number, text, at);
  const after = match(word, text, at + found.length);
  if (after) throw new ExpressionError(`"${found}${after}" is not a number`, `"${found}${after}" 不是数字`);
  return { kind: 'number', text: found };
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
