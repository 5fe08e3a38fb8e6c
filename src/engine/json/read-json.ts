/**
 * Reads JSON (RFC 8259) into a tree with places. Faults are said and reading goes on where what was
 * meant is plain (a comma missing or left over, a comment, another quote), so that one slip does not
 * hide the rest. No recursion: depth is bounded by the dialect, not by the stack.
 */
import type { Localized } from '../localized.ts';
import type { Range } from '../range.ts';
import type { MapEntry, SourceDocument, SourceNode } from '../source-tree.ts';
import type { JsonDialect } from './dialect.ts';
import { jsonProblem, replacing, type JsonProblem } from './json-problem.ts';
import { readString } from './read-string.ts';

/** What was read of a text. */
export interface JsonText {
  readonly document: SourceDocument;
  /** In the order of the text; the document is broken if there are any. */
  readonly problems: readonly JsonProblem[];
  readonly repeated: readonly RepeatedMember[];
}

/** A member whose name stood in the same object before. */
export interface RepeatedMember {
  readonly key: string;
  readonly range: Range;
  /** Where the first of that name stands. */
  readonly first: Range;
}

/** Beyond this many a text is not JSON with slips, but something else. */
const mostProblems = 50;

export function readJson(text: string, dialect: JsonDialect): JsonText {
  return new JsonReader(text, dialect).read();
}

interface Open {
  readonly from: number;
  readonly entries: Map<string, MapEntry> | undefined;
  readonly items: SourceNode[];
  key: string;
  keyRange: Range;
}

