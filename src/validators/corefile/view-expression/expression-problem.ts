import type { Localized } from '../../../engine/localized.ts';

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** What is wrong with an expression, or nothing. */
export function expressionProblem(text: string): Localized | undefined {
  if (text.trim() === '') return { en: 'there is none', zh: '没有写条件' };
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "'" || sign === '"' || sign === '`') {
      const end = endOfString(text, at);
      if (end < 0) return { en: 'a quote is never closed', zh: '引号没有闭合' };
      at = end;
    } else if ('([{'.includes(sign)) {
      open.push(sign);
    } else if (Object.hasOwn(pairs, sign) && open.pop() !== pairs[sign]) {
      return { en: `a "${sign}" closes nothing`, zh: `"${sign}" 没有对应的左括号` };
    }
  }
  return open.length > 0 ? { en: `a "${open.at(-1)}" is never closed`, zh: `"${open.at(-1)}" 没有闭合` } : undefined;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && text[from] !== '`') at++;
    else if (text[at] === text[from]) return at;
  }
  return -1;
}
