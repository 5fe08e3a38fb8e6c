import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { linter, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, placeholder } from '@codemirror/view';
import type { Diagnostic, Edit } from '../engine/diagnostic.ts';
import type { Language } from '../engine/localized.ts';
import type { Range } from '../engine/range.ts';
import { editorTheme } from './editor-theme.ts';
import { yamlIndent, yamlLanguage } from './yaml-language.ts';

/** What an editor is made of. */
export interface EditorSettings {
  /** Element that becomes the editor. It gets a shadow root: a page's policy allows no `<style>`. */
  readonly host: HTMLElement;
  readonly text: string;
  readonly language: Language;
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  changed(text: string): void;
  /** What a tooltip shows of a diagnostic. */
  describe(diagnostic: Diagnostic): Node;
}

/** CodeMirror, as far as the playground needs it. */
export class Editor {
  readonly #view: EditorView;
  readonly #settings: EditorSettings;

  constructor(settings: EditorSettings) {
    this.#settings = settings;
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
    const { language, describe } = this.#settings;
    const { length } = this.#view.state.doc;
    const shown = diagnostics
      .filter(({ range }) => range.to <= length)
      .map((diagnostic) => ({
        ...diagnostic.range,
        severity: diagnostic.severity,
        source: diagnostic.rule,
        message: diagnostic.message[language],
        renderMessage: () => describe(diagnostic),
        ...(diagnostic.fix && {
          actions: [{ name: diagnostic.fix.title[language], apply: () => this.apply(diagnostic.fix!.edits) }],
        }),
      }));
    this.#view.dispatch(setDiagnostics(this.#view.state, shown));
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

function extensionsOf({ label, hint, placeholder: empty, changed }: EditorSettings) {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    placeholder(empty),
    yamlLanguage,
    yamlIndent,
    indentUnit.of('  '),
    // Diagnostics are pushed in; this gives their tooltips.
    linter(null),
    // Escape frees Tab for the next two seconds: CodeMirror's way out for the keyboard.
    keymap.of([
      { key: 'F8', run: nextDiagnostic },
      { key: 'Shift-F8', run: previousDiagnostic },
      indentWithTab,
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': hint }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
    editorTheme,
  ];
}