const blank = /[ \t\r\n]/;
const literal = /[^\s,:{}[\]"'/]+/y;
const numeral = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const words: ReadonlyMap<string, true | false | null> = new Map([['true', true], ['false', false], ['null', null]]);

class JsonReader {
  readonly #text: string;
  readonly #dialect: JsonDialect;
  readonly #stack: Open[] = [];
  readonly #problems: JsonProblem[] = [];
  readonly #repeated: RepeatedMember[] = [];
  #at = 0;
  #root: SourceNode | undefined;
  #stopped = false;

  constructor(text: string, dialect: JsonDialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  read(): JsonText {
    if (this.#text.startsWith('\ufeff')) this.#byteOrderMark();
    this.#skip();
    const from = this.#at;
    if (this.#at >= this.#text.length) this.#report(0, this.#text.length, empty);
    while (!this.#stopped && !this.#root) this.#step();
    while (this.#stack.length > 0) this.#put(this.#close(this.#at));
    if (!this.#stopped && !this.#dialect.ignoresRest) this.#rest();
    const document = { root: this.#root, range: { from, to: this.#at }, broken: this.#problems.length > 0 };
    return { document, problems: this.#problems, repeated: this.#repeated };
  }

  /** Reads one value, or the opening of one, or the end of a container. */
  #step(): void {
    this.#skip();
    const open = this.#stack.at(-1);
    const character = this.#text[this.#at];
    if (character === undefined) return this.#ended();
    if (character === ']' || character === '}') return this.#closing(character);
    if (open?.entries && !this.#key(open)) return;
    this.#value();
  }

  #value(): void {
    this.#skip();
    const from = this.#at;
    const character = this.#text[from];
    if (character === '{' || character === '[') return this.#open(character, from);
    if (character === '"' || character === "'") return this.#after(this.#string(from));
    const word = this.#literal();
    if (word === '') return this.#noValue(from);
    this.#after(this.#scalar(word, from));
  }

  #scalar(word: string, from: number): SourceNode {
    const range = { from, to: this.#at };
    const known = words.get(word);
    if (known === null) return { type: 'null', range };
    if (known !== undefined) return { type: 'boolean', value: known, range };
    if (!numeral.test(word)) return this.#oddLiteral(word, range);
    const value = Number(word);
    if (!Number.isFinite(value) && this.#dialect.refusesHugeNumbers) this.#report(from, this.#at, hugeNumber);
    return { type: 'number', value, text: word, integer: /^-?\d+$/.test(word), range };
  }

  #oddLiteral(word: string, range: Range): SourceNode {
    this.#report(range.from, range.to, oddLiteral(word), quotedUnless(word, range));
    return { type: 'string', value: word, range };
  }

  #string(from: number): SourceNode {
    const { to, value, problems } = readString(this.#text, from, this.#dialect);
    if (this.#text[from] === "'") this.#report(from, to, singleQuotes);
    for (const problem of problems) this.#add(problem);
    this.#at = to;
    return { type: 'string', value, range: { from, to } };
  }

  /** Reads `"name":`; false where reading cannot go on from here. */
  #key(open: Open): boolean {
    const from = this.#at;
    const character = this.#text[from]!;
    if (character === '"' || character === "'") {
      const node = this.#string(from);
      open.key = node.type === 'string' ? node.value : '';
    } else {
      open.key = this.#literal();
      if (open.key === '') return this.#stop(from, from + 1, noKey(character));
      this.#report(from, this.#at, bareKey(open.key), replacing(from, this.#at, JSON.stringify(open.key), quoteIt));
    }
    open.keyRange = { from, to: this.#at };
    this.#skip();
    if (this.#text[this.#at] === ':') this.#at++;
    else this.#report(open.keyRange.from, open.keyRange.to, noColon(open.key));
    return true;
  }

  #open(bracket: string, from: number): void {
    this.#at++;
    if (this.#stack.length >= this.#dialect.mostLevels) {
      this.#stop(from, from + 1, tooDeep(this.#dialect.mostLevels));
      return;
    }
    const entries = bracket === '{' ? new Map<string, MapEntry>() : undefined;
    this.#stack.push({ from, entries, items: [], key: '', keyRange: { from, to: from } });
  }

  #closing(bracket: string): void {
    const open = this.#stack.at(-1);
    if (!open) return void this.#stop(this.#at, this.#at + 1, strayBracket(bracket));
    const wanted = open.entries ? '}' : ']';
    if (bracket !== wanted) this.#report(this.#at, this.#at + 1, otherBracket(wanted, bracket), replacing(this.#at, this.#at + 1, wanted, useInstead(wanted)));
    this.#at++;
    this.#after(this.#close(this.#at));
  }

  #close(to: number): SourceNode {
    const { from, entries, items } = this.#stack.pop()!;
    const range = { from, to };
    return entries ? { type: 'map', entries, range } : { type: 'list', items, range };
  }

  /** Puts a whole value in its place and reads what parts it from the next. */
  #after(node: SourceNode): void {
    this.#put(node);
    const open = this.#stack.at(-1);
    if (!open) return;
    const end = this.#at;
    this.#skip();
    const character = this.#text[this.#at];
    if (character === ',') this.#comma();
    else if (character !== undefined && character !== ']' && character !== '}') this.#noComma(end, character);
  }

  #comma(): void {
    const from = this.#at++;
    this.#skip();
    const next = this.#text[this.#at];
    if (next === ']' || next === '}') this.#report(from, from + 1, leftOverComma, replacing(from, from + 1, '', removeIt));
    else if (next === ',') this.#stop(this.#at, this.#at + 1, twoCommas);
  }

  #noComma(end: number, character: string): void {
    if (/["'{[\w-]/.test(character)) this.#report(this.#at, this.#at + 1, missingComma, replacing(end, end, ',', insertComma));
    else this.#stop(this.#at, this.#at + 1, unexpected(character));
  }

  #put(node: SourceNode): void {
    const open = this.#stack.at(-1);
    if (!open) this.#root = node;
    else if (open.entries) this.#putMember(open, open.entries, node);
    else open.items.push(node);
  }

  #putMember({ key, keyRange }: Open, entries: Map<string, MapEntry>, value: SourceNode): void {
    const first = entries.get(key);
    if (first) this.#repeated.push({ key, range: keyRange, first: first.keyRange });
    if (!first || this.#dialect.repeated === 'last') entries.set(key, { key, keyRange, value });
  }

  #ended(): void {
    const open = this.#stack.at(-1);
    if (!open) return void (this.#stopped = true);
    const bracket = open.entries ? '}' : ']';
    this.#stop(open.from, open.from + 1, unclosed(bracket));
  }

  #noValue(from: number): void {
    const character = this.#text[from];
    if (character === undefined) return this.#ended();
    const { keyRange, entries } = this.#stack.at(-1) ?? { keyRange: { from, to: from + 1 }, entries: undefined };
    if (entries && (character === ',' || character === '}')) {
      this.#report(keyRange.from, keyRange.to, noValue);
      return this.#after({ type: 'null', range: { from, to: from } });
    }
    this.#stop(from, from + 1, unexpected(character));
  }

  #rest(): void {
    this.#skip();
    if (this.#at < this.#text.length) this.#report(this.#at, this.#at + 1, moreThanOne);
  }

  #byteOrderMark(): void {
    this.#report(0, 1, byteOrderMark, replacing(0, 1, '', removeIt));
    this.#at = 1;
  }

  #literal(): string {
    literal.lastIndex = this.#at;
    const found = literal.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  /** Passes over white space, and over comments with a complaint. */
  #skip(): void {
    for (;;) {
      while (this.#at < this.#text.length && blank.test(this.#text[this.#at]!)) this.#at++;
      const from = this.#at;
      const to = commentEnd(this.#text, from);
      if (to === undefined) return;
      this.#at = to;
      this.#report(from, to, comment, replacing(from, to, '', removeIt));
    }
  }

  #report(from: number, to: number, message: Localized, fix?: ReturnType<typeof replacing>): void {
    this.#add(jsonProblem(from, to, message, fix));
  }

  #add(problem: JsonProblem): void {
    if (this.#problems.length < mostProblems) this.#problems.push(problem);
    else this.#stopped = true;
  }

  #stop(from: number, to: number, message: Localized): false {
    this.#report(from, to, message);
    this.#stopped = true;
    return false;
  }
}

function commentEnd(text: string, at: number): number | undefined {
  if (text.startsWith('//', at) || text[at] === '#') {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (!text.startsWith('/*', at)) return undefined;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

function quotedUnless(word: string, { from, to }: Range) {
  const lower = word.toLowerCase();
  if (words.has(lower)) return replacing(from, to, lower, useInstead(lower));
  return /^[\w.-]+$/.test(word) && !/^[-+.\d]/.test(word) ? replacing(from, to, JSON.stringify(word), quoteIt) : undefined;
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const empty: Localized = { en: 'There is no JSON value here.', zh: '这里没有 JSON 值。' };
const quoteIt: Localized = { en: 'Put it in quotes', zh: '加上引号' };
const removeIt: Localized = { en: 'Remove it', zh: '删除' };
const insertComma: Localized = { en: 'Insert a comma', zh: '补上逗号' };
const useInstead = (wanted: string): Localized => ({ en: `Write ${wanted}`, zh: `改写为 ${wanted}` });
const hugeNumber: Localized = { en: 'This number is out of range: no 64-bit float holds it.', zh: '这个数超出范围：64 位浮点数放不下。' };
const singleQuotes: Localized = { en: "JSON has no single quotes: a string stands in `\"`.", zh: 'JSON 没有单引号：字符串要用 `"`。' };
const byteOrderMark: Localized = { en: 'A byte order mark stands before the value, and the reader refuses it. Save the file as UTF-8 without BOM.', zh: '值前面有字节顺序标记（BOM），读取方会拒绝。请把文件存成不带 BOM 的 UTF-8。' };
const leftOverComma: Localized = { en: 'JSON allows no comma behind the last element.', zh: 'JSON 不允许最后一个元素后面还有逗号。' };
const twoCommas: Localized = { en: 'An element is missing between two commas.', zh: '两个逗号之间缺了一个元素。' };
const missingComma: Localized = { en: 'A comma is missing before this element.', zh: '这个元素前面缺了逗号。' };
const noValue: Localized = { en: 'This member has no value.', zh: '这个成员没有值。' };
const moreThanOne: Localized = { en: 'Text follows the JSON value; the reader takes one value and refuses the rest.', zh: 'JSON 值后面还有别的内容；读取方只接受一个值，其余会被拒绝。' };
const comment: Localized = { en: 'JSON has no comments.', zh: 'JSON 没有注释。' };
const oddLiteral = (word: string): Localized => ({ en: `\`${shown(word)}\` is no JSON value: strings stand in \`"\`, and there are numbers, true, false and null.`, zh: `\`${shown(word)}\` 不是 JSON 值：字符串要加 \`"\`，此外只有数字、true、false 和 null。` });
const bareKey = (key: string): Localized => ({ en: `The name \`${shown(key)}\` has to stand in \`"\`.`, zh: `成员名 \`${shown(key)}\` 必须加 \`"\`。` });
const noKey = (character: string): Localized => ({ en: `Here \`${character}\` stands where the name of a member is due.`, zh: `这里应当是成员名，却出现了 \`${character}\`。` });
const noColon = (key: string): Localized => ({ en: `A colon is missing behind \`${shown(key)}\`.`, zh: `\`${shown(key)}\` 后面缺了冒号。` });
const tooDeep = (most: number): Localized => ({ en: `This is nested deeper than ${most} levels, which the reader refuses.`, zh: `嵌套超过 ${most} 层，读取方会拒绝。` });
const strayBracket = (bracket: string): Localized => ({ en: `\`${bracket}\` closes nothing.`, zh: `\`${bracket}\` 没有可闭合的内容。` });
const otherBracket = (wanted: string, found: string): Localized => ({ en: `\`${wanted}\` is due here, not \`${found}\`.`, zh: `这里应当是 \`${wanted}\`，而不是 \`${found}\`。` });
const unclosed = (bracket: string): Localized => ({ en: `The text ends before this is closed by \`${bracket}\`.`, zh: `文本已经结束，这里还没有用 \`${bracket}\` 闭合。` });
const unexpected = (character: string): Localized => ({ en: `\`${character}\` is not expected here.`, zh: `这里不应出现 \`${character}\`。` });
