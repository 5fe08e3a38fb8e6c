import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, hoverTooltip, type Command, type DecorationSet } from '@codemirror/view';
import type { Diagnostic, Severity } from '../engine/diagnostic.ts';
import { element } from '../dom/element.ts';

/**
 * Diagnostics in the editor: marks under the text, signs beside it, tooltips, and the way from one
 * to the next. What `@codemirror/lint` has beyond that the page does not need, and it draws its
 * marks as data: images, which a strict policy forbids.
 */
export interface DiagnosticSettings {
  /** What a tooltip shows. */
  describe(diagnostic: Diagnostic): Node;
  /** What a screen reader is told on the way from one to the next. */
  announce(diagnostic: Diagnostic): string;
}

const replace = StateEffect.define<readonly Diagnostic[]>();

/** The marks move with the text until the next diagnostics come; each knows what it stands for. */
const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes, state }) {
    const shown = effects.findLast((effect) => effect.is(replace));
    return shown ? marksOf(shown.value, state) : marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows these instead of those before. Their ranges must lie within the text. */
export function showDiagnostics(view: EditorView, diagnostics: readonly Diagnostic[]): void {
  view.dispatch({ effects: replace.of(diagnostics) });
}

function marksOf(diagnostics: readonly Diagnostic[], { doc }: EditorState): DecorationSet {
  const marks = diagnostics.map((diagnostic) => {
    const { from, to } = diagnostic.range;
    const spec = { class: `problem-mark ${diagnostic.severity}`, diagnostic };
    if (to > from) return Decoration.mark(spec).range(from, to);
    // Where nothing stands there is nothing to underline: the character beside it, or the empty line.
    const line = doc.lineAt(from);
    if (line.length === 0) return Decoration.line(spec).range(line.from);
    return from < line.to ? Decoration.mark(spec).range(from, from + 1) : Decoration.mark(spec).range(from - 1, from);
  });
  return Decoration.set(marks, true);
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly diagnostic: Diagnostic;
}

function marksBetween(state: EditorState, from: number, to: number): Mark[] {
  const found: Mark[] = [];
  state.field(marksField).between(from, to, (start, end, { spec }) => {
    found.push({ from: start, to: end, diagnostic: (spec as { diagnostic: Diagnostic }).diagnostic });
  });
  return found;
}

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const signs: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', hint: 'i' };

class SignMarker extends GutterMarker {
  readonly #severity: Severity;

  constructor(severity: Severity) {
    super();
    this.#severity = severity;
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof SignMarker && other.#severity === this.#severity;
  }

  override toDOM(): Node {
    return element('span', { class: `problem-sign ${this.#severity}` }, signs[this.#severity]);
  }
}

const signGutter = gutter({
  class: 'problem-signs',
  lineMarker(view, { from, to }) {
    const starting = marksBetween(view.state, from, to).filter((mark) => mark.from >= from);
    const worst = severities.find((severity) => starting.some(({ diagnostic }) => diagnostic.severity === severity));
    return worst ? new SignMarker(worst) : null;
  },
  lineMarkerChange: ({ startState, state }) => startState.field(marksField) !== state.field(marksField),
});

/** Goes to the next problem behind the cursor (or before it), and from the last to the first. */
function goTo(direction: 1 | -1, { announce }: DiagnosticSettings): Command {
  return (view) => {
    const { state } = view;
    const marks = marksBetween(state, 0, state.doc.length);
    const { from: cursor } = state.selection.main;
    const next = direction > 0 ? marks.find(({ from }) => from > cursor) : marks.findLast(({ from }) => from < cursor);
    const mark = next ?? marks.at(direction > 0 ? 0 : -1);
    if (!mark) return false;
    view.dispatch({
      selection: { anchor: mark.from, head: mark.to },
      effects: [EditorView.scrollIntoView(mark.from, { y: 'center' }), EditorView.announce.of(announce(mark.diagnostic))],
    });
    return true;
  };
}

export function nextProblem(settings: DiagnosticSettings): Command {
  return goTo(1, settings);
}

export function previousProblem(settings: DiagnosticSettings): Command {
  return goTo(-1, settings);
}

/** All of it but the keys. */
export function diagnosticMarks({ describe }: DiagnosticSettings): Extension {
  const tooltips = hoverTooltip(({ state }, position) => {
    const marks = marksBetween(state, position, position);
    if (marks.length === 0) return null;
    const create = () => ({
      dom: element('div', {}, ...marks.map(({ diagnostic }) => element('div', { class: `problem-tip ${diagnostic.severity}` }, describe(diagnostic)))),
    });
    return { pos: Math.min(...marks.map(({ from }) => from)), end: Math.max(...marks.map(({ to }) => to)), create };
  });
  return [marksField, signGutter, tooltips];
}
