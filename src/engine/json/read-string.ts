import type { JsonDialect } from './dialect.ts';
import { jsonProblem, type JsonProblem } from './json-problem.ts';

/** A string literal: where it ends, what it holds, and what is wrong with it. */
export interface StringLiteral {
  readonly to: number;
  readonly value: string;
  readonly problems: readonly JsonProblem[];
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Reads the literal whose opening quote stands at `from`. One that is not closed ends with its line. */
export function readString(text: string, from: number, dialect: JsonDialect): StringLiteral {
  const quote = text[from]!;
  const problems: JsonProblem[] = [];
  let value = '';
  let at = from + 1;
  let plain = at;
  for (;;) {
    const character = text[at];
    if (character === undefined || character === '\n') {
      value += text.slice(plain, at);
      problems.push(unclosed(from, at));
      break;
    }
    if (character === quote) {
      value += text.slice(plain, at++);
      break;
    }
    if (character === '\\') {
      value += text.slice(plain, at);
      const escape = readEscape(text, at, dialect);
      value += escape.value;
      if (escape.problem) problems.push(escape.problem);
      plain = at = escape.to;
    } else {
      if (character < ' ') problems.push(controlCharacter(at, character));
      at++;
    }
  }
  return { to: at, value, problems };
}

function readEscape(text: string, at: number, dialect: JsonDialect): { to: number; value: string; problem?: JsonProblem } {
  const letter = text[at + 1] ?? '';
  if (Object.hasOwn(escapes, letter)) return { to: at + 2, value: escapes[letter]! };
  const unit = letter === 'u' ? hexAt(text, at + 2) : undefined;
  if (unit === undefined) {
    const to = Math.min(text.length, at + (letter === '' || letter === '\n' ? 1 : 2));
    return { to, value: letter === '\n' ? '' : letter, problem: badEscape(at, to, text.slice(at, to)) };
  }
  return pairOf(text, at, unit, dialect);
}

/** A `\u` escape of a surrogate needs the escape of the other half behind it. */
function pairOf(text: string, at: number, unit: number, dialect: JsonDialect): { to: number; value: string; problem?: JsonProblem } {
  if (unit < 0xd800 || unit > 0xdfff) return { to: at + 6, value: String.fromCharCode(unit) };
  const low = unit < 0xdc00 && text.startsWith('\\u', at + 6) ? hexAt(text, at + 8) : undefined;
  if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) return { to: at + 12, value: String.fromCharCode(unit, low) };
  const lone = { to: at + 6, value: '\ufffd' };
  return dialect.refusesLoneSurrogates ? { ...lone, problem: loneSurrogate(at) } : lone;
}

function hexAt(text: string, at: number): number | undefined {
  const digits = text.slice(at, at + 4);
  return /^[\da-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

function unclosed(from: number, to: number): JsonProblem {
  return jsonProblem(from, to, {
    en: 'This string is not closed: a JSON string ends with `"` on the line where it begins; write a line break as `\\n`.',
    zh: '这个字符串没有闭合：JSON 字符串必须在同一行以 `"` 结束，换行要写成 `\\n`。',
  });
}

function controlCharacter(at: number, character: string): JsonProblem {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const written = character === '\t' ? '\\t' : `\\u${code.toLowerCase()}`;
  return jsonProblem(at, at + 1, {
    en: `U+${code} stands bare in a string: JSON allows control characters only as escapes; write \`${written}\`.`,
    zh: `字符串中直接出现了 U+${code}：JSON 里的控制字符只能写成转义，请写 \`${written}\`。`,
  });
}

function badEscape(from: number, to: number, escape: string): JsonProblem {
  return jsonProblem(from, to, {
    en: `\`${escape}\` is no escape of JSON: there are \`\\"\`, \`\\\\\`, \`\\/\`, \`\\b\`, \`\\f\`, \`\\n\`, \`\\r\`, \`\\t\` and \`\\u\` with four hexadecimal digits. A backslash itself is \`\\\\\`.`,
    zh: `\`${escape}\` 不是 JSON 的转义：只有 \`\\"\`、\`\\\\\`、\`\\/\`、\`\\b\`、\`\\f\`、\`\\n\`、\`\\r\`、\`\\t\` 和 \`\\u\` 加四位十六进制数字。反斜杠本身写作 \`\\\\\`。`,
  });
}

function loneSurrogate(at: number): JsonProblem {
  return jsonProblem(at, at + 6, {
    en: 'This is half of a surrogate pair: the escape of the other half has to follow it.',
    zh: '这只是代理对的一半：后面必须紧跟另一半的转义。',
  });
}
