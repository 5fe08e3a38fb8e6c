/**
 * The words of one plugin in one server block, read with the methods that CoreDNS's plugins have
 * (caddyfile.Dispenser), so that what a plugin's own code makes of odd texts can be followed line by
 * line. What a plugin refuses is noted and the rest of the line passed over; CoreDNS would stop.
 */
import { nearest } from '../../engine/did-you-mean.ts';
import type { Localized } from '../../engine/localized.ts';
import { mostDiagnostics } from '../../engine/report.ts';
import type { RuleDescription } from '../../engine/rule.ts';
import { isBuiltIn } from './plugins/names.ts';
import type { Minor } from './versions.ts';
import type { Token } from './read/token.ts';
import { Refusal, Unknown, type RuleFinding } from './refusal.ts';
import { argumentCount, ignoredRepeat, ignoredWords, repeatedPlugin, unknownProperty, variableNotChecked } from './rules.ts';

/** What a plugin does with one of its properties; the cursor is on the property's name. */
export type Property = () => void;

/** The server block around a plugin, as far as plugins ask for it. */
export interface Surroundings {
  /** Keys of the block, made canonical: `dns://example.org.:53`. */
  readonly keys: readonly string[];
  /** Whether what is not here may add to the block. */
  readonly isOpen: boolean;
  /** The plugins of the block. */
  readonly plugins: ReadonlyMap<string, readonly Token[]>;
  /** Minor version of CoreDNS 1 that judges. */
  readonly minor: Minor;
}

export class Stanza {
  readonly name: string;
  readonly block: Surroundings;
  readonly findings: RuleFinding[] = [];
  readonly #words: readonly Token[];
  #cursor = -1;
  #depth = 0;

  constructor(name: string, words: readonly Token[], block: Surroundings) {
    this.name = name;
    this.#words = words;
    this.block = block;
  }

  /** The word under the cursor. */
  get word(): Token {
    return this.#words[Math.max(0, Math.min(this.#cursor, this.#words.length - 1))]!;
  }

  /** The word that names the plugin first. */
  get firstWord(): Token {
    return this.#words[0]!;
  }

  get text(): string {
    return this.#cursor < 0 || this.#cursor >= this.#words.length ? '' : this.#words[this.#cursor]!.text;
  }

  is(text: string): boolean {
    return this.text === text;
  }

