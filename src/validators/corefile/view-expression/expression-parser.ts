import { parseFloat } from '../../../engine/go/scalar.ts';
import { compilePattern } from '../../../engine/regular-expression.ts';
import { ExpressionError, type ExpressionToken } from './expression-lexer.ts';
import { checkBinary, checkCall, checkIs, type Environment, type ExpressionType } from './expression-type.ts';

const unary: Readonly<Record<string, number>> = { not: 50, '!': 50, '-': 90, '+': 90 };
const binary: Readonly<Record<string, number>> = {
  '|': 0, or: 10, '||': 10, and: 15, '&&': 15, '==': 20, '!=': 20, '<': 20, '>': 20, '>=': 20, '<=': 20, in: 20, matches: 20,
  contains: 20, startsWith: 20, endsWith: 20, '..': 25, '+': 30, '-': 30, '*': 60, '/': 60, '%': 60, '**': 100, '^': 100, '??': 500,
};
const comparisons = ['<', '>', '<=', '>='];
const negatable = ['in', 'matches', 'contains', 'startsWith', 'endsWith'];

/** Functions that take a predicate, by how many arguments they take at least and at most. */
export const predicates: Readonly<Record<string, readonly [least: number, most: number]>> = {
  all: [2, 2], none: [2, 2], any: [2, 2], one: [2, 2], filter: [2, 2], map: [2, 2], count: [1, 2], sum: [1, 2], find: [2, 2],
  findIndex: [2, 2], findLast: [2, 2], findLastIndex: [2, 2], groupBy: [2, 2], sortBy: [2, 3], reduce: [2, 3],
};
export const builtins: ReadonlySet<string> = new Set([
  'len', 'abs', 'ceil', 'floor', 'round', 'int', 'float', 'string', 'trim', 'trimPrefix', 'trimSuffix', 'upper', 'lower', 'split',
  'splitAfter', 'replace', 'repeat', 'join', 'indexOf', 'lastIndexOf', 'hasPrefix', 'hasSuffix', 'max', 'min', 'mean', 'median',
  'toJSON', 'fromJSON', 'toBase64', 'fromBase64', 'now', 'duration', 'date', 'timezone', 'first', 'last', 'get', 'take', 'keys',
  'values', 'toPairs', 'fromPairs', 'reverse', 'uniq', 'concat', 'flatten', 'sort', 'bitnot', 'bitand', 'bitor', 'bitxor',
  'bitnand', 'bitshl', 'bitshr', 'bitushr',
]);

/** expr-lang's parser (v1.17.8), which tells the type of what it reads as far as it is plain. */
export class ExpressionParser {
  readonly #tokens: readonly ExpressionToken[];
  readonly #environment: Environment;
  #at = 0;
  #predicates = 0;
  #variables: string[] = [];

  constructor(tokens: readonly ExpressionToken[], environment: Environment) {
    this.#tokens = tokens;
    this.#environment = environment;
  }

  /** The type of the whole. */
  parse(): ExpressionType {
    const type = this.#sequence();
    if (this.#current.kind !== 'end') this.#unexpected();
    return type;
  }

  get #current(): ExpressionToken {
    return this.#tokens[this.#at]!;
  }

