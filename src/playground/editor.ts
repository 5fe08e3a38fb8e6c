import { defaultKeymap, history, historyKeymap, indentWithTab, simplifySelection } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, placeholder } from '@codemirror/view';
import type { Diagnostic, Edit } from '../engine/diagnostic.ts';
import type { Range } from '../engine/range.ts';
import { diagnosticMarks, nextProblem, previousProblem, showDiagnostics, type DiagnosticSettings } from './diagnostics.ts';
import { editorTheme } from './editor-theme.ts';
import { configurationLanguage } from './configuration-language.ts';
import type { PlaygroundSetup } from './setup.ts';
import { yamlIndent, yamlLanguage } from './yaml-language.ts';

/** What an editor is made of. */
export interface EditorSettings extends DiagnosticSettings {
  /** Element that becomes the editor. It gets a shadow root: a page's policy allows no `<style>`. */
  readonly host: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly syntax: PlaygroundSetup['syntax'];
  changed(text: string): void;
}

/** CodeMirror, as far as the playground needs it. */
export class Editor {
  readonly #view: EditorView;

  constructor(settings: EditorSettings) {
    const root = settings.host.attachShadow({ mode: 'open' });
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: settings.text, extensions: extensionsOf(settings) }),
    });
  }

  /** Lines are joined by LF, whatever was pasted; offsets of diagnostics are offsets in this. */
  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts another text in its place; undoing brings the old one back. */
  replace(text: string): void {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
  }

  /** Applies the edits of a fix to the text that it was made for. */
  apply(edits: readonly Edit[]): void {
    this.#view.dispatch({ changes: edits.map(({ range, insert }) => ({ ...range, insert })), userEvent: 'input.fix' });
  }

  show(diagnostics: readonly Diagnostic[]): void {
    const { length } = this.#view.state.doc;
    showDiagnostics(this.#view, diagnostics.filter(({ range }) => range.to <= length));
  }

  /** Puts the cursor there and the focus into the editor. */
  jump({ from, to }: Range): void {
    const { length } = this.#view.state.doc;
    const anchor = Math.min(from, length);
    const effects = EditorView.scrollIntoView(anchor, { y: 'center' });
    this.#view.dispatch({ selection: { anchor, head: Math.min(to, length) }, effects });
    this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }
}

/**
 * Escape frees Tab, the keyboard's way out, until another key is pressed, for ten seconds at most.
 * CodeMirror by itself gives two, and none where something is selected, as it is on the way to a
 * problem: Tab would then indent what it should leave.
 */
function freeTab(view: EditorView): boolean {
  simplifySelection(view);
  view.setTabFocusMode(10_000);
  return true;
}

function extensionsOf(settings: EditorSettings) {
  const { label, hint, placeholder: empty, changed, syntax } = settings;
  return [
    lineNumbers(),
    diagnosticMarks(settings),
    history(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    placeholder(empty),
    // JSON is close enough to YAML to be coloured as such.
    syntax === 'yaml' || syntax === 'json' ? yamlLanguage : configurationLanguage,
    ...(syntax === 'yaml' ? [yamlIndent] : []),
    indentUnit.of('  '),
    keymap.of([
      { key: 'Escape', run: freeTab },
      { key: 'F8', run: nextProblem(settings) },
      { key: 'Shift-F8', run: previousProblem(settings) },
      indentWithTab,
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': hint }),
    EditorView.domEventHandlers({ beforeinput: replaceByOurselves }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
    editorTheme,
  ];
}

/** Where a browser replaces a selection itself, it writes style attributes, which the page's policy blocks. */
function replaceByOurselves(event: InputEvent, view: EditorView): boolean {
  const { data, inputType } = event;
  if (inputType !== 'insertText' || !data || (view.state.selection.main.empty && !data.includes('\n'))) return false;
  view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}
