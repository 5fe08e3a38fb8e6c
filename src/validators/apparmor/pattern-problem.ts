import type { Localized } from '../../engine/localized.ts';

/** Deeper alternations than this are refused. */
const mostLevels = 50;

/** What is wrong with a pattern of paths or names; nothing where the parser takes it. */
export function patternProblem(pattern: string): Localized | undefined {
  const items: number[] = [];
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    switch (pattern[at]) {
      case '\\':
        if (at === pattern.length - 1) return trailingBackslash;
        at++;
        break;
      case '[':
        // What follows at once is a character of the class, so that the bracket is never closed.
        if (/^\[\^?\]/.test(pattern.slice(at, at + 3))) return emptyClass;
        inClass = true;
        break;
      case ']':
        if (!inClass) return strayBracket;
        inClass = false;
        break;
      case '{':
        if (inClass) break;
        items.push(0);
        if (items.length >= mostLevels) return tooDeep;
        break;
      case '}':
        if (inClass) break;
        if (items.length === 0) return strayBrace;
        if (items.pop() === 0) return oneAlternative;
        break;
      case ',':
        if (!inClass && items.length > 0) items[items.length - 1]!++;
        break;
      default:
    }
  }
  return inClass ? openClass : items.length > 0 ? openBrace : undefined;
}

const trailingBackslash: Localized = { en: 'The pattern ends with a backslash that escapes nothing.', zh: '模式以反斜杠结尾，后面没有可转义的字符。' };
const strayBracket: Localized = { en: '`]` closes no `[`; as a plain character it is written `\\]`.', zh: '`]` 没有对应的 `[`；要当普通字符请写 `\\]`。' };
const strayBrace: Localized = { en: '`}` closes no `{`; as a plain character it is written `\\}`.', zh: '`}` 没有对应的 `{`；要当普通字符请写 `\\}`。' };
const openClass: Localized = { en: '`[` is not closed by `]`.', zh: '`[` 没有用 `]` 闭合。' };
const openBrace: Localized = { en: '`{` is not closed by `}`.', zh: '`{` 没有用 `}` 闭合。' };
const emptyClass: Localized = { en: '`[]` matches nothing: list the characters between the brackets.', zh: '`[]` 什么也不匹配：请在方括号里列出字符。' };
const oneAlternative: Localized = { en: '`{…}` is for alternatives: there have to be two at least, parted by a comma.', zh: '`{…}` 用于列举：至少要有两项，以逗号分隔。' };
const tooDeep: Localized = { en: `Alternatives stand in each other more than ${mostLevels - 1} deep.`, zh: `列举的嵌套超过 ${mostLevels - 1} 层。` };