  next(): boolean {
    if (this.#cursor >= this.#words.length - 1) return false;
    this.#cursor++;
    return true;
  }

  /** The next word, if it is on the same line. */
  nextArgument(): boolean {
    const following = this.#words[this.#cursor + 1];
    if (!following || this.#words[this.#cursor]?.lastLine !== following.line) return false;
    this.#cursor++;
    return true;
  }

  /** The next property of the block that opens here or is open. */
  nextInBlock(): boolean {
    if (this.#depth > 0) {
      if (!this.next()) return false;
      if (!this.is('}')) return true;
      this.#depth--;
      return false;
    }
    if (!this.nextArgument()) return false;
    if (!this.is('{')) {
      this.#cursor--;
      return false;
    }
    if (!this.next() || this.is('}')) return false;
    this.#depth++;
    return true;
  }

  /** The words that follow on this line, up to a `{`. */
  rest(): Token[] {
    const words: Token[] = [];
    while (this.nextArgument()) {
      if (this.is('{')) {
        this.#cursor--;
        break;
      }
      words.push(this.word);
    }
    return words;
  }

  /** The next word of this line, without which the plugin cannot do. */
  argument(what?: string): Token {
    const before = this.word;
    if (this.nextArgument()) return this.word;
    throw this.missing(before, what);
  }

  /** All words that follow on this line; CoreDNS counts them. */
  arguments(least: number, most = Infinity): Token[] {
    const name = this.word;
    const words = this.rest();
    if (words.length < least) throw this.missing(words.at(-1) ?? name);
    if (words.length > most) throw this.surplus(words[most]!, most);
    return words;
  }

  /** Nothing may follow on this line. */
  alone(): void {
    if (this.nextArgument()) throw this.surplus(this.word, 0);
  }

  /**
   * Each stanza of the plugin, told which it is, from 0. Like CoreDNS it takes whatever the last one
   * left over for the beginning of another.
   */
  each(read: (at: number) => void): void {
    let isToldOfRest = false;
    for (let at = 0; this.findings.length <= mostDiagnostics && this.next(); at++) {
      if (!this.word.starts && !isToldOfRest) {
        isToldOfRest = true;
        this.note(ignoredWords, this.word, leftOver(this.name));
      }
      try {
        read(at);
      } catch (problem) {
        this.#catch(problem, this.word);
        this.#skipToStanza();
      }
    }
  }

  /** Each stanza, of which there may be one in a server block. */
  once(read: () => void): void {
    this.each((at) => {
      if (at > 0 && !this.word.starts) throw this.surplus(this.word, 0);
      if (at > 0) throw repeated(this.name, this.word);
      read();
    });
  }

  /** The first stanza; CoreDNS reads no further. */
  first(read: () => void): void {
    if (!this.next()) return;
    try {
      read();
    } catch (problem) {
      this.#catch(problem, this.word);
      this.#skipToStanza();
    }
    this.leave();
  }

  /** Says of what CoreDNS does not read that it has no effect. */
  leave(): void {
    if (!this.next()) return;
    if (this.word.starts) this.note(ignoredRepeat, this.word, notRead(this.name));
    else this.note(ignoredWords, this.word, leftOver(this.name));
  }

  /** The block of a stanza: what its properties do, by name. `fold` says that case does not matter. */
  properties(known: Readonly<Record<string, Property>>, options: PropertyOptions = {}): void {
    while (this.nextInBlock()) {
      const { word } = this;
      const name = options.fold ? word.text.toLowerCase() : word.text;
      this.attempt(() => {
        if (word.unknown) throw new Unknown();
        if (Object.hasOwn(known, name) && !this.#isLater(name, options)) known[name]!();
        else throw this.#unknownProperty(word, Object.keys(known), options);
      });
      // What follows would not be shown any more.
      if (this.findings.length > mostDiagnostics) return this.#skipToStanza();
    }
  }

  /** Notes what is refused inside and passes over the rest of the line. */
  attempt(read: () => void): void {
    const from = this.word;
    try {
      read();
    } catch (problem) {
      this.#catch(problem, from);
      this.#skipLine();
    }
  }

  /** Notes what is refused inside of words that are read already; the cursor stays. */
  attemptAt(word: Token, check: () => void): void {
    try {
      check();
    } catch (problem) {
      this.#catch(problem, word);
    }
  }

  /** Notes what a check has against words of this line; reading goes on, so that the block is looked at too. */
  check(check: () => void): void {
    this.attemptAt(this.word, check);
  }

  #catch(problem: unknown, from: Token): void {
    if (problem instanceof Refusal) this.findings.push(problem);
    else if (problem instanceof Unknown) this.note(variableNotChecked, from, fromVariable);
    else throw problem;
  }

  note(rule: RuleDescription, at: Token, message: Localized): void {
    this.findings.push({ rule, finding: { range: at.range, message } });
  }

  /** The refusal of a line that ends too early. */
  missing(at: Token, what?: string): Refusal {
    const name = this.#lineName();
    return new Refusal(argumentCount, at, {
      en: what ? `${name} needs ${what} here.` : `${name} needs another argument.`,
      zh: what ? `${name} 这里缺少 ${what}。` : `${name} 缺少参数。`,
    });
  }

  /** The refusal of a word too many. */
  surplus(at: Token, most: number): Refusal {
    const name = this.#lineName();
    if (at.text === '{') {
      return new Refusal(argumentCount, at, { en: `${name} takes no block: remove the braces.`, zh: `${name} 不带块：请去掉花括号。` });
    }
    const count = most === 0 ? 'no argument' : most === 1 ? 'one argument' : `${most} arguments`;
    return new Refusal(argumentCount, at, {
      en: `${name} takes ${count}${most === 0 ? '' : ' at most'}: "${shortened(at.text)}" is too much.`,
      zh: `${name} ${most === 0 ? '不带参数' : `最多带 ${most} 个参数`}："${shortened(at.text)}" 是多余的。`,
    });
  }

  /** How a line is called in messages: by the plugin, and by the property if it is one of its block. */
  #lineName(): string {
    const first = this.#words[this.#lineStart()];
    return !first || first.starts ? this.name : `${this.name} ${first.text}`;
  }

  /** The first word of the line that the cursor is on, within its block. */
  #lineStart(): number {
    let at = Math.min(this.#cursor, this.#words.length - 1);
    while (at > 0 && !this.#words[at]!.starts && this.#words[at - 1]!.text !== '{' && this.#words[at - 1]!.lastLine === this.#words[at]!.line) at--;
    return at;
  }

  /** Whether a property came with a later version than the one that judges. */
  #isLater(name: string, { since }: PropertyOptions): boolean {
    return since !== undefined && Object.hasOwn(since, name) && since[name]! > this.block.minor;
  }

  #unknownProperty(word: Token, all: readonly string[], options: PropertyOptions): Refusal {
    const { removed, instead, since } = options;
    if (this.#isLater(word.text, options)) {
      const version = `1.${since![word.text]}`;
      return new Refusal(unknownProperty, word, { en: `"${word.text}" of ${this.name} came with CoreDNS ${version}.`, zh: `${this.name} 的 "${word.text}" 从 CoreDNS ${version} 起才有。` });
    }
    const known = all.filter((name) => !this.#isLater(name, options));
    const before = this.#words[this.#cursor - 1];
    if (before && before.text !== '{' && before.lastLine === word.line) return this.surplus(word, this.#cursor - 1 - this.#lineStart());
    if (word.text === '{') return this.surplus(word, 0);
    if (isBuiltIn(word.text, this.block.minor) && !known.includes(word.text)) {
      return new Refusal(instead ?? unknownProperty, word, {
        en: `${this.name} has no property "${word.text}", which is a plugin: close the block of ${this.name} with "}" before it.`,
        zh: `${this.name} 没有属性 "${word.text}"，它是一个插件：请先用 "}" 结束 ${this.name} 的块。`,
      });
    }
    const gone = removed && Object.hasOwn(removed, word.text) ? removed[word.text] : undefined;
    const near = gone ? undefined : nearest(word.text, known);
    const more = gone
      ? { en: ` It was removed in CoreDNS ${gone}.`, zh: `它已在 CoreDNS ${gone} 中移除。` }
      : near ? { en: ` Did you mean "${near}"?`, zh: `是不是想写 "${near}"？` } : { en: known.length > 0 ? ` It knows ${known.join(', ')}.` : '', zh: known.length > 0 ? `可用的有 ${known.join('、')}。` : '' };
    const text = shortened(word.text);
    const plain = near && word.range.to - word.range.from === word.text.length;
    return new Refusal(
      instead ?? unknownProperty,
      word,
      { en: `${this.name} has no property "${text}".${more.en}`, zh: `${this.name} 没有属性 "${text}"。${more.zh}` },
      plain ? { title: { en: `Write ${near}`, zh: `改为 ${near}` }, edits: [{ range: word.range, insert: near }] } : undefined,
    );
  }

  /** The rest of the line, blocks that open on it included. */
  #skipLine(): void {
    if (this.is('{')) this.#skipBlock();
    while (!this.#words[this.#cursor + 1]?.starts && this.nextArgument()) {
      if (this.is('{')) this.#skipBlock();
      if (this.is('}') && this.#depth > 0) {
        this.#cursor--;
        return;
      }
    }
  }

  /** From a `{` to the `}` that closes it. */
  #skipBlock(): void {
    for (let depth = 1; depth > 0 && this.next(); ) {
      if (this.is('{')) depth++;
      if (this.is('}')) depth--;
    }
  }

