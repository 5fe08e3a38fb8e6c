/**
 * Turns a profile into tokens. flex takes the longest match of the rules of a state, the earlier of equal ones;
 * here every state tries its words and keeps the longest. What fits nowhere becomes a `stray` token, after which
 * the lexer begins anew in the initial state.
 */
import {
  blanksEnd, identityEnd, labelEnd, lineEnd, listWordEnd, modeEnd, nameEnd, plainWordEnd, quotedEnd, quotedLabelEnd, variableEnd, wordEnd,
} from './scan.ts';
import { acrossLines, endedByComma, keywords, permissionWords, skipsBlanks, stateOfKeyword, withConditions, withPermissions, type State } from './states.ts';
import type { Token, TokenKind } from './token.ts';
import { wordOf } from './unescape.ts';

/** A match: how far it reaches for the sake of length, how far it is taken, and what it does. */
interface Match {
  readonly reach: number;
  readonly to: number;
  readonly kind?: TokenKind;
  /** What the token stands for, where that is not its text. */
  readonly value?: string;
  readonly push?: State;
  /** Takes the place of the state. */
  readonly begin?: State;
  readonly pop?: true;
  readonly include?: Token['include'];
}

/** Reads the next token from a place on; at the end of the text an `end` token, again and again. */
export class Lexer {
  readonly #text: string;
  #at = 0;
  #states: State[] = ['initial'];
  #include: NonNullable<Token['include']> = { ifExists: false, system: false, hash: false };

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes on from a place as if a rule had just ended there. */
  restart(at: number): void {
    this.#at = at;
    this.#states = ['initial'];
  }

  next(): Token {
    for (;;) {
      const from = this.#at;
      if (from >= this.#text.length) return { kind: 'end', text: '', value: '', from, to: from };
      const match = this.#match(from);
      if (!match || match.to === from) return this.#stray(from);
      this.#at = match.to;
      this.#move(match);
      if (match.kind === undefined) continue;
      return this.#token(match, match.kind, from);
    }
  }

  #token({ to, value, include }: Match, kind: TokenKind, from: number): Token {
    const text = this.#text.slice(from, to);
    return { kind, text, value: value ?? wordOf(text), from, to, ...(include && { include }) };
  }

  #move({ push, begin, pop, include }: Match): void {
    if (include) this.#include = include;
    if (pop) this.#states.pop();
    if (begin) this.#states[this.#states.length - 1] = begin;
    if (push) this.#states.push(push);
  }

  #stray(from: number): Token {
    this.#states = ['initial'];
    this.#at = from + 1;
    const text = this.#text[from]!;
    return { kind: 'stray', text, value: text, from, to: from + 1 };
  }

  get #state(): State {
    return this.#states.at(-1) ?? 'initial';
  }

  #match(at: number): Match | undefined {
    let best: Match | undefined;
    for (const match of this.#candidates(at)) if (match.to > at && (!best || match.reach > best.reach)) best = match;
    return best;
  }

  *#candidates(at: number): Iterable<Match> {
    const state = this.#state;
    const text = this.#text;
    if (skipsBlanks.has(state)) yield taken(blanksEnd(text, at));
    if (withConditions.has(state)) yield* conditions(text, at);
    yield* this.#own(state, at);
    if (acrossLines.has(state)) yield lineBreak(text, at);
  }

  *#own(state: State, at: number): Iterable<Match> {
    const text = this.#text;
    switch (state) {
      case 'initial': return yield* initial(text, at);
      case 'include': case 'include-exists': case 'abi': return yield* this.#fileName(state, at);
      case 'sub-id': case 'sub-id-blank': return yield* word(text, at, 'id', { pop: true });
      case 'sub-value': return yield* word(text, at, 'value', { pop: true });
      case 'assign': return yield* assign(text, at);
      case 'rlimit': return yield* rlimit(text, at);
      case 'integer': return yield* integer(text, at);
      case 'condition': case 'condition-list': case 'list': case 'list-conditions': case 'list-condition-value': case 'list-condition-values':
        return yield* conditionParts(state, text, at);
      case 'change-profile': return yield* changeProfile(text, at);
      case 'expression': case 'assign-expression': return yield* expression(state, text, at);
      case 'assign-sign': return yield* assignSign(text, at, 'assign-expression');
      case 'identity': return yield* identity(text, at);
      default: return yield* ruleWords(state, text, at);
    }
  }

  /** `<name>`, `"name"` or a bare name. */
  *#fileName(state: 'include' | 'include-exists' | 'abi', at: number): Iterable<Match> {
    const text = this.#text;
    const found = fileNameEnd(text, at);
    const system = text[at] === '<';
    if (found.to > at) {
      const name = text.slice(system ? at + 1 : at, system ? found.to - 1 : found.to).trim();
      if (state === 'abi') yield { reach: found.to, to: found.to, kind: system ? 'id' : 'value', value: wordOf(name) };
      else yield { reach: found.to, to: found.to, kind: 'include', value: wordOf(name), pop: true, include: { ...this.#include, system } };
    }
    if (state === 'abi' && text[at] === ',') yield ruleEnd(at);
  }
}

