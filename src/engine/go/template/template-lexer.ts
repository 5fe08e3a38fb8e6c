import { TemplateError, type ItemKind, type TemplateItem } from './template-item.ts';

const keywords: ReadonlySet<string> = new Set(['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with']);

/** A number as the lexer takes it; whether it is one is asked later. */
const number = /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y;
const word = /[\p{L}\p{Nd}_]*/uy;
const string = /"(?:[^"\\\n]|\\[^\n])*"/y;
const character = /'(?:[^'\\\n]|\\[^\n])*'/y;

/** text/template/parse/lex.go, item by item. */
export class TemplateLexer {
  readonly #text: string;
  #at = 0;
  #isInside = false;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): TemplateItem {
    return this.#isInside ? this.#insideAction() : this.#plainText();
  }

  #plainText(): TemplateItem {
    for (;;) {
      const from = this.#at;
      const open = this.#text.indexOf('{{', from);
      if (open !== from) {
        this.#at = open < 0 ? this.#text.length : open;
        const trims = open >= 0 && this.#trimsLeft(open + 2);
        const text = this.#text.slice(from, this.#at);
        const shown = trims ? text.replace(/[ \t\r\n]+$/, '') : text;
        if (shown !== '') return { kind: 'text', text: shown, at: from };
        if (open < 0) return { kind: 'end', text: '', at: this.#at };
      }
      const marker = this.#trimsLeft(this.#at + 2) ? 2 : 0;
      if (!this.#text.startsWith('/*', this.#at + 2 + marker)) return this.#openAction(marker);
      this.#comment(this.#at + 4 + marker);
    }
  }

  #openAction(marker: number): TemplateItem {
    const item = { kind: 'left', text: '{{', at: this.#at } as const;
    this.#at += 2 + marker;
    this.#isInside = true;
    this.#depth = 0;
    return item;
  }

  #comment(from: number): void {
    const close = this.#text.indexOf('*/', from);
    if (close < 0) throw new TemplateError(this.#at, 'a comment is never closed', '注释没有结束');
    const end = this.#rightDelimiter(close + 2);
    if (end === undefined) throw new TemplateError(this.#at, 'a comment must be all there is between {{ and }}', '{{ 与 }} 之间只能有注释本身');
    this.#leave(close + 2, end);
  }

  /** To behind a delimiter, and over the blanks that it trims. */
  #leave(from: number, end: number): void {
    this.#at = end;
    if (end - from > 2) while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #insideAction(): TemplateItem {
    const end = this.#rightDelimiter(this.#at);
    if (end !== undefined) {
      if (this.#depth > 0) throw new TemplateError(this.#at, 'a "(" is never closed', '"(" 没有闭合');
      const item = { kind: 'right', text: '}}', at: this.#at } as const;
      this.#leave(this.#at, end);
      this.#isInside = false;
      return item;
    }
    const sign = this.#text[this.#at];
    if (sign === undefined) throw new TemplateError(this.#at, 'a "{{" is never closed', '"{{" 没有闭合');
    if (/[ \t\r\n]/.test(sign)) return this.#space();
    return this.#sign(sign);
  }

  #space(): TemplateItem {
    const from = this.#at;
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
    // The last blank belongs to " -}}".
    if (this.#rightDelimiter(this.#at - 1) === this.#at + 3 && this.#at - 1 > from) this.#at--;
    else if (this.#rightDelimiter(this.#at - 1) === this.#at + 3) {
      this.#at = from;
      return this.#insideAction();
    }
    return { kind: 'space', text: ' ', at: from };
  }

  #sign(sign: string): TemplateItem {
    switch (sign) {
      case '=':
        return this.#emit('assign', 1);
      case ':':
        if (this.#text[this.#at + 1] !== '=') throw new TemplateError(this.#at, 'after ":" comes "="', '":" 之后应为 "="');
        return this.#emit('declare', 2);
      case '|':
        return this.#emit('pipe', 1);
      case '"':
        return this.#quoted(string, 'string');
      case "'":
        return this.#quoted(character, 'character');
      case '`':
        return this.#raw();
      case '(':
        this.#depth++;
        return this.#emit('open', 1);
      case ')':
        if (--this.#depth < 0) throw new TemplateError(this.#at, 'a ")" has no "("', '")" 没有对应的 "("');
        return this.#emit('close', 1);
      case '$':
        return this.#named('variable', 1);
      default:
        return this.#other(sign);
    }
  }

  #other(sign: string): TemplateItem {
    const following = this.#text[this.#at + 1] ?? '';
    if (sign === '.' && (following === '' || !/\d/.test(following))) return this.#named('field', 1);
    if (sign === '.' || sign === '+' || sign === '-' || /\d/.test(sign)) return this.#number();
    if (this.#match(word, this.#at) !== '') return this.#identifier();
    if (/^[!-~]$/.test(sign)) return this.#emit('sign', 1);
    throw new TemplateError(this.#at, `"${String.fromCodePoint(this.#text.codePointAt(this.#at)!)}" does not belong into an action`, `动作里不能有 "${String.fromCodePoint(this.#text.codePointAt(this.#at)!)}"`);
  }

  #number(): TemplateItem {
    const from = this.#at;
    let text = this.#match(number, from);
    const isComplex = /[+-]/.test(this.#text[from + text.length] ?? '');
    if (isComplex) text += this.#match(number, from + text.length);
    if (this.#match(word, from + text.length) !== '' || (isComplex && !text.endsWith('i'))) {
      throw new TemplateError(from, `"${text}" is not a number`, `"${text}" 不是数字`);
    }
    return this.#emit('number', text.length);
  }

  #identifier(): TemplateItem {
    const text = this.#match(word, this.#at);
    this.#terminated(this.#at + text.length);
    if (keywords.has(text)) return this.#emit('keyword', text.length);
    const kind = text === 'true' || text === 'false' ? 'boolean' : text === 'nil' ? 'nil' : 'identifier';
    return this.#emit(kind, text.length);
  }

  /** `.name`, `$name`, or the sign alone. */
  #named(kind: 'field' | 'variable', signs: number): TemplateItem {
    const name = this.#match(word, this.#at + signs);
    this.#terminated(this.#at + signs + name.length);
    return this.#emit(kind === 'field' && name === '' ? 'dot' : kind, signs + name.length);
  }

  #quoted(pattern: RegExp, kind: ItemKind): TemplateItem {
    const text = this.#match(pattern, this.#at);
    if (text === '') throw new TemplateError(this.#at, 'a quote is never closed', '引号没有闭合');
    return this.#emit(kind, text.length);
  }

  #raw(): TemplateItem {
    const end = this.#text.indexOf('`', this.#at + 1);
    if (end < 0) throw new TemplateError(this.#at, 'a quote is never closed', '引号没有闭合');
    return this.#emit('string', end + 1 - this.#at);
  }

  /** A name must be followed by what can follow one. */
  #terminated(at: number): void {
    const sign = this.#text[at];
    if (sign === undefined || /[ \t\r\n.,|:)(]/.test(sign) || this.#text.startsWith('}}', at)) return;
    throw new TemplateError(at, `"${sign}" cannot follow a name`, `名字之后不能有 "${sign}"`);
  }

  #emit(kind: ItemKind, length: number): TemplateItem {
    const item = { kind, text: this.#text.slice(this.#at, this.#at + length), at: this.#at };
    this.#at += length;
    return item;
  }

  #match(pattern: RegExp, at: number): string {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  /** Where a "}}" or " -}}" at a place ends. */
  #rightDelimiter(at: number): number | undefined {
    if (/^[ \t\r\n]-\}\}/.test(this.#text.slice(at, at + 4))) return at + 4;
    return this.#text.startsWith('}}', at) ? at + 2 : undefined;
  }

  #trimsLeft(at: number): boolean {
    return this.#text[at] === '-' && /[ \t\r\n]/.test(this.#text[at + 1] ?? '');
  }
}
