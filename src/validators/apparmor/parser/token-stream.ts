import { Lexer } from '../lexer/lexer.ts';
import type { Token, TokenKind } from '../lexer/token.ts';
import { SyntaxProblem, type ParseProblem } from './parse-problem.ts';
import { describeToken, expected } from './describe-token.ts';

/** After so many problems a text is no profile, and reading it on tells nothing. */
const mostProblems = 40;

/** Tokens with one to look ahead at; includes are taken aside as they come by. */
export class TokenStream {
  readonly text: string;
  readonly problems: ParseProblem[] = [];
  readonly includes: Token[] = [];
  readonly newer: Token[] = [];
  readonly #lexer: Lexer;
  #ahead: Token | undefined;
  /** Where the last token taken ended. */
  #end = 0;

  constructor(text: string) {
    this.text = text;
    this.#lexer = new Lexer(text);
  }

  peek(): Token {
    while (!this.#ahead) {
      const token = this.#lexer.next();
      if (token.kind === 'include') this.includes.push(token);
      else this.#ahead = token;
    }
    return this.#ahead;
  }

  take(): Token {
    const token = this.peek();
    this.#ahead = undefined;
    this.#end = token.to;
    return token;
  }

  /** Whether the next token is of a kind, and one of these words if any are given. */
  is(kind: TokenKind, ...words: readonly string[]): boolean {
    const token = this.peek();
    return token.kind === kind && (words.length === 0 || words.includes(token.value));
  }

  takeIf(kind: TokenKind, ...words: readonly string[]): Token | undefined {
    return this.is(kind, ...words) ? this.take() : undefined;
  }

  expect(kind: TokenKind, ...words: readonly string[]): Token {
    return this.takeIf(kind, ...words) ?? this.fail(words.length > 0 ? words.map((word) => `\`${word}\``).join(', ') : undefined, kind);
  }

  /** The comma at the end of a rule; one that is missing at the end of a line is reported, and reading goes on there. */
  expectComma(): void {
    if (this.takeIf(',')) return;
    const next = this.peek();
    const between = this.text.slice(this.#end, next.from);
    if (next.kind !== '}' && next.kind !== 'end' && !between.includes('\n')) this.fail(undefined, ',');
    this.#report({
      rule: 'missing-comma',
      range: { from: Math.max(0, this.#end - 1), to: this.#end },
      message: { en: 'This rule has to end with a comma.', zh: '这条规则必须以逗号结尾。' },
      fix: { title: { en: 'Add the comma', zh: '补上逗号' }, edits: [{ range: { from: this.#end, to: this.#end }, insert: ',' }] },
    });
    this.restart(next.from);
  }

  /** Reads on from a place as if a rule had just ended. */
  restart(at: number): void {
    this.#lexer.restart(at);
    this.#ahead = undefined;
  }

  fail(wanted: string | undefined, ...kinds: readonly TokenKind[]): never {
    const token = this.peek();
    const what = expected(wanted, kinds);
    const found = describeToken(token);
    throw new SyntaxProblem({
      rule: 'syntax',
      range: { from: token.from, to: Math.max(token.to, token.from) },
      message: { en: `${found.en} does not fit here: ${what.en} is due.`, zh: `这里不应是${found.zh}，应当是${what.zh}。` },
    });
  }

  report(problem: ParseProblem): void {
    this.#report(problem);
  }

  get exhausted(): boolean {
    return this.problems.length >= mostProblems;
  }

  #report(problem: ParseProblem): void {
    if (!this.exhausted) this.problems.push(problem);
  }
}