function taken(to: number, more: Omit<Match, 'reach' | 'to'> = {}): Match {
  return { reach: to, to, ...more };
}

function lineBreak(text: string, at: number): Match {
  const from = text[at] === '\r' ? at + 1 : at;
  return taken(text[from] === '\n' ? from + 1 : at);
}

function ruleEnd(at: number): Match {
  return taken(at + 1, { kind: ',', pop: true });
}

/** `peer=(`, `priority=`, `name=` and `name in (`: seen as a whole, so that the state is right for what follows. */
function* conditions(text: string, at: number): Iterable<Match> {
  const name = nameEnd(text, at);
  if (name === at) return;
  const word = text.slice(at, name);
  const sign = blanksEnd(text, name);
  if (text[sign] === '=') {
    const behind = blanksEnd(text, sign + 1);
    if ((word === 'peer' || word === 'xattrs') && text[behind] === '(') yield { reach: behind + 1, to: name, kind: 'condition-list', push: 'condition-list' };
    if (word === 'priority') yield { reach: sign + 1, to: name, kind: 'keyword', push: 'integer' };
    yield { reach: sign + 1, to: name, kind: 'condition', push: 'condition' };
  } else if (sign > name && text.startsWith('in', sign)) {
    const bracket = blanksEnd(text, sign + 2);
    if (text[bracket] === '(') yield { reach: bracket + 1, to: name, kind: 'condition', push: 'condition' };
  }
}

function* word(text: string, at: number, kind: TokenKind, more: Omit<Match, 'reach' | 'to'>): Iterable<Match> {
  yield taken(wordEnd(text, at), { kind, ...more });
  yield taken(quotedEnd(text, at), { kind, ...more });
}

function* assign(text: string, at: number): Iterable<Match> {
  yield* word(text, at, 'value', {});
  yield* assignmentEnd(text, at);
}

/** An assignment ends with its line, unless a backslash ends that. */
function* assignmentEnd(text: string, at: number): Iterable<Match> {
  if (text[at] === ',') yield taken(at + 1, { kind: ',' });
  if (text[at] === '#') {
    const { next, to } = lineEnd(text, at);
    if (next > to) yield taken(next, { pop: true });
  }
  if (text.startsWith('\\\n', at)) yield taken(at + 2);
  const end = lineBreak(text, at);
  if (end.to > at) yield { ...end, pop: true };
}

function* rlimit(text: string, at: number): Iterable<Match> {
  const number = /-?\d*/y;
  number.lastIndex = at;
  const digits = number.exec(text)![0];
  if (/\d/.test(digits)) yield taken(at + digits.length, { kind: 'value' });
  const letters = /[A-Za-z_]*/y;
  letters.lastIndex = at;
  const keyword = letters.exec(text)![0];
  if (keyword !== '') yield taken(at + keyword.length, { kind: keyword === 'infinity' ? 'value' : 'id' });
  if (text.startsWith('<=', at)) yield taken(at + 2, { kind: '<=' });
  if (text[at] === ',') yield ruleEnd(at);
}