  #is(text: string, kind: 'operator' | 'bracket' = 'operator'): boolean {
    return this.#current.kind === kind && this.#current.text === text;
  }

  #expect(text: string, kind: 'operator' | 'bracket'): void {
    if (!this.#is(text, kind)) this.#unexpected();
    this.#at++;
  }

  #identifier(): string {
    const { kind, text } = this.#current;
    if (kind !== 'identifier') this.#unexpected();
    this.#at++;
    return text;
  }

  #unexpected(): never {
    const { kind, text } = this.#current;
    throw kind === 'end'
      ? new ExpressionError('it ends too early', '过早结束')
      : new ExpressionError(`"${text}" is not expected where it stands`, `"${text}" 不应出现在这里`);
  }

  #sequence(): ExpressionType {
    let type = this.#expression(0);
    while (this.#is(';')) {
      this.#at++;
      if (this.#current.kind === 'end') break;
      type = this.#expression(0);
    }
    return type;
  }

  #expression(precedence: number): ExpressionType {
    if (precedence === 0 && this.#is('let')) return this.#declaration();
    if (precedence === 0 && this.#is('if')) return this.#conditionalIf();
    let type = this.#primary();
    let before = '';
    while (this.#current.kind === 'operator') {
      const isNegated = this.#is('not');
      const token = isNegated ? this.#tokens[this.#at + 1]! : this.#current;
      if (isNegated && !negatable.includes(token.text)) {
        this.#at++;
        this.#unexpected();
      }
      const own = Object.hasOwn(binary, token.text) ? binary[token.text]! : -1;
      if (own < precedence) break;
      this.#at += isNegated ? 2 : 1;
      type = this.#operation(token.text, own, type, before);
      before = token.text;
    }
    return precedence === 0 ? this.#conditional(type) : type;
  }

  #operation(operator: string, precedence: number, left: ExpressionType, before: string): ExpressionType {
    if (operator === '|') return this.#call(this.#identifier(), [left]);
    if (before === '??' && operator !== '??') throw new ExpressionError(`"${operator}" and "??" need parentheses to be mixed`, `"${operator}" 与 "??" 混用时要加括号`);
    const start = this.#at;
    const right = this.#expression(operator === '**' || operator === '^' ? precedence : precedence + 1);
    if (operator === 'matches') this.#pattern(start);
    const type = checkBinary(operator, left, right);
    // `1 < size() < 9` compares in pairs.
    if (!comparisons.includes(operator) || this.#current.kind !== 'operator' || !comparisons.includes(this.#current.text)) return type;
    const { text } = this.#current;
    this.#at++;
    return this.#operation(text, precedence, right, operator);
  }

  /** A pattern that is written out is compiled at once. */
  #pattern(start: number): void {
    const token = this.#tokens[start]!;
    if (token.kind !== 'string' || this.#at !== start + 1 || token.text.includes('\\')) return;
    const pattern = compilePattern(token.text.slice(1, -1));
    if ('problem' in pattern) throw new ExpressionError(`${token.text} is no pattern: ${pattern.problem.en}`, `${token.text} 不是有效的模式：${pattern.problem.zh}`);
  }

  #declaration(): ExpressionType {
    this.#at++;
    const name = this.#identifier();
    this.#expect('=', 'operator');
    this.#expression(0);
    this.#expect(';', 'operator');
    this.#variables.push(name);
    const type = this.#sequence();
    this.#variables.pop();
    return type;
  }

  #conditionalIf(): ExpressionType {
    this.#at++;
    checkIs('if', this.#expression(0), 'boolean');
    this.#braced();
    this.#expect('else', 'operator');
    if (this.#is('if')) this.#conditionalIf();
    else this.#braced();
    return 'any';
  }

  #braced(): void {
    this.#expect('{', 'bracket');
    this.#sequence();
    this.#expect('}', 'bracket');
  }

  #conditional(type: ExpressionType): ExpressionType {
    let result = type;
    while (this.#is('?')) {
      this.#at++;
      checkIs('?', result, 'boolean');
      if (!this.#is(':')) this.#expression(0);
      this.#expect(':', 'operator');
      this.#expression(0);
      result = 'any';
    }
    return result;
  }

  #primary(): ExpressionType {
    const { kind, text } = this.#current;
    if (kind === 'operator' && Object.hasOwn(unary, text)) {
      this.#at++;
      const wanted = text === 'not' || text === '!' ? 'boolean' : 'number';
      checkIs(text, this.#expression(unary[text]!), wanted);
      return this.#postfix(wanted);
    }
    if (this.#is('(', 'bracket')) {
      this.#at++;
      const type = this.#sequence();
      this.#expect(')', 'bracket');
      return this.#postfix(type);
    }
    if (this.#predicates > 0 && (this.#is('#') || this.#is('.'))) {
      if (this.#is('#')) {
        this.#at++;
        if (this.#current.kind === 'identifier') this.#at++;
      }
      return this.#postfix('any');
    }
    if (this.#is('::')) {
      this.#at++;
      return this.#postfix(this.#call(this.#identifier(), []));
    }
    return this.#secondary();
  }

  #secondary(): ExpressionType {
    const { kind, text } = this.#current;
    if (kind === 'identifier') {
      this.#at++;
      if (text === 'true' || text === 'false') return 'boolean';
      if (text === 'nil') return 'nil';
      return this.#postfix(this.#is('(', 'bracket') ? this.#call(text, []) : this.#name(text));
    }
    if (kind === 'number') {
      this.#at++;
      if (!isNumber(text)) throw new ExpressionError(`"${text}" is not a number`, `"${text}" 不是数字`);
      return 'number';
    }
    if (kind === 'string') {
      this.#at++;
      return this.#postfix(/^[bB]/.test(text) ? 'any' : 'string');
    }
    if (this.#is('[', 'bracket')) return this.#postfix(this.#list());
    if (this.#is('{', 'bracket')) return this.#postfix(this.#map());
    this.#unexpected();
  }

  #name(name: string): ExpressionType {
    if (this.#variables.includes(name)) return 'any';
    const known = this.#known(name);
    if (known !== undefined) return typeof known === 'string' ? known : 'function';
    if (builtins.has(name) || Object.hasOwn(predicates, name) || name === '$env') return 'any';
    throw new ExpressionError(`"${name}" is unknown: a text needs quotes`, `不认识 "${name}"：文本要加引号`);
  }

  #known(name: string): Environment[string] | undefined {
    return Object.hasOwn(this.#environment, name) ? this.#environment[name] : undefined;
  }

  #call(name: string, first: readonly ExpressionType[]): ExpressionType {
    const known = this.#known(name);
    if (known !== undefined) return checkCall(name, known, [...first, ...this.#arguments()]);
    if (Object.hasOwn(predicates, name)) return this.#predicateCall(predicates[name]!, first.length);
    this.#arguments();
    if (builtins.has(name) || this.#variables.includes(name)) return 'any';
    throw new ExpressionError(`there is no function "${name}"`, `没有函数 "${name}"`);
  }

  #arguments(): ExpressionType[] {
    const types: ExpressionType[] = [];
    this.#expect('(', 'bracket');
    while (!this.#is(')', 'bracket')) {
      if (types.length > 0) this.#expect(',', 'operator');
      if (this.#is(')', 'bracket')) break;
      types.push(this.#expression(0));
    }
    this.#at++;
    return types;
  }

  #predicateCall([least, most]: readonly [number, number], given: number): ExpressionType {
    this.#expect('(', 'bracket');
    for (let at = given; at < most; at++) {
      if (this.#is(')', 'bracket')) {
        if (at < least) this.#unexpected();
        break;
      }
      if (at > given) this.#expect(',', 'operator');
      if (at === 1) this.#predicate();
      else this.#expression(0);
    }
    if (this.#is(',')) this.#at++;
    this.#expect(')', 'bracket');
    return 'any';
  }

  #predicate(): void {
    this.#predicates++;
    if (this.#is('{', 'bracket')) this.#braced();
    else this.#expression(0);
    this.#predicates--;
  }

  #list(): ExpressionType {
    this.#at++;
    for (let count = 0; !this.#is(']', 'bracket'); count++) {
      if (count > 0) this.#expect(',', 'operator');
      if (this.#is(']', 'bracket')) break;
      this.#expression(0);
    }
    this.#at++;
    return 'list';
  }

  #map(): ExpressionType {
    this.#at++;
    for (let count = 0; !this.#is('}', 'bracket'); count++) {
      if (count > 0) this.#expect(',', 'operator');
      if (this.#is('}', 'bracket')) break;
      if (['number', 'string', 'identifier'].includes(this.#current.kind)) this.#at++;
      else if (this.#is('(', 'bracket')) this.#expression(0);
      else this.#unexpected();
      this.#expect(':', 'operator');
      this.#expression(0);
    }
    this.#at++;
    return 'map';
  }

  /** Members, methods, indexes and slices. */
  #postfix(type: ExpressionType): ExpressionType {
    let result = type;
    for (;;) {
      if (this.#is('.') || this.#is('?.')) {
        const isOptional = this.#is('?.');
        this.#at++;
        if (isOptional && this.#is('[', 'bracket')) {
          this.#index();
        } else {
          if (['string', 'number', 'boolean', 'function'].includes(result)) this.#unexpected();
          if (this.#current.kind !== 'identifier' && !(this.#current.kind === 'operator' && /^[a-zA-Z]/.test(this.#current.text))) this.#unexpected();
          this.#at++;
          if (this.#is('(', 'bracket')) this.#arguments();
        }
      } else if (this.#is('[', 'bracket')) {
        this.#index();
      } else {
        return result;
      }
      result = 'any';
    }
  }

  #index(): void {
    this.#at++;
    if (!this.#is(':')) this.#expression(0);
    if (this.#is(':')) {
      this.#at++;
      if (!this.#is(']', 'bracket')) this.#expression(0);
    }
    this.#expect(']', 'bracket');
  }
}

function isNumber(text: string): boolean {
  const plain = text.replaceAll('_', '');
  if (/^0[xob]/i.test(plain)) return /^0(?:x[\da-f]{1,16}|o[0-7]{1,22}|b[01]{1,64})$/i.test(plain) && BigInt(plain) < 2n ** 63n;
  if (/[.e]/i.test(plain)) return parseFloat(plain) !== undefined;
  return /^\d{1,19}$/.test(plain) && BigInt(plain) < 2n ** 63n;
}
