import type { Localized } from '../localized.ts';
import type { Range } from '../range.ts';

/** Why a text is no TOML, at the place where a parser stops. */
export class TomlProblem extends Error {
  readonly code: TomlProblemCode;
  readonly kind: 'syntax' | 'duplicate';
  readonly range: Range;
  readonly words: Localized;

  constructor(code: TomlProblemCode, from: number, to: number, name = '') {
    super(code);
    this.code = code;
    const { kind, say } = problems[code];
    this.kind = kind;
    this.range = { from, to };
    this.words = say(name);
  }
}

export type TomlProblemCode = keyof typeof problems;

interface Problem {
  readonly kind: TomlProblem['kind'];
  say(name: string): Localized;
}

const syntax = (en: string, zh: string): Problem => ({ kind: 'syntax', say: () => ({ en, zh }) });
const duplicate = (say: Problem['say']): Problem => ({ kind: 'duplicate', say });

/** In the order in which toml.io/en/v1.0.0 speaks of them. */
const problems = {
  control: syntax(
    'A control character cannot stand here. In a string, write it as an escape such as \\u0000; elsewhere delete it.',
    '这里不能出现控制字符。字符串中请写成 \\u0000 这样的转义，其他地方请删掉。',
  ),
  surrogate: syntax('This is half a surrogate pair, which no UTF-8 file can hold.', '这是半个代理对，UTF-8 文件里不可能有。'),
  'lone-cr': syntax(
    'A carriage return ends a line only together with a line feed.',
    '回车符（CR）必须和换行符（LF）一起才能结束一行。',
  ),
  'line-end': syntax(
    'A line holds one key with its value, or one table header: put what follows on a line of its own, or behind "#".',
    '一行只能写一个键值对或一个表头：后面的内容请另起一行，或放到 "#" 之后。',
  ),
  key: syntax(
    'A key is expected here: letters, digits, "_" and "-", or a name in quotes.',
    '这里应当是键：字母、数字、“_”和“-”，或用引号括起来的名称。',
  ),
  'key-quotes': syntax('A key cannot be written with three quotes.', '键不能用三引号书写。'),
  equals: syntax(
    'After a key comes "=" and a value, on the same line. A name with other characters than letters, digits, "_" and "-" needs quotes.',
    '键之后应当在同一行写“=”和值。名称若含有字母、数字、“_”、“-”以外的字符，要加引号。',
  ),
  header: syntax('A table header ends with "]" on the same line.', '表头要在同一行以“]”结束。'),
  'array-header': syntax('The header of an item of an array of tables ends with "]]".', '表数组一项的表头要以“]]”结束。'),
  value: syntax(
    'A value is expected here: a string in quotes, a number, true or false, a date, an array or an inline table. TOML knows no null.',
    '这里应当是值：带引号的字符串、数字、true 或 false、日期、数组或内联表。TOML 没有 null。',
  ),
  'bare-value': syntax('A text has to stand in quotes; only true, false, inf and nan are words.', '文本要加引号；不加引号的单词只有 true、false、inf 和 nan。'),
  boolean: syntax('Booleans are written in lower case: true or false.', '布尔值用小写：true 或 false。'),
  string: syntax('This string is not closed on its line. Longer ones stand in """ or \'\'\'.', '这个字符串没有在本行结束。跨行的字符串用 """ 或 \'\'\' 括起来。'),
  'long-string': syntax('This string is never closed by three quotes.', '这个字符串始终没有用三个引号结束。'),
  escape: syntax(
    'TOML knows no such escape. A backslash itself is written \\\\, or the string is put into single quotes.',
    'TOML 没有这种转义。反斜杠本身写成 \\\\，或者改用单引号字符串。',
  ),
  'code-point': syntax('This escape names no Unicode character.', '这个转义不对应任何 Unicode 字符。'),
  number: syntax(
    'This is no number as TOML writes them: no leading zeros, a digit on both sides of "_" and of the decimal point.',
    '这不是 TOML 的数字写法：不能有前导零，“_”和小数点两侧都要有数字。',
  ),
  integer: syntax('Integers go from −2⁶³ to 2⁶³−1.', '整数范围是 −2⁶³ 到 2⁶³−1。'),
  date: syntax('There is no such date or time.', '没有这样的日期或时间。'),
  array: syntax('Items of an array are separated by "," and the array ends with "]".', '数组各项用“,”分隔，数组以“]”结束。'),
  'inline-table': syntax('Pairs of an inline table are separated by "," and the table ends with "}".', '内联表的键值对用“,”分隔，以“}”结束。'),
  'inline-comma': syntax('An inline table has no comma after its last pair (TOML 1.1 allows it).', '内联表最后一个键值对之后不能有逗号（TOML 1.1 才允许）。'),
  'inline-line': syntax('An inline table stands on one line (TOML 1.1 allows more): write it on one line, or as a table of its own.', '内联表必须写在一行内（TOML 1.1 才允许换行）：写成一行，或改成单独的表。'),
  'key-twice': duplicate((name) => ({
    en: `"${name}" is already set in this table. Keep one of the two.`,
    zh: `这个表里已经设置过“${name}”，只能保留一处。`,
  })),
  'table-twice': duplicate((name) => ({
    en: `The table "${name}" is already defined. Put its keys under one header.`,
    zh: `表“${name}”已经定义过，请把它的键写在同一个表头之下。`,
  })),
  'dotted-table': duplicate((name) => ({
    en: `The table "${name}" was made by dotted keys already, so it cannot get a header as well.`,
    zh: `表“${name}”已经由点号键定义，不能再写表头。`,
  })),
  'not-a-table': duplicate((name) => ({
    en: `"${name}" already has a value that is no table, so nothing can be put into it.`,
    zh: `“${name}”已经有了值，而且不是表，因此不能再往里面添加内容。`,
  })),
  'closed-table': duplicate((name) => ({
    en: `"${name}" is already written in full: nothing can be added to an inline table, an array in brackets, or with dotted keys to a table that has its own header.`,
    zh: `“${name}”已经写完整：内联表和方括号数组不能再追加内容，已有表头的表也不能用点号键追加。`,
  })),
} satisfies Record<string, Problem>;
