import type { Localized } from '../../../engine/localized.ts';
import type { SyntaxCode } from './syntax-error.ts';

/** What a sentence about a fault may quote. */
export interface Quoted {
  /** The text at fault, cut to a readable length. */
  readonly text: string;
  /** One-based line on which the construct begins that the fault is in. */
  readonly line: number;
}

/** What is wrong and what to do, for every way in which a text can fail to be YAML. */
export const syntaxMessages: Readonly<Record<SyntaxCode, (quoted: Quoted) => Localized>> = {
  'tab-indentation': () => ({
    en: 'A tab stands where YAML counts columns. Indent with spaces: a tab has no width that everybody agrees on.',
    zh: '缩进处有制表符（Tab）。YAML 靠列数判断层级，而制表符宽度不定，请改用空格。',
  }),
  'control-character': ({ text }) => ({
    en: `The control character ${text} may not stand in YAML, not even in a comment. Delete it, or write it as an escape in double quotes.`,
    zh: `YAML 里不允许出现控制字符 ${text}，注释里也不行。请删除，或在双引号中用转义写出。`,
  }),
  'reserved-character': ({ text }) => ({
    en: `A value cannot begin with ${text} in YAML. Put the value in quotes.`,
    zh: `YAML 的值不能以 ${text} 开头，请给整个值加上引号。`,
  }),
  'missing-colon': ({ text }) => ({
    en: `“${text}” stands where a key is expected, and no “: ” follows it on its line. Write “key: value” with a blank after the colon, or indent the line if it continues the one above.`,
    zh: `这里应是键，但“${text}”之后在本行内没有冒号加空格。请写成“key: value”；若它是上一行的续行，请增加缩进。`,
  }),
  'second-colon': () => ({
    en: 'A second “: ” on one line cannot begin another value. Quote the value if the colon belongs to it, or put the inner key on a line of its own.',
    zh: '同一行里不能再出现一个冒号加空格。若冒号是值的一部分，请给值加引号；若是下一级的键，请另起一行。',
  }),
  'deeper-than-scalar': ({ line }) => ({
    en: `This key is indented below line ${line}, which already has a value and so cannot hold keys. Align it with the keys it belongs to.`,
    zh: `第 ${line} 行已经有值，下面不能再缩进出子键。请把这个键与同级的键对齐。`,
  }),
  'misplaced-dash': () => ({
    en: 'A list item cannot begin here, behind a key or a value. Put each “- ” at the start of a line of its own.',
    zh: '列表项不能写在键或值的后面。请让每个“-”各占一行的开头。',
  }),
  'misplaced-question-mark': () => ({
    en: 'A key marked by “? ” cannot begin here. Put the value in quotes if the question mark belongs to it.',
    zh: '“?”标出的键不能从这里开始。若问号是值的一部分，请给值加引号。',
  }),
  'unclosed-quote': () => ({
    en: 'This quote is never closed. Add the closing quote; inside single quotes write a quote twice, inside double quotes as \\".',
    zh: '这个引号没有闭合，请补上。单引号内的单引号要写两遍，双引号内的双引号要写成 \\"。',
  }),
  'unknown-escape': ({ text }) => ({
    en: `“${text}” is no escape that Kubernetes' YAML reader knows. Write \\\\ for a backslash, or use single quotes, in which it means itself.`,
    zh: `Kubernetes 的 YAML 解析器不认识转义“${text}”。反斜杠请写成 \\\\，或改用单引号（其中反斜杠就是它自己）。`,
  }),
  'bad-code-point': ({ text }) => ({
    en: `“${text}” names no Unicode character: \\x takes two hexadecimal digits, \\u four, \\U eight, and surrogates are not allowed. Write the character itself, or \\U with its full code.`,
    zh: `“${text}”不是有效的 Unicode 字符：\\x 后跟两位十六进制数，\\u 四位，\\U 八位，且不接受代理项。请直接写出该字符，或用 \\U 写完整码位。`,
  }),
  'block-scalar-header': () => ({
    en: 'Behind | or > only +, -, a digit and a comment may stand. Begin the text on the next line.',
    zh: '| 或 > 之后只能有 +、-、一个数字和注释，正文请从下一行开始。',
  }),
  'block-scalar-zero': () => ({
    en: 'The indentation of a block text cannot be 0. Give 1 to 9, or leave the digit out.',
    zh: '块文本的缩进数不能是 0，请写 1 到 9，或省略不写。',
  }),
  'anchor-name': ({ text }) => ({
    en: `“${text}” cannot be read as an anchor (&) or alias (*): names take letters, digits, “-” and “_”. Quote the value if it begins with & or *.`,
    zh: `“${text}”不是有效的锚点（&）或别名（*）：名称只能含字母、数字、“-”和“_”。若值本身以 & 或 * 开头，请加引号。`,
  }),
  tag: ({ text }) => ({
    en: `“${text}” cannot be read as a tag. Quote the value if it begins with an exclamation mark.`,
    zh: `“${text}”不是有效的标签（tag）。若值本身以感叹号开头，请加引号。`,
  }),
  directive: ({ text }) => ({
    en: `“${text}” is no directive that Kubernetes' YAML reader takes. Delete the line; if it is content, quote it.`,
    zh: `Kubernetes 的 YAML 解析器不认识指令“${text}”。请删除此行；若它是内容，请加引号。`,
  }),
  'yaml-version': ({ text }) => ({
    en: `Kubernetes reads YAML 1.1 and refuses a document that asks for another version (“${text}”). Delete the line.`,
    zh: `Kubernetes 按 YAML 1.1 解析，文档声明其他版本（“${text}”）会被拒绝。请删除此行。`,
  }),
  'document-start': () => ({
    en: 'After a % directive the document has to begin with a line “---”. Add it, or delete the directive.',
    zh: '% 指令之后，文档必须以“---”一行开始。请补上，或删除指令。',
  }),
  'too-deep': () => ({
    en: 'Nested more than 10,000 levels deep, which Kubernetes refuses to read. Flatten the document.',
    zh: '嵌套超过 10,000 层，Kubernetes 拒绝解析。请减少层级。',
  }),
  'text-after-value': ({ text }) => ({
    en: `“${text}” stands behind a value that has ended already. Put the whole value in quotes, or delete what follows it.`,
    zh: `前面的值已经结束，“${text}”不能接在后面。请给整个值加引号，或删去多余内容。`,
  }),
  'stray-indentation': ({ line }) => ({
    en: `The indentation of this line fits none of the levels above: the keys of this map begin on line ${line}. Align the line with the keys or items it belongs to.`,
    zh: `这一行的缩进与上面任何一级都不对应（所在映射从第 ${line} 行开始）。请与同级的键或列表项对齐。`,
  }),
  'expected-dash': ({ line }) => ({
    en: `A line without “- ” stands among the items of the list that begins on line ${line}. Begin it with “- ”, indent it as part of the item above, or move it out to the level of the list's key.`,
    zh: `第 ${line} 行开始的列表里，这一行缺少“-”。请补上“-”，或缩进到上一项之内，或退回到列表所属键的层级。`,
  }),
  'unclosed-list': () => ({
    en: 'This [ is never closed. Add the ] behind the last item, and check the commas between items.',
    zh: '这个 [ 没有闭合。请在最后一项之后补上 ]，并检查各项之间的逗号。',
  }),
  'unclosed-map': () => ({
    en: 'This { is never closed. Add the } behind the last pair, and check the commas between pairs.',
    zh: '这个 { 没有闭合。请在最后一个键值对之后补上 }，并检查逗号。',
  }),
  'expected-comma': ({ text, line }) => ({
    en: `“${text}” follows a value inside the brackets that open on line ${line}; a comma or the closing bracket is expected. Add it, or quote the value if it goes on.`,
    zh: `在第 ${line} 行开始的括号内，值之后出现了“${text}”，这里应是逗号或右括号。请补上；若它属于前面的值，请加引号。`,
  }),
  'expected-value': ({ text }) => ({
    en: `A value or a key is expected here, not “${text}”. Delete it, or quote it if it is the value.`,
    zh: `这里应是值或键，而不是“${text}”。请删除；若它就是值，请加引号。`,
  }),
};

