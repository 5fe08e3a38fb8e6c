import { LineIndex } from '../../../engine/line-index.ts';
import type { Range } from '../../../engine/range.ts';
import type { RuleDescription } from '../../../engine/rule.ts';
import type { SourceDocument, SourceNode } from '../../../engine/source-tree.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { RuleFinding } from '../rule.ts';
import { Builder, mostLevels } from './builder.ts';
import { forbidden } from './characters.ts';
import { Composer, type Composed } from './composer.ts';
import { describeProblem } from './describe-problem.ts';
import { excerpt, messages, syntaxMessages } from './messages.ts';
import { readJson } from './read-json.ts';
import { blankOut } from './repair.ts';
import { yamlDuplicateKey, yamlIgnoredText, yamlNotChecked, yamlSeparator, yamlSyntax } from './rules.ts';
import { shiftFinding, shiftTree } from './shift.ts';
import { splitDocuments, type Piece } from './split.ts';
import { SyntaxProblem } from './syntax-error.ts';

/** The documents of a text, and what kept parts of it from being read. */
export interface SourceText {
  /** Without those that are empty. */
  readonly documents: readonly SourceDocument[];
  readonly findings: readonly RuleFinding[];
}

const mebibyte = 1024 * 1024;
/** kube-apiserver's limit of a request (apiserver/pkg/server/config.go, MaxRequestBodyBytes). */
const mostOfDocument = 3 * mebibyte;
/** As much as can be checked while a reader waits. */
const mostOfText = 5 * mebibyte;
/** Faults of syntax that are looked for in one document, each by reading it once more. */
const mostProblems = 12;
/** Characters that may be read again for that in a whole text. */
const mostRereading = 2 * mebibyte;
/** More than a reader works through: behind them, faults of syntax are not looked for. */
const mostErrors = 1000;
const mostSeparators = 1000;

/**
 * Reads a text as Kubernetes reads it: parted as kubectl does, each document as kube-apiserver does
 * through sigs.k8s.io/yaml. What can't be read is reported, and reading goes on behind it.
 *
 * Values and verdicts are go-yaml's, save where that is chance or accident:
 * - JSON that is no YAML for go-yaml (`\/`, surrogate escapes, tabs as indentation, a colon on the next
 *   line) is accepted, since both kubectl and kube-apiserver read it as JSON.
 * - Characters are counted in UTF-16 units where go-yaml counts code points: of keys close to 1,024
 *   characters, those with emoji may be judged differently.
 * - go-yaml decodes its input in blocks of 512 bytes, and so refuses control characters that stand just
 *   behind the end of a document (`...`), and passes over a byte order mark at the start of a block. We
 *   refuse the ones within a text that is sent as one document, and take the others for characters.
 * - Of keys that meet only in JSON (`1` and `"1"`) Go's random order picks one; we keep the first.
 */