function* integer(text: string, at: number): Iterable<Match> {
  if (text[at] === '=') yield taken(at + 1, { kind: '=' });
  const number = /[+-]?\d*/y;
  number.lastIndex = at;
  const digits = number.exec(text)![0];
  if (/\d/.test(digits)) yield taken(at + digits.length, { kind: 'value', pop: true });
}

function* conditionParts(state: State, text: string, at: number): Iterable<Match> {
  const character = text[at];
  switch (state) {
    case 'condition': return yield* conditionSign(text, at);
    case 'condition-list':
      if (character === '=') yield taken(at + 1, { kind: '=' });
      if (character === '(') yield taken(at + 1, { kind: '(', begin: 'list-conditions' });
      return;
    case 'list':
      if (character === ')') yield taken(at + 1, { kind: ')', pop: true });
      if (character === ',') yield taken(at + 1);
      yield taken(listWordEnd(text, at), { kind: 'value' });
      return yield taken(quotedEnd(text, at), { kind: 'value' });
    case 'list-conditions': return yield* listConditions(text, at);
    case 'list-condition-value':
      yield taken(listWordEnd(text, at), { kind: 'value', pop: true });
      return yield taken(fullQuotedEnd(text, at), { kind: 'value', pop: true });
    default:
      if (character === ')') yield taken(at + 1, { pop: true });
      yield taken(listWordEnd(text, at), { kind: 'value' });
      yield taken(fullQuotedEnd(text, at), { kind: 'value' });
  }
}

/** Quotes with something between them. */
function fullQuotedEnd(text: string, at: number): number {
  const to = quotedEnd(text, at);
  return to > at + 2 ? to : at;
}

function* conditionSign(text: string, at: number): Iterable<Match> {
  if (text[at] === '=') {
    const value = blanksEnd(text, at + 1);
    const next = text[value];
    if (next !== undefined && next !== '(' && next !== '\n') yield { reach: value + 1, to: value, kind: '=', begin: 'sub-value' };
    yield taken(at + 1, { kind: '=' });
  }
  if (text[at] === '(') yield taken(at + 1, { kind: '(', begin: 'list' });
  if (text.startsWith('in', at)) yield taken(at + 2, { kind: 'in' });
}

function* listConditions(text: string, at: number): Iterable<Match> {
  const character = text[at];
  if (character === ')') yield taken(at + 1, { kind: ')', pop: true });
  if (character === ',') yield taken(at + 1);
  yield taken(plainWordEnd(text, at), { kind: 'condition' });
  if (character === '=') {
    const bracket = blanksEnd(text, at + 1);
    if (text[bracket] === '(') yield taken(bracket + 1, { kind: '=', push: 'list-condition-values' });
    yield taken(at + 1, { kind: '=', push: 'list-condition-value' });
  }
  if (text.startsWith(':=', at)) {
    const bracket = blanksEnd(text, at + 2);
    if (text[bracket] === '(') yield taken(bracket + 1, { kind: ':=', push: 'list-condition-values' });
    yield taken(at + 2, { kind: ':=', push: 'list-condition-value' });
  }
}

function* changeProfile(text: string, at: number): Iterable<Match> {
  for (const keyword of ['safe', 'unsafe']) if (text.startsWith(keyword, at)) yield taken(at + keyword.length, { kind: 'keyword' });
  if (text.startsWith('->', at)) yield taken(at + 2, { kind: '->', push: 'sub-id-blank' });
  yield* word(text, at, 'id', {});
  if (text[at] === ',') yield ruleEnd(at);
}