/** Templates are the most common text that looks like YAML and is not. */
export const templateMessage: Localized = {
  en: 'This looks like a template ({{ … }}), which Kubernetes does not render. Render it first, for example with helm template, and check the result.',
  zh: '这看起来是模板（{{ … }}），Kubernetes 不会渲染模板。请先渲染（例如 helm template），再检查结果。',
};

/** Findings that are no faults of syntax. */
export const messages = {
  duplicateKey: (key: string, line: number): Localized => ({
    en: `The key ${key} stands in this map already, on line ${line}. Kubernetes refuses repeated keys, since one of the two values would be lost: delete or rename one.`,
    zh: `这个映射在第 ${line} 行已有键 ${key}。键重复时必有一个值会丢失，因此 Kubernetes 拒绝；请删除或改名其中一个。`,
  }),
  overriddenMerge: (key: string, line: number): Localized => ({
    en: `The key ${key} is both written here and merged by << (the other is on line ${line}). Elsewhere the written one wins; Kubernetes refuses both. Take the key out of the merged map, or write the map out.`,
    zh: `键 ${key} 既写在这里，又被 << 合并进来（另一处在第 ${line} 行）。别处以显式写出的为准，Kubernetes 则拒绝。请从被合并的映射中去掉此键，或不用合并、直接写全。`,
  }),
  mergeOfNoMap: (): Localized => ({
    en: 'Behind the merge key << only a map, an alias of a map, or a list of those may stand. Quote the key (\'<<\') if it is meant as it stands.',
    zh: '合并键 << 的值只能是映射、映射的别名，或由它们组成的列表。若 << 就是键名，请写成 \'<<\'。',
  }),
  unknownAnchor: (name: string): Localized => ({
    en: `No anchor &${name} stands before this alias in the same document; anchors do not reach across “---”. Define it above, write the value out, or quote the value if it begins with *.`,
    zh: `本文档中在此别名之前没有锚点 &${name}（锚点不能跨越“---”）。请先定义，或直接写出值；若值本身以 * 开头，请加引号。`,
  }),
  selfAlias: (name: string): Localized => ({
    en: `The alias *${name} stands inside the value that it names, which would never end. Write the value out.`,
    zh: `别名 *${name} 位于它所指的值之内，会无限展开。请直接写出值。`,
  }),
  tooManyAliases: (): Localized => ({
    en: 'From here on nearly the whole document would come out of aliases, which Kubernetes refuses as a likely attack (an “alias bomb”). Write the values out, or use fewer aliases.',
    zh: '到这里，文档展开后几乎全部来自别名，Kubernetes 视之为攻击（别名炸弹）而拒绝。请直接写出值，或少用别名。',
  }),
  undefinedHandle: (handle: string): Localized => ({
    en: `The tag handle ${handle} is not declared by any %TAG line of this document. Delete the tag, or declare it.`,
    zh: `本文档没有用 %TAG 声明 tag 前缀 ${handle}。请删除这个 tag，或先声明。`,
  }),
  tagMismatch: (tag: string, text: string): Localized => ({
    en: `The tag ${tag} does not fit “${text}”, so Kubernetes refuses the value. Delete the tag or correct the value.`,
    zh: `tag ${tag} 与值“${text}”不符，Kubernetes 会拒绝。请删除 tag 或改正值。`,
  }),
  badBase64: (): Localized => ({
    en: 'The tag !!binary asks for standard base64 with padding, which this is not. Correct the value, or delete the tag: Kubernetes takes base64 as an ordinary string.',
    zh: 'tag !!binary 要求带填充的标准 base64，而这里不是。请改正值或删除 tag：在 Kubernetes 中 base64 写成普通字符串即可。',
  }),
  notFinite: (text: string): Localized => ({
    en: `${text} is a number that JSON cannot hold, and Kubernetes turns YAML into JSON. Quote it if a string is meant.`,
    zh: `${text} 是 JSON 无法表示的数，而 Kubernetes 会把 YAML 转成 JSON。若想表示字符串，请加引号。`,
  }),
  keyOfContainer: (isMap: boolean): Localized => ({
    en: `A ${isMap ? 'map' : 'list'} cannot be a key: Kubernetes turns YAML into JSON, whose keys are strings. Quote the key if it begins with ${isMap ? '{' : '['}.`,
    zh: `${isMap ? '映射' : '列表'}不能作键：Kubernetes 会把 YAML 转成 JSON，其键只能是字符串。若键本身以 ${isMap ? '{' : '['} 开头，请加引号。`,
  }),
  keyOfNull: (): Localized => ({
    en: 'An empty key or null cannot be a key: Kubernetes turns YAML into JSON, whose keys are strings. Write the key, or quote it.',
    zh: '键不能为空或 null：Kubernetes 会把 YAML 转成 JSON，其键只能是字符串。请写出键名，或加引号。',
  }),
  keyTooLarge: (text: string): Localized => ({
    en: `The number ${text} is too large to be a key without quotes: Kubernetes takes integers up to 9223372036854775807 there. Quote it.`,
    zh: `数字 ${text} 过大，不能不加引号就作键：Kubernetes 只接受不超过 9223372036854775807 的整数键。请加引号。`,
  }),
  keyText: (written: string, read: string): Localized => ({
    en: `Kubernetes reads the key ${written} as a ${read === 'true' || read === 'false' ? 'boolean' : 'number'} and turns it into the key “${read}”. Quote it to keep what is written.`,
    zh: `Kubernetes 把键 ${written} 读成${read === 'true' || read === 'false' ? '布尔值' : '数字'}，再转为键“${read}”。若要保留原文，请加引号。`,
  }),
  keyCollision: (key: string, line: number): Localized => ({
    en: `This key becomes “${key}”, as the one on line ${line} does, and which of the two values stays is left to chance. Delete one of them.`,
    zh: `这个键转换后是“${key}”，与第 ${line} 行的键相同，最终保留哪个值是随机的。请删除其中一个。`,
  }),
  separator: (text: string): Localized => ({
    en: `Behind the separator --- kubectl takes only a comment, and refuses “${text}” although kube-apiserver would read it. Move it to a line of its own.`,
    zh: `分隔符 --- 之后 kubectl 只接受注释，会拒绝“${text}”，尽管 kube-apiserver 本身能读。请另起一行。`,
  }),
  directiveCut: (): Localized => ({
    en: 'kubectl cuts the text at this line before it reads YAML, and then refuses the % directive above as a document of its own; kube-apiserver would read it. Delete the directive.',
    zh: 'kubectl 在解析 YAML 之前就从这一行切开，于是把上面的 % 指令当成独立文档而拒绝；kube-apiserver 本身能读。请删除该指令。',
  }),
  ignoredText: (): Localized => ({
    en: 'The document has ended before this: Kubernetes ignores what follows, up to the next line “---”, without saying so. Put “---” between documents, or delete the text.',
    zh: '文档在此之前已结束，Kubernetes 会不作提示地忽略此后直到下一个“---”行的内容。请用“---”分隔文档，或删除这些内容。',
  }),
  documentTooLarge: (megabytes: string): Localized => ({
    en: `This document has ${megabytes} MiB of text; kube-apiserver takes at most 3 MiB in a request, so it is not checked here. Split it up.`,
    zh: `这个文档有 ${megabytes} MiB；kube-apiserver 单个请求最多接受 3 MiB，因此这里没有检查。请拆分。`,
  }),
  notCheckedSize: (megabytes: number): Localized => ({
    en: `The text is longer than ${megabytes} MiB; only the documents that begin before this place are checked here. Check the rest on its own.`,
    zh: `文本超过 ${megabytes} MiB，这里只检查在此之前开始的文档。其余请单独检查。`,
  }),
  notCheckedDepth: (levels: number): Localized => ({
    en: `The document nests more than ${levels} levels deep from here. Kubernetes reads up to 10,000, but its content is not checked here.`,
    zh: `文档从这里起嵌套超过 ${levels} 层。Kubernetes 最多可读 10,000 层，但这里不检查其内容。`,
  }),
};

/** The text of a place, short enough for a sentence. */
export function excerpt(text: string, { from, to }: { from: number; to: number }): string {
  const line = text.slice(from, Math.min(to, from + 60)).split(/[\r\n]/, 1)[0]!.trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
