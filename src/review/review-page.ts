/** The review sheet on its page: every change is kept at once, and shown in every tab that has it open. */
import { copyField } from '../dom/copy-text.ts';
import { download } from '../dom/download.ts';
import { element } from '../dom/element.ts';
import type { Language } from '../engine/localized.ts';
import { browserSheet, sheetChanged } from './keep-line.ts';
import { sheetLine } from './sheet-line.ts';
import { reviewWords, verdictNames } from './review-words.ts';
import { readSheet, writeSheet } from './sheet-file.ts';
import { sheetMarkdown } from './sheet-markdown.ts';
import { changeLine, countVerdicts, emptySheet, limits, moveLine, removeLine, renameSheet, verdicts, type Sheet } from './sheet.ts';

class ReviewPage {
  readonly #language: Language;
  readonly #title: HTMLInputElement;
  readonly #counts = element('p', { class: 'review-counts' });
  readonly #list = element('ol', { class: 'review-lines' });
  readonly #empty: HTMLElement;
  readonly #said = element('p', { role: 'status', class: 'review-said' });
  readonly #markdown: HTMLTextAreaElement;
  readonly #markdownBox: HTMLElement;
  #sheet: Sheet;

  constructor(host: HTMLElement, language: Language) {
    this.#language = language;
    this.#title = element('input', { id: 'review-title', maxlength: String(limits.title), autocomplete: 'off', input: () => this.#change((sheet) => renameSheet(sheet, this.#title.value)) });
    this.#empty = element('p', { class: 'review-empty' }, this.#word('empty'));
    this.#markdown = element('textarea', { readonly: true, rows: '12', 'aria-label': this.#word('markdown') });
    this.#markdownBox = element('div', { class: 'review-markdown', hidden: true }, this.#markdown);
    host.append(
      element('p', { class: 'review-title' }, element('label', { for: 'review-title' }, this.#word('title')), this.#title),
      this.#tools(), this.#said, this.#markdownBox, this.#counts, this.#empty, this.#list,
    );
    const { sheet, unreadable } = browserSheet.read();
    this.#sheet = sheet;
    this.#draw();
    if (unreadable) this.#say(this.#word('unreadable'));
    const follow = (): void => {
      this.#sheet = browserSheet.read().sheet;
      this.#draw();
    };
    addEventListener('storage', follow);
    addEventListener('pageshow', follow);
  }

  #word(key: keyof typeof reviewWords): string {
    return reviewWords[key][this.#language];
  }

  #tools(): HTMLElement {
    const button = (key: keyof typeof reviewWords, click: () => void): HTMLElement => element('button', { type: 'button', click }, this.#word(key));
    const picker = element('input', { type: 'file', accept: '.json,application/json', class: 'visually-hidden', change: () => void this.#open(picker) });
    return element('div', { class: 'review-tools', role: 'group', 'aria-label': this.#word('untitled') },
      button('copyMarkdown', () => void this.#copyMarkdown()),
      button('downloadMarkdown', () => download(`${this.#fileName()}.md`, 'text/markdown', sheetMarkdown(this.#sheet, this.#language))),
      button('downloadJson', () => download(`${this.#fileName()}.json`, 'application/json', writeSheet(this.#sheet))),
      element('label', { class: 'file-button' }, picker, this.#word('open')),
      button('print', () => print()),
      button('clear', () => this.#replace(emptySheet, 'cleared')));
  }

  #fileName(): string {
    const name = this.#sheet.title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replaceAll(/^-|-$/g, '');
    return name.slice(0, 60) || 'review-sheet';
  }

  async #copyMarkdown(): Promise<void> {
    this.#markdown.value = sheetMarkdown(this.#sheet, this.#language);
    this.#markdownBox.hidden = false;
    const copied = (await copyField(this.#markdown)) === 'copied';
    this.#markdownBox.hidden = copied;
    this.#say(this.#word(copied ? 'copied' : 'copyByHand'));
  }

  async #open(picker: HTMLInputElement): Promise<void> {
    const file = picker.files?.[0];
    if (!file) return;
    const read = readSheet(file.size > limits.file ? ' '.repeat(limits.file + 1) : await file.text());
    // The same file can be chosen again after it has changed.
    picker.value = '';
    if ('problem' in read) this.#say(read.problem[this.#language]);
    else this.#replace(read.sheet, 'opened');
  }

  /** Puts a sheet in the place of the one there is, with a way back. */
  #replace(sheet: Sheet, done: 'cleared' | 'opened' | 'removed'): void {
    const before = this.#sheet;
    if (!this.#change(() => sheet)) return;
    if (before.lines.length === 0 && before.title === '') return this.#say(this.#word(done));
    this.#say(this.#word(done), element('button', { type: 'button', click: () => {
      this.#change(() => before);
      this.#say(this.#word('undone'));
      this.#title.focus();
    } }, this.#word('undo')));
  }

  #change(make: (sheet: Sheet) => Sheet): boolean {
    const changed = browserSheet.change(make);
    if (!changed) {
      this.#say(this.#word('notKept'));
      return false;
    }
    this.#sheet = changed;
    this.#draw();
    dispatchEvent(new Event(sheetChanged));
    return true;
  }

  #say(text: string, action?: HTMLElement): void {
    this.#said.replaceChildren(text, ...(action ? [' ', action] : []));
  }

  /** Brings what is shown in line with the sheet, leaving alone the field that is being written in. */
  #draw(): void {
    const { title, lines } = this.#sheet;
    if (document.activeElement !== this.#title) this.#title.value = title;
    this.#empty.hidden = lines.length > 0;
    const counts = countVerdicts(this.#sheet);
    this.#counts.textContent = verdicts.filter((verdict) => counts[verdict] > 0).map((verdict) => `${verdictNames[verdict][this.#language]} ${counts[verdict]}`).join(' · ');
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    const shown = new Map([...this.#list.children].map((child) => [(child as HTMLElement).dataset['key'], child as HTMLElement]));
    const wanted = lines.map((line, index) => {
      // A line is drawn anew only where something other than its own fields changed.
      const key = `${line.id} ${index} ${lines.length} ${line.citation.address}`;
      const there = shown.get(key);
      if (there) {
        refresh(there, line.verdict, line.notes);
        return there;
      }
      return sheetLine(line, index, lines.length, this.#language, key, {
        change: (change) => this.#change((sheet) => changeLine(sheet, line.id, change)),
        move: (by) => this.#move(line.id, by),
        remove: () => this.#remove(line.id, index),
      });
    });
    if (wanted.length !== this.#list.children.length || wanted.some((item, index) => item !== this.#list.children[index])) this.#list.replaceChildren(...wanted);
    if (focused?.isConnected) focused.focus();
  }

  #move(id: string, by: -1 | 1): void {
    this.#change((sheet) => moveLine(sheet, id, by));
    const item = this.#list.querySelector(`[data-line="${id}"]`);
    const same = item?.querySelector<HTMLButtonElement>(`[data-move="${by}"]`);
    (same?.disabled ? item?.querySelector<HTMLButtonElement>(`[data-move="${-by}"]`) : same)?.focus();
  }

  #remove(id: string, index: number): void {
    this.#replace(removeLine(browserSheet.read().sheet, id), 'removed');
    const next = this.#list.children[Math.min(index, this.#list.children.length - 1)];
    (next?.querySelector<HTMLElement>('select') ?? this.#title).focus();
  }
}

function refresh(item: HTMLElement, verdict: string, notes: string): void {
  const [select, area] = [item.querySelector('select')!, item.querySelector('textarea')!];
  if (document.activeElement !== select) select.value = verdict;
  item.dataset['verdict'] = verdict;
  if (document.activeElement !== area) area.value = notes;
}

const host = document.querySelector<HTMLElement>('[data-review]')!;
new ReviewPage(host, document.documentElement.dataset['language'] === 'zh' ? 'zh' : 'en');