  /** To the end of this stanza, after which another may follow. */
  #skipToStanza(): void {
    while (this.#cursor + 1 < this.#words.length && !this.#words[this.#cursor + 1]!.starts) this.#cursor++;
    this.#depth = 0;
  }
}

/** What is special about the properties of a plugin. */
export interface PropertyOptions {
  readonly fold?: true;
  /** Properties of old, with the version that dropped them. */
  readonly removed?: Readonly<Record<string, string>>;
  /** Properties with the minor version that brought them. */
  readonly since?: Readonly<Record<string, Minor>>;
  /** Another rule than the one of unknown properties. */
  readonly instead?: RuleDescription;
}

function repeated(name: string, at: Token): Refusal {
  return new Refusal(repeatedPlugin, at, {
    en: `${name} stands in this server block already, and may stand there once.`,
    zh: `这个服务器块里已经有 ${name}，而它只能出现一次。`,
  });
}

function notRead(name: string): Localized {
  return {
    en: `CoreDNS reads the first ${name} of a server block only: this one has no effect.`,
    zh: `CoreDNS 只读取服务器块里的第一个 ${name}：这一个不起作用。`,
  };
}

function leftOver(name: string): Localized {
  return {
    en: `${name} does not read this, and CoreDNS does not complain: it has no effect.`,
    zh: `${name} 不会读取这里的内容，CoreDNS 也不报错：它不起作用。`,
  };
}

/** As much of a word as a message can hold. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const fromVariable = {
  en: 'This comes from an environment variable, so the rest of the line is not checked.',
  zh: '这里的内容来自环境变量，因此这一行的其余部分不作检查。',
};