/** Words in the states of mount, dbus, signal, ptrace, unix, network, mqueue and userns rules. */
function* ruleWords(state: State, text: string, at: number): Iterable<Match> {
  for (const keyword of permissionWords[state] ?? []) if (text.startsWith(keyword, at)) yield taken(at + keyword.length, { kind: 'keyword' });
  if (withPermissions.has(state)) {
    if (text[at] === '(') yield taken(at + 1, { kind: '(', push: 'list' });
    const letters = text[at + 1] === 'r' || text[at + 1] === 'w' ? at + 2 : at + 1;
    const mode = text.slice(at, letters);
    if (['r', 'w', 'rw', 'wr'].includes(mode) && /[\s,]/.test(text[letters] ?? '')) yield { reach: letters + 1, to: letters, kind: 'mode' };
  }
  if (state === 'mount' && text.startsWith('->', at)) yield taken(at + 2, { kind: '->' });
  if (state !== 'userns') {
    const plain = Math.max(plainWordEnd(text, at), labelEnd(text, at), quotedEnd(text, at));
    yield taken(plain, { kind: 'id' });
  }
  if (endedByComma.has(state) && text[at] === ',') yield ruleEnd(at);
}

const signs: Readonly<Record<string, TokenKind>> = { '{': '{', '}': '}', ',': ',' };

function* initial(text: string, at: number): Iterable<Match> {
  const character = text[at]!;
  if (character === '#') yield* comment(text, at);
  if (text.startsWith('include', at)) yield* include(text, at);
  if (character === '^') yield taken(at + 1, { kind: '^', push: 'sub-id' });
  if (text.startsWith('->', at)) yield taken(at + 2, { kind: '->', push: 'sub-id-blank' });
  for (const { to, kind } of assignSigns(text, at)) yield taken(to, { kind, push: 'assign' });
  if (character === '+') yield taken(at + 1, { kind: '+', push: 'identity' });
  if (character === '$') yield* booleanAssignment(text, at);
  yield* variables(text, at);
  const sign = signs[character];
  if (sign) yield taken(at + 1, { kind: sign });
  yield taken(Math.max(labelEnd(text, at), quotedLabelEnd(text, at)), { kind: 'id' });
  // Its letters are permissions too, but the word comes first.
  if (text.startsWith('all', at) && /[^\w]/.test(text[at + 3] ?? 'l')) yield { reach: at + 4, to: at + 3, kind: 'keyword' };
  const mode = modeEnd(text, at);
  if (mode > at) yield { reach: mode + 1, to: mode, kind: 'mode' };
  for (const start of ['hat', 'profile']) {
    if (text.startsWith(start, at)) yield taken(blanksEnd(text, at + start.length), { kind: 'keyword', value: start, push: 'sub-id' });
  }
  if (character === ':') yield taken(at + 1, { kind: ':' });
  if (character === '(') yield taken(at + 1, { kind: '(', push: 'list' });
  yield* bareName(text, at);
}

function* bareName(text: string, at: number): Iterable<Match> {
  const to = nameEnd(text, at);
  const name = text.slice(at, to);
  if (!keywords.has(name)) return yield taken(to, { kind: 'id' });
  const push = stateOfKeyword[name];
  yield taken(to, { kind: 'keyword', ...(push && { push }) });
}

function* assignSigns(text: string, at: number): Iterable<{ readonly to: number; readonly kind: '=' | '+=' | '?=' | ':=' }> {
  if (text[at] === '=') yield { to: at + 1, kind: '=' };
  for (const kind of ['+=', '?=', ':='] as const) if (text.startsWith(kind, at)) yield { to: at + 2, kind };
}

function* assignSign(text: string, at: number, begin: State): Iterable<Match> {
  for (const { to, kind } of assignSigns(text, at)) yield taken(to, { kind, begin });
}

/** `$name =`: what follows is an expression. */
function* booleanAssignment(text: string, at: number): Iterable<Match> {
  const to = variableEnd(text, at, '$');
  if (to === at) return;
  for (const sign of assignSigns(text, blanksEnd(text, to))) yield { reach: sign.to, to, kind: 'boolean', push: 'assign-sign' };
}

