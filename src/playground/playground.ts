import type { Diagnostic, Edit } from '../engine/diagnostic.ts';
import type { ValidateOptions } from '../engine/validator.ts';
import { tookTooLong } from '../engine/watched-worker.ts';
import { defaultValidator } from '../validators/default-validator.ts';
import { CheckClient } from './client.ts';
import { describeDiagnostic } from './describe-diagnostic.ts';
import { draftOffer } from './draft-offer.ts';
import { DraftKeeper } from './drafts.ts';
import { dropZone } from './drop-zone.ts';
import { Editor } from './editor.ts';
import { download } from '../dom/download.ts';
import { element } from '../dom/element.ts';
import { Panel } from './panel.ts';
import { phrases, playgroundWords, severityWords } from './playground-words.ts';
import { mostMegabytes, readFiles } from './read-files.ts';
import { chosenAuthority, type PlaygroundSetup } from './setup.ts';
import { ReviewOffer } from './review-offer.ts';
import { formatText } from './format-text.ts';
import { shareBox } from './share-box.ts';
import { makeToolbar, type Toolbar } from './toolbar.ts';
import type { Verdict } from './verdict.ts';
import { VerdictLine } from './verdict-line.ts';

/** What a playground starts with, if not with its page's example. */
export interface Opening {
  readonly text: string;
  readonly options: ValidateOptions;
  /** Came with a link: shown, and not run until the reader says so. */
  readonly shared: boolean;
}

const mediaTypes = { yaml: 'application/yaml', json: 'application/json', toml: 'application/toml', text: 'text/plain' } as const;

// Long enough that nothing is checked between two key strokes.
const pause = 200;

/** An editor with its worker, its verdict and its list of problems. */
export class Playground {
  readonly element: HTMLElement;
  readonly #setup: PlaygroundSetup;
  readonly #client = new CheckClient();
  readonly #drafts: DraftKeeper;
  readonly #editor: Editor;
  readonly #panel: Panel;
  readonly #verdict: VerdictLine;
  readonly #toolbar: Toolbar;
  readonly #offer: ReviewOffer;
  readonly #said: HTMLElement;
  readonly #draftNote: HTMLElement;
  readonly #authority = element('b', {});
  readonly #shareSlot = element('div', {});
  readonly #otherFormat = element('div', { role: 'status' });
  readonly #checkButton: HTMLButtonElement;
  #options: ValidateOptions;
  #timer = 0;
  /** The text that the diagnostics on show belong to: fixes apply to no other. */
  #checkedText: string | undefined;