export function readYaml(text: string): SourceText {
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  readonly #documents: SourceDocument[] = [];
  readonly #findings: RuleFinding[] = [];
  #errors = 0;
  #lines: LineIndex | undefined;
  #reread = 0;
  #control = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): SourceText {
    const { pieces, oddSeparators } = splitDocuments(this.#text);
    for (const { reason, ...range } of oddSeparators.slice(0, mostSeparators)) {
      const behind = { from: range.from + 3, to: range.to };
      this.#report(yamlSeparator, range, reason === 'text' ? messages.separator(excerpt(this.#text, behind)) : messages.directiveCut());
    }
    for (const piece of pieces) {
      if (piece.from > mostOfText) {
        const range = { from: piece.from, to: Math.min(piece.from + 3, piece.to) };
        this.#report(yamlNotChecked, range, messages.notCheckedSize(mostOfText / mebibyte));
        break;
      }
      this.#readPiece(piece);
    }
    return { documents: this.#documents, findings: this.#findings };
  }

  #report(rule: RuleDescription, range: Range, message: Localized): void {
    this.#push({ rule, finding: { range, message } });
  }

  #push(found: RuleFinding): void {
    this.#findings.push(found);
    if (found.rule.severity === 'error') this.#errors++;
  }

  readonly #lineOf = (offset: number): number => {
    this.#lines ??= new LineIndex(this.#text);
    return this.#lines.position(offset).line;
  };

  #readPiece(piece: Piece): void {
    const size = piece.to - piece.from;
    if (size > mostOfDocument) {
      const range = { from: piece.from, to: Math.min(piece.from + 60, piece.to) };
      this.#report(yamlNotChecked, range, messages.documentTooLarge((size / mebibyte).toFixed(1)));
      return;
    }
    const rest = this.#readJsonValues(piece);
    if (rest) this.#readDocument(rest);
  }

  /** Reads JSON values as long as there are some; gives what is left, which YAML is to read. */
  #readJsonValues(piece: Piece): Piece | undefined {
    let { from } = piece;
    for (;;) {
      const at = nextContent(this.#text, from, piece.to);
      if (this.#text[at] !== '{') {
        if (from === piece.from) return piece;
        if (at < piece.to && this.#text[at] !== '#') this.#ignored(at, piece.to);
        return undefined;
      }
      const value = readJson(this.#text, at);
      if (!value || value.to > piece.to) return { from, to: piece.to };
      for (const { key, range, first } of value.repeated) {
        this.#report(yamlDuplicateKey, range, messages.duplicateKey(key, this.#lineOf(first)));
      }
      this.#add(value.root, { from: at, to: value.to }, value.tooDeepAt, false);
      from = value.to;
    }
  }

  #ignored(from: number, to: number): void {
    const line = /^[^\r\n]*/.exec(this.#text.slice(from, Math.min(to, from + 200)))![0].trimEnd();
    this.#report(yamlIgnoredText, { from, to: from + line.length }, messages.ignoredText());
  }

  #readDocument(piece: Piece): void {
    if (this.#controlFrom(piece.from) < piece.to) return this.#recover(piece, undefined);
    const builder = new Builder(this.#text, this.#lineOf);
    const composed = this.#compose(piece, builder);
    if (composed instanceof SyntaxProblem) this.#recover(piece, composed.shifted(-piece.from));
    else this.#accept(composed, piece, builder, false);
  }

  /** Where the next control character stands; looked for once, since most texts have none. */
  #controlFrom(from: number): number {
    if (this.#control < from) {
      forbidden.lastIndex = from;
      this.#control = forbidden.exec(this.#text)?.index ?? Infinity;
    }
    return this.#control;
  }

  #compose({ from, to }: Range, builder: Builder, text = this.#text): Composed | SyntaxProblem {
    try {
      return new Composer(text, from, to, builder).compose();
    } catch (problem) {
      if (problem instanceof SyntaxProblem) return problem;
      throw problem;
    }
  }

  /** Reports a fault, blanks out its line and reads again, until the rest can be read. */
  #recover(piece: Piece, first: SyntaxProblem | undefined): void {
    const size = piece.to - piece.from;
    const original = this.#text.slice(piece.from, piece.to);
    let text: string | undefined = first ? this.#repair(first, original, original, piece.from) : this.#withoutControls(original, piece.from);
    for (let round = 1; text !== undefined && round < mostProblems; round++) {
      this.#reread += size;
      if (this.#reread > mostRereading || this.#errors > mostErrors) break;
      const builder = new Builder(original, (offset) => this.#lineOf(offset + piece.from));
      const composed = this.#compose({ from: 0, to: size }, builder, text);
      if (!(composed instanceof SyntaxProblem)) return this.#accept(composed, piece, builder, true);
      text = this.#repair(composed, original, text, piece.from);
    }
    this.#documents.push({ root: undefined, range: { from: piece.from, to: piece.to }, broken: true });
  }

  /** Reports a fault and gives the text without it, if it can be read on. */
  #repair(problem: SyntaxProblem, original: string, text: string, base: number): string | undefined {
    if (this.#errors > mostErrors) return undefined;
    const finding = describeProblem(problem, original, this.#lineOf(base + problem.opening));
    this.#push({ rule: yamlSyntax, finding: shiftFinding(finding, base) });
    return problem.code === 'too-deep' ? undefined : blankOut(text, problem);
  }

  #withoutControls(text: string, base: number): string {
    let count = 0;
    return text.replaceAll(forbidden, (character, at: number) => {
      const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      const range = { from: base + at, to: base + at + 1 };
      if (count++ < mostProblems) this.#report(yamlSyntax, range, syntaxMessages['control-character']({ text: name, line: 0 }));
      return ' ';
    });
  }

  #accept({ root, rest }: Composed, piece: Piece, builder: Builder, isRecovered: boolean): void {
    const base = isRecovered ? piece.from : 0;
    for (const { rule, finding } of builder.findings.list) {
      this.#push({ rule, finding: base ? shiftFinding(finding, base) : finding });
    }
    if (rest !== undefined) this.#ignored(base + rest, piece.to);
    const isBroken = isRecovered || builder.findings.isIncomplete;
    const tooDeepAt = builder.tooDeepAt === undefined ? undefined : base + builder.tooDeepAt;
    const tree = root && tooDeepAt === undefined && base ? shiftTree(root, base) : root;
    this.#add(tree, { from: piece.from, to: piece.to }, tooDeepAt, isBroken);
  }

  #add(root: SourceNode | undefined, range: Range, tooDeepAt: number | undefined, broken: boolean): void {
    if (tooDeepAt !== undefined) {
      this.#report(yamlNotChecked, { from: tooDeepAt, to: tooDeepAt + 1 }, messages.notCheckedDepth(mostLevels));
      this.#documents.push({ root: undefined, range, broken: true });
    } else if (root && root.type !== 'null') this.#documents.push({ root, range, broken });
    else if (broken) this.#documents.push({ root: undefined, range, broken });
  }
}

/** The first character that is no blank and no break. */
function nextContent(text: string, from: number, to: number): number {
  const content = /[^\s\ufeff]/g;
  content.lastIndex = from;
  return Math.min(content.exec(text)?.index ?? to, to);
}
