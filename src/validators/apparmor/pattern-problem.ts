import type { Localized } from '../../engine/localized.ts';

/** Deeper alternations than this are refused. */
const mostLevels = 50;

/** What is wrong with a pattern of paths or names; nothing where the parser takes it. */
export function patternProblem(pattern: string): Localized | undefined {
  const items: number[] = [];
  const braces: number[] = [];
  let inClass = false;
  let misplaced: Localized | undefined;
  for (let at = 0; at < pattern.length; at++) {
    switch (pattern[at]) {
      case '\\':
        if (at === pattern.length - 1) return trailingBackslash;
        at++;
        break;
      case '[':
        // What follows at once is a character of the class, so that the bracket is never closed.
        if (/^\[\^?\]/.test(pattern.slice(at, at + 3))) return emptyClass;
        if (!inClass) misplaced ??= misplacedHyphen(pattern, at + 1);
        inClass = true;
        break;
      case ']':
        if (!inClass) return strayBracket;
        inClass = false;
        break;
      case '{':
        if (inClass) break;
        items.push(0);
        braces.push(at);
        if (items.length >= mostLevels) return tooDeep;
        break;
      case '}':
        if (inClass) break;
        if (items.length === 0) return strayBrace;
        if (items.pop() === 0) return pattern[braces.at(-1)! - 1] === '@' ? variableShape : oneAlternative;
        braces.pop();
        break;
      case ',':
        if (!inClass && items.length > 0) items[items.length - 1]!++;
        break;
      default:
    }
  }
  return inClass ? openClass : items.length > 0 ? openBrace : misplaced;
}

/** What is wrong with the hyphens of a class whose bracket stands before `start`. An escape does not change what a hyphen means. */
function misplacedHyphen(pattern: string, start: number): Localized | undefined {
  let at = start;
  const negated = pattern[at] === '^';
  if (negated) at++;
  // Only as the first character a hyphen stands for itself.
  let mayBePlain = true;
  if (negated && pattern[at] === '^') {
    at++;
    mayBePlain = false;
  }
  for (;;) {
    const first = classCharacter(pattern, at);
    if (!first) return undefined;
    if (first.isHyphen && !mayBePlain) return hyphen;
    mayBePlain = false;
    at = first.next;
    const dash = classCharacter(pattern, at);
    if (!dash?.isHyphen) continue;
    const last = classCharacter(pattern, dash.next);
    if (!last) return pattern[dash.next] === ']' ? hyphen : undefined;
    if (last.isHyphen) return hyphen;
    at = last.next;
  }
}

/** A character of a class; nothing at its end, or where a wildcard ends it early. */
function classCharacter(pattern: string, at: number): { readonly isHyphen: boolean; readonly next: number } | undefined {
  const character = pattern[at];
  if (character === undefined || character === ']' || character === '*' || character === '?') return undefined;
  if (character !== '\\') return { isHyphen: character === '-', next: at + 1 };
  const code = /^(?:x[0-9A-Fa-f]{1,2}|d[0-9]{1,3}|[0-7]{1,3})/.exec(pattern.slice(at + 1, at + 5));
  return { isHyphen: pattern[at + 1] === '-', next: at + 1 + (code ? code[0].length : 1) };
}

const hyphen: Localized = { en: '`-` between brackets parts the ends of a range, as in `[a-z]`; to mean the character, write it first: `[-a]`.', zh: '方括号里的 `-` 用来连接范围的两端，如 `[a-z]`；要表示这个字符本身，请写在最前面：`[-a]`。' };
const trailingBackslash: Localized = { en: 'The pattern ends with a backslash that escapes nothing.', zh: '模式以反斜杠结尾，后面没有可转义的字符。' };
const strayBracket: Localized = { en: '`]` closes no `[`; as a plain character it is written `\\]`.', zh: '`]` 没有对应的 `[`；要当普通字符请写 `\\]`。' };
const strayBrace: Localized = { en: '`}` closes no `{`; as a plain character it is written `\\}`.', zh: '`}` 没有对应的 `{`；要当普通字符请写 `\\}`。' };
const openClass: Localized = { en: '`[` is not closed by `]`.', zh: '`[` 没有用 `]` 闭合。' };
const openBrace: Localized = { en: '`{` is not closed by `}`.', zh: '`{` 没有用 `}` 闭合。' };
const emptyClass: Localized = { en: '`[]` matches nothing: list the characters between the brackets.', zh: '`[]` 什么也不匹配：请在方括号里列出字符。' };
const oneAlternative: Localized = { en: '`{…}` is for alternatives: there have to be two at least, parted by a comma.', zh: '`{…}` 用于列举：至少要有两项，以逗号分隔。' };
const variableShape: Localized = { en: '`@{…}` names a variable: of letters, digits and `_`, a letter first.', zh: '`@{…}` 是变量引用：名称由字母、数字和 `_` 组成，以字母开头。' };
const tooDeep: Localized = { en: `Alternatives stand in each other more than ${mostLevels - 1} deep.`, zh: `列举的嵌套超过 ${mostLevels - 1} 层。` };
