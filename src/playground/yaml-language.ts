import { indentService, StreamLanguage, type StringStream } from '@codemirror/language';

/**
 * YAML's colours, line by line. The editor needs no more of the language than that: what the text
 * means is the worker's business. A grammar with a syntax tree would be a fifth of the editor's size.
 */
interface State {
  /** Indentation above which lines belong to a block scalar; below zero outside of one. */
  blockIndent: number;
  /** The quote of a string that goes on over the end of the line. */
  quote: '' | '"' | "'";
  depth: number;
  /** Whether a key may begin here: at the start of a line, behind `- `, `? `, `{`, `,`. */
  atKey: boolean;
}

const key = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s\-?:,[\]{}#&*!|>'"%@`][^#:,[\]{}]*|[-?:][^\s,[\]{}][^#:,[\]{}]*)(?=\s*:(?:\s|$))/;
const blockHeader = /^[|>][-+\d]*(?=\s*(?:#|$))/;
const constant = /^(?:true|false|null|~|[-+]?(?:0x[\da-fA-F]+|0o?[0-7]+|(?:\d[\d_]*)(?:\.\d*)?(?:[eE][-+]?\d+)?))(?=\s*(?:[,\]}]|#|$))/;

export const yamlLanguage = StreamLanguage.define<State>({
  name: 'yaml',
  startState: () => ({ blockIndent: -1, quote: '', depth: 0, atKey: true }),
  token(stream, state) {
    if (stream.sol() && startsLine(stream, state)) return 'string';
    if (state.quote) return quoted(stream, state);
    if (stream.eatSpace()) return null;
    return plain(stream, state);
  },
  languageData: { commentTokens: { line: '#' } },
});

/** Whether the whole line belongs to a block scalar. */
function startsLine(stream: StringStream, state: State): boolean {
  state.atKey = true;
  if (state.blockIndent < 0) return false;
  if (stream.indentation() > state.blockIndent || /^\s*$/.test(stream.string)) {
    stream.skipToEnd();
    return true;
  }
  state.blockIndent = -1;
  return false;
}

function quoted(stream: StringStream, state: State): string {
  const { quote } = state;
  for (let character = stream.next(); character; character = stream.next()) {
    if (character === '\\' && quote === '"') stream.next();
    else if (character === quote) {
      if (quote === "'" && stream.eat("'")) continue;
      state.quote = '';
      break;
    }
  }
  return 'string';
}

function plain(stream: StringStream, state: State): string | null {
  if (stream.peek() === '#' && (stream.column() === 0 || /\s/.test(stream.string[stream.pos - 1] ?? ' '))) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.sol() && (stream.match(/^(?:---|\.\.\.)(?=\s|$)/) || stream.match(/^%.*/))) return 'meta';
  if (state.atKey && stream.match(/^[-?](?=\s|$)/)) return 'punctuation';
  if (state.atKey && stream.match(key)) return 'propertyName';
  return value(stream, state);
}

function value(stream: StringStream, state: State): string | null {
  const begin = stream.match(/^[[\]{},]|^:(?=\s|$)/, false) ? stream.next()! : undefined;
  if (begin) {
    if ('[{'.includes(begin)) state.depth++;
    if (']}'.includes(begin)) state.depth = Math.max(0, state.depth - 1);
    state.atKey = '{,['.includes(begin);
    return 'punctuation';
  }
  state.atKey = false;
  if (stream.match(/^[&*][^\s,[\]{}]+/)) return 'labelName';
  if (stream.match(/^![^\s,[\]{}]*/)) return 'typeName';
  if (state.depth === 0 && stream.match(blockHeader)) {
    state.blockIndent = stream.indentation();
    return 'punctuation';
  }
  const quote = stream.match(/^["']/) as RegExpMatchArray | null;
  if (quote) {
    state.quote = quote[0] as State['quote'];
    return quoted(stream, state);
  }
  if (stream.match(constant)) return 'atom';
  const end = state.depth > 0 ? /^(?:[^\s,[\]{}#:]|:(?!\s|$)|(?<!\s)#|\s+(?![\s#]|$|[,[\]{}]))+/ : /^(?:[^\s#:]|:(?!\s|$)|(?<!\s)#|\s+(?![\s#]|$))+/;
  if (!stream.match(end)) stream.next();
  return 'string';
}

/** Behind `key:` and `- key:` the next line is one level deeper; else as deep as the last. */
export const yamlIndent = indentService.of((context, position) => {
  const { text } = context.lineAt(position, -1);
  const own = /^\s*/.exec(text)![0].length;
  const before = text.slice(0, position - context.lineAt(position, -1).from);
  if (!/:\s*(?:[|>][-+\d]*)?\s*$/.test(before)) return own;
  const marker = /^(?:-\s+)*/.exec(text.slice(own))![0].length;
  return own + marker + context.unit;
});
