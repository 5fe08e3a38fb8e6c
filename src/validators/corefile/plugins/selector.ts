/** Label selectors as text, read as apimachinery's `labels.Parse` and `ParseToLabelSelector` do. */
import type { Localized } from '../../../engine/localized.ts';
import { checkLabelValue, checkQualifiedName } from '../../kubernetes/names.ts';

interface Item {
  readonly kind: 'name' | 'end' | 'error' | '!' | ',' | '(' | ')' | '=' | '==' | '!=' | '>' | '<' | 'in' | 'notin';
  readonly text: string;
}

const symbols = ['==', '!=', '!', '=', ',', '(', ')', '>', '<'] as const;

/** What is wrong with a selector, or nothing. */
export function selectorProblem(text: string): Localized | undefined {
  try {
    new SelectorReader(itemsOf(text)).read();
    return undefined;
  } catch (problem) {
    if (problem instanceof Problem) return problem.text;
    throw problem;
  }
}

class Problem extends Error {
  readonly text: Localized;

  constructor(en: string, zh: string) {
    super(en);
    this.text = { en, zh };
  }
}

function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 2);
    const symbol = symbols.find((one) => rest.startsWith(one));
    if (/^[ \t\r\n]/.test(rest)) {
      at++;
    } else if (symbol) {
      items.push({ kind: symbol, text: symbol });
      at += symbol.length;
    } else {
      let end = at;
      while (end < text.length && !/[ \t\r\n=!,()><]/.test(text[end]!)) end++;
      const word = text.slice(at, end);
      items.push({ kind: word === 'in' || word === 'notin' ? word : 'name', text: word });
      at = end;
    }
  }
  return [...items, { kind: 'end', text: '' }];
}

class SelectorReader {
  readonly #items: readonly Item[];
  #at = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  read(): void {
    while (this.#peek().kind !== 'end') {
      if (this.#peek().kind !== 'name' && this.#peek().kind !== '!') this.#unexpected('a label', '标签');
      this.#requirement();
      if (this.#peek().kind === 'end') return;
      if (this.#take().kind !== ',') {
        this.#at--;
        this.#unexpected('","', '","');
      }
      if (this.#peek().kind !== 'name' && this.#peek().kind !== '!') this.#unexpected('a label after ","', '"," 之后的标签');
    }
  }

  #requirement(): void {
    const isAbsent = this.#peek().kind === '!';
    if (isAbsent) this.#at++;
    if (this.#peek().kind !== 'name') this.#unexpected('a label', '标签');
    this.#key(this.#take().text);
    const ends = this.#peek().kind === 'end' || this.#peek().kind === ',';
    if (isAbsent || ends) return;
    const operator = this.#items[this.#at]!;
    this.#at++;
    if (operator.kind === 'in' || operator.kind === 'notin') this.#values();
    else if (operator.kind === '=' || operator.kind === '==') this.#exactValue();
    else if (['!=', '>', '<'].includes(operator.kind)) throw new Problem(`"${operator.text}" is not taken here`, `这里不接受 "${operator.text}"`);
    else throw new Problem(`"${operator.text}" stands where an operator such as "=" or "in" is expected`, `"${operator.text}" 处应为 "="、"in" 之类的运算符`);
  }

  #values(): void {
    if (this.#peek().kind !== '(') this.#unexpected('"("', '"("');
    this.#at++;
    while (this.#peek().kind === 'name' || this.#peek().kind === ',') {
      const { kind, text } = this.#take();
      if (kind === 'name') {
        this.#checkValue(text);
        if (this.#peek().kind === 'name') this.#unexpected('"," or ")"', '"," 或 ")"');
      }
    }
    if (this.#peek().kind !== ')') this.#unexpected('")"', '")"');
    this.#at++;
  }

  #exactValue(): void {
    if (this.#peek().kind === 'end' || this.#peek().kind === ',') return;
    if (this.#peek().kind !== 'name') this.#unexpected('a value', '值');
    this.#checkValue(this.#take().text);
  }

  #key(text: string): void {
    const problem = checkQualifiedName(text);
    if (problem) throw new Problem(`the label "${text}" ${problem.en}`, `标签 "${text}" ${problem.zh}`);
  }

  #checkValue(text: string): void {
    const problem = checkLabelValue(text);
    if (problem) throw new Problem(`the value "${text}" ${problem.en}`, `值 "${text}" ${problem.zh}`);
  }

  /** The next item where `in` and `notin` are names like any other. */
  #peek(): Item {
    const item = this.#items[this.#at]!;
    return item.kind === 'in' || item.kind === 'notin' ? { kind: 'name', text: item.text } : item;
  }

  #take(): Item {
    const item = this.#peek();
    this.#at++;
    return item;
  }

  #unexpected(en: string, zh: string): never {
    const { text } = this.#peek();
    throw new Problem(text ? `"${text}" stands where ${en} is expected` : `${en} is missing at the end`, text ? `"${text}" 处应为${zh}` : `末尾缺少${zh}`);
  }
}