  constructor(setup: PlaygroundSetup, opening: Opening) {
    const { language, addresses } = setup;
    this.#setup = setup;
    this.#options = opening.options;
    // What came with a link must not overwrite what the reader wrote.
    this.#drafts = new DraftKeeper(opening.shared ? `${setup.draft}#link` : setup.draft);
    const host = element('div', { class: 'playground-editor' });
    this.#editor = new Editor({
      host,
      text: opening.text,
      label: playgroundWords.editor[language],
      hint: playgroundWords.editorHint[language],
      placeholder: phrases.emptyEditor[language](setup.syntax),
      syntax: setup.syntax,
      changed: () => this.#changed(),
      describe: (diagnostic) =>
        describeDiagnostic(diagnostic, language, this.#ruleAddress(diagnostic.rule), (edits) => this.#fix(edits)),
      announce: ({ severity, message }) => phrases.announced[language](severityWords[severity][language], message[language]),
    });
    this.#panel = new Panel({
      language,
      jump: ({ range }) => this.#editor.jump(range),
      fix: ({ fix }) => this.#fix(fix!.edits),
      ruleAddress: (rule) => this.#ruleAddress(rule),
    });
    this.#verdict = new VerdictLine(language);
    this.#offer = new ReviewOffer(setup, (words) => this.#say(words));
    this.#said = element('p', { class: 'playground-said', role: 'status' });
    this.#draftNote = element(
      'span',
      { hidden: true },
      `${playgroundWords.draftKept[language]} `,
      element('button', { type: 'button', click: () => this.#clearDraft() }, playgroundWords.clearDraft[language]),
    );
    this.#checkButton = element('button', { type: 'button', class: 'check-button', click: () => this.check() }, playgroundWords.check[language]);
    this.#toolbar = makeToolbar(setup, {
      choose: (changed) => this.#choose({ ...this.#options, ...changed }),
      open: (text, options) => this.open(text, options),
      openFiles: (files) => void this.#openFiles(files),
      format: () => void this.#format(),
      share: () => void this.#share(),
      download: () => this.#download(),
      say: (words) => this.#say(words),
    });
    this.#toolbar.showOptions(opening.options);
    this.#authority.textContent = chosenAuthority(setup, opening.options);
    this.element = element(
      'section',
      { class: 'playground', 'aria-label': playgroundWords.editor[language] },
      this.#toolbar.element,
      this.#shareSlot,
      host,
      element('div', { class: 'verdict-row' }, this.#verdict.element, this.#checkButton),
      this.#otherFormat,
      this.#offer.element,
      this.#said,
      this.#panel.element,
      element('p', { class: 'playground-foot' }, element('span', {}, `${playgroundWords.authority[language]} `, this.#authority), element('a', { href: addresses.checked }, playgroundWords.checked[language]), this.#draftNote),
    );
    dropZone(this.element, (files) => void this.#openFiles(files), (held) => this.element.classList.toggle('drop-here', held));
    this.#panel.show([], '');
    this.#begin(opening);
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Ends the worker; the element is the caller's to remove. */
  close(): void {
    clearTimeout(this.#timer);
    this.#client.close();
  }

  /** Puts a text of the reader's choice in place and checks it. */
  open(text: string, options: ValidateOptions = this.#options): void {
    this.#options = options;
    this.#toolbar.showOptions(options);
    this.#editor.replace(text);
    this.check();
  }

  /** Checks the text now. */
  check(): void {
    clearTimeout(this.#timer);
    this.#checkButton.hidden = true;
    void this.#run();
  }

  say(words: string): void {
    this.#say(words);
  }

  #begin({ text, shared }: Opening): void {
    this.#checkButton.hidden = !shared;
    this.#offerDraft(text);
    if (shared) this.#verdict.show({ state: 'shared' });
    else this.check();
  }

  #offerDraft(text: string): void {
    const draft = this.#drafts.read();
    if (!draft || draft.text === text) return;
    const offer = draftOffer(draft, this.#setup.language, (choice) => {
      if (choice === 'restore') this.open(draft.text, draft.options);
      else this.#drafts.clear();
      this.#editor.focus();
    });
    this.#shareSlot.before(offer);
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#said.textContent = '';
    this.#offer.show(undefined);
    this.#shareSlot.replaceChildren();
    this.#timer = setTimeout(() => {
      this.#keepDraft();
      this.check();
    }, pause) as unknown as number;
  }

  #keepDraft(): void {
    const { text } = this.#editor;
    const changed = text !== this.#setup.text && text !== '';
    const kept = changed && this.#drafts.keep(text, this.#options, Date.now());
    if (!changed) this.#drafts.clear();
    else if (!kept) this.#say(playgroundWords.draftNotKept[this.#setup.language]);
    this.#draftNote.hidden = !kept;
  }

  #clearDraft(): void {
    this.#drafts.clear();
    this.#draftNote.hidden = true;
    this.#say(playgroundWords.draftCleared[this.#setup.language]);
  }

  #choose(options: ValidateOptions): void {
    this.#options = options;
    if (!this.#checkButton.hidden) return;
    this.check();
  }

  async #run(): Promise<void> {
    const { text } = this.#editor;
    const options = this.#options;
    const { language, validator } = this.#setup;
    const authority = chosenAuthority(this.#setup, options);
    this.#authority.textContent = authority;
    if (text.trim() === '') return this.#show([], text, { state: 'empty' });
    if (text.length > mostMegabytes * 1_000_000) return this.#show([], text, { state: 'too-large' });
    this.#verdict.showSoon({ state: 'checking' });
    const checked = await this.#client.check({ validator, text, options });
    if (checked === 'superseded' || text !== this.#editor.text) return;
    if ('failure' in checked) {
      if (checked.failure === tookTooLong) this.#say(playgroundWords.restarted[language]);
      return this.#show([], text, { state: 'failed', failure: checked.failure });
    }
    const { diagnostics } = checked;
    this.#show(diagnostics, text, { state: 'checked', authority, diagnostics });
  }

  #show(diagnostics: readonly Diagnostic[], text: string, verdict: Verdict): void {
    this.#checkedText = text;
    this.#editor.show(diagnostics);
    this.#panel.show(diagnostics, text);
    this.#verdict.show(verdict);
    void this.#offerOtherFormat(text);
    this.#offer.show(verdict.state === 'checked' ? { text, authority: verdict.authority, diagnostics } : undefined);
  }

  /** A manifest before its own validator is where it belongs: only others are looked at more closely. */
  async #offerOtherFormat(text: string): Promise<void> {
    this.#otherFormat.replaceChildren();
    if (text === '' || (this.#setup.validator === defaultValidator && /apiVersion/.test(text))) return;
    const { otherFormatOffer } = await import('./other-format-offer.ts');
    if (text === this.#editor.text) this.#otherFormat.replaceChildren(...otherFormatOffer(this.#setup, text));
  }

  #fix(edits: readonly Edit[]): void {
    if (this.#checkedText === this.#editor.text) this.#editor.apply(edits);
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const { text, said } = await readFiles(files, this.#setup.language);
    if (text !== undefined) {
      this.open(text);
      this.#editor.focus();
    }
    this.#say(said);
  }

  async #format(): Promise<void> {
    const { language } = this.#setup;
    const { text } = this.#editor;
    const formatted = await formatText(text, this.#setup.syntax);
    if (formatted === undefined) return this.#say(playgroundWords.cannotFormat[language]);
    if (formatted === text) return this.#say(playgroundWords.alreadyFormatted[language]);
    if (text !== this.#editor.text) return;
    this.#editor.replace(formatted);
    this.#say(playgroundWords.formatted[language]);
  }

  async #share(): Promise<void> {
    const state = { validator: this.#setup.validator, text: this.#editor.text, options: this.#options };
    this.#shareSlot.replaceChildren(await shareBox(this.#setup, state, (words) => this.#say(words)));
    this.#shareSlot.querySelector('button')?.focus();
  }

  #download(): void {
    const { fileName, syntax } = this.#setup;
    download(fileName, mediaTypes[syntax], this.#editor.text);
  }

  #say(words: string): void {
    this.#said.textContent = words;
  }

  #ruleAddress(rule: string): string {
    return `${this.#setup.addresses.rules}${rule}/`;
  }
}