function* variables(text: string, at: number): Iterable<Match> {
  if (text[at] === '@') yield taken(variableEnd(text, at, '@'), { kind: 'variable' });
  if (text[at] === '$') yield taken(variableEnd(text, at, '$'), { kind: 'boolean' });
}

const comparisons = ['==', '!=', '>=', '<=', '>', '<'] as const;

/** What `if` asks, and what a boolean variable is set to. */
function* expression(state: 'expression' | 'assign-expression', text: string, at: number): Iterable<Match> {
  const character = text[at];
  yield* variables(text, at);
  if (state === 'expression' && character === '{') yield taken(at + 1, { kind: '{', pop: true });
  if (state === 'assign-expression') yield* assignmentEnd(text, at);
  if (character === '(' || character === ')') yield taken(at + 1, { kind: character });
  for (const word of ['and', 'or', 'not', 'defined']) if (text.startsWith(word, at)) yield taken(at + word.length, { kind: 'keyword' });
  if (text.startsWith('in', at)) yield taken(at + 2, { kind: 'in' });
  for (const sign of comparisons) if (text.startsWith(sign, at)) yield taken(at + sign.length, { kind: sign });
  yield taken(Math.max(plainWordEnd(text, at), labelEnd(text, at), quotedEnd(text, at)), { kind: 'id' });
}

function* identity(text: string, at: number): Iterable<Match> {
  if (text.startsWith('identities', at)) {
    const sign = blanksEnd(text, at + 'identities'.length);
    if (text[sign] === '=') yield { reach: sign + 1, to: at + 'identities'.length, kind: 'keyword', begin: 'condition' };
  }
  yield taken(identityEnd(text, at), { kind: 'value', pop: true });
  yield taken(quotedEnd(text, at), { kind: 'value', pop: true });
}

const blankClass = (character: string | undefined): boolean => character === ' ' || character === '\t';

function* comment(text: string, at: number): Iterable<Match> {
  const { to, next } = lineEnd(text, at);
  if (next === to) return;
  if (text.startsWith('#include', at)) yield* includeWord(text, at, 1, next);
  yield taken(next);
}

function* include(text: string, at: number): Iterable<Match> {
  yield* includeWord(text, at, 0, undefined);
}

/** `include`, `include if exists`; with `#` the whole line counts for the length. */
function* includeWord(text: string, at: number, hash: number, reach: number | undefined): Iterable<Match> {
  const word = at + hash + 'include'.length;
  const exists = /[ \t]+if[ \t]+exists(?=[ \t])/y;
  exists.lastIndex = word;
  const found = exists.exec(text)?.[0].length ?? 0;
  const ifExists = { ifExists: true, system: false, hash: hash > 0 };
  if (found > 0) yield { reach: reach ?? word + found + 1, to: word + found, push: 'include-exists', include: ifExists };
  if (hash > 0 || blankClass(text[word])) yield { reach: reach ?? word + 1, to: word, push: 'include', include: { ...ifExists, ifExists: false } };
}

/** The longest of `<name>`, `"name"` and a bare name. */
function fileNameEnd(text: string, at: number): { readonly to: number } {
  let to = Math.max(quotedEnd(text, at), bareFileNameEnd(text, at));
  if (text[at] === '<') {
    let end = at + 1;
    while (text[end] !== undefined && !'">\t\r\n'.includes(text[end]!)) end++;
    if (end > at + 1 && text[end] === '>') to = Math.max(to, end + 1);
    const quoted = quotedEnd(text, at + 1);
    if (quoted > at + 1 && text[quoted] === '>') to = Math.max(to, quoted + 1);
  }
  return { to };
}

function bareFileNameEnd(text: string, at: number): number {
  for (;;) {
    const character = text[at];
    if (character === undefined) return at;
    const next = text[at + 1];
    if (character === '\\' && next !== undefined && ' \t"!,'.includes(next)) at += 2;
    else if (!' \t\r\n"!,<>'.includes(character)) at++;
    else if (character === ',' && next !== undefined && !' \t\r\n"!,<>'.includes(next)) at += 2;
    else return at;
  }
}
