import { StreamLanguage, type StringStream } from '@codemirror/language';

/**
 * Colours for configuration that is neither YAML nor JSON: TOML, Corefiles, AppArmor profiles. They
 * have comments, quoted strings, headings in brackets and `name = value` in common, and no more is
 * needed to read them.
 */
interface State {
  /** Whether nothing but space has stood on the line so far. */
  atStart: boolean;
  /** The quotes of a string that goes on over the end of the line. */
  quotes: '' | '"""' | "'''";
}

const word = /^[^\s#"'=,{}[\]()]+/;
const constant = /^(?:true|false|[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=[\s,\])}]|$)/;

export const configurationLanguage = StreamLanguage.define<State>({
  name: 'configuration',
  startState: () => ({ atStart: true, quotes: '' }),
  token(stream, state) {
    if (state.quotes) return longString(stream, state);
    if (stream.sol()) state.atStart = true;
    if (stream.eatSpace()) return null;
    const { atStart } = state;
    state.atStart = false;
    if (stream.peek() === '#') {
      stream.skipToEnd();
      return 'comment';
    }
    if (atStart && stream.match(/^\[\[?[^\]]*\]\]?/)) return 'typeName';
    if (stream.match(/^(?:"""|''')/)) return longString(stream, Object.assign(state, { quotes: stream.current() }));
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'[^']*'?/)) return atStart && stream.match(/^\s*=/, false) ? 'propertyName' : 'string';
    if (!atStart && stream.match(constant)) return 'atom';
    if (stream.match(word)) return atStart || stream.match(/^\s*=/, false) ? 'propertyName' : null;
    stream.next();
    return 'punctuation';
  },
  languageData: { commentTokens: { line: '#' } },
});

function longString(stream: StringStream, state: State): string {
  const { quotes } = state;
  const end = stream.string.indexOf(quotes, stream.pos);
  if (end < 0) stream.skipToEnd();
  else {
    stream.pos = end + quotes.length;
    state.quotes = '';
  }
  return 'string';
}
