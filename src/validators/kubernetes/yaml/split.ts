import type { Range } from '../../../engine/range.ts';

/** A stretch of the text that is read as one document. */
export interface Piece extends Range {}

/** A line `---` that kubectl stumbles over, though kube-apiserver would not. */
export interface OddSeparator extends Range {
  /** `text`: something other than a comment follows; `directive`: a document begins with a % line. */
  readonly reason: 'text' | 'directive';
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly oddSeparators: readonly OddSeparator[];
}

/**
 * Parts a text into documents as kubectl does, before any YAML is read
 * (k8s.io/apimachinery/pkg/util/yaml, YAMLReader): at every line that begins with `---`.
 */
export function splitDocuments(text: string, from = 0): Pieces {
  const pieces: Piece[] = [];
  const oddSeparators: OddSeparator[] = [];
  let start = from;
  const separatorFrom = (at: number): number => {
    const found = text.indexOf('\n---', at);
    return found < 0 ? -1 : found + 1;
  };
  // A document that begins with directives goes on behind its own `---`.
  let isDirected = false;
  let at = text.startsWith('---', from) ? from : separatorFrom(from);
  while (at >= 0) {
    const to = endOfLine(text, at);
    const behind = text.slice(at + 3, to).trim();
    const isClean = behind === '' || behind.startsWith('#');
    const onlyDirectives: boolean = !isDirected && beginsWithDirective(text, start, at);
    isDirected = onlyDirectives;
    if (!isClean) oddSeparators.push({ from: at, to, reason: 'text' });
    if (onlyDirectives) oddSeparators.push({ from: at, to, reason: 'directive' });
    // `---text` is no marker for YAML either; `--- text` is, and the text is part of the document.
    const isMarker = !onlyDirectives && (isClean || /\s/.test(text[at + 3]!));
    if (isMarker) {
      if (at > start) pieces.push({ from: start, to: at });
      start = isClean ? Math.min(to + 1, text.length) : at;
    }
    // The break of a separator may itself be followed by the next one.
    at = separatorFrom(to);
  }
  if (start < text.length) pieces.push({ from: start, to: text.length });
  return { pieces, oddSeparators };
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** Whether the first line that is neither blank nor a comment is one of % in the first column. */
function beginsWithDirective(text: string, from: number, to: number): boolean {
  let at = text[from] === '\ufeff' ? from + 1 : from;
  while (at < to) {
    const lineEnd = Math.min(endOfLine(text, at), to);
    const first = /\S/.exec(text.slice(at, Math.min(lineEnd, at + 200)));
    if (first && first[0] !== '#') return first[0] === '%' && first.index === 0;
    at = lineEnd + 1;
  }
  return false;
}
