import type { Diagnostic } from '../engine/diagnostic.ts';
import { LineIndex } from '../engine/line-index.ts';
import type { Language } from '../engine/localized.ts';
import { element } from '../dom/element.ts';
import { inlineCode } from '../dom/inline-code.ts';
import { phrases, playgroundWords, severityWords } from './playground-words.ts';
import { sign } from './sign.ts';

/** What a list of problems can do. */
export interface PanelSettings {
  readonly language: Language;
  jump(diagnostic: Diagnostic): void;
  fix(diagnostic: Diagnostic): void;
  ruleAddress(rule: string): string;
}

/**
 * The problems as a list that a screen reader reads and the keyboard walks. One problem at a time
 * is in the tab order, so that Tab passes five hundred of them in one step; arrows go on from it.
 */
export class Panel {
  readonly element: HTMLOListElement;
  readonly #settings: PanelSettings;
  #current = 0;

  constructor(settings: PanelSettings) {
    this.#settings = settings;
    this.element = element('ol', {
      class: 'problems',
      // Safari takes the role away from a list without bullets.
      role: 'list',
      'aria-label': playgroundWords.problems[settings.language],
      keydown: (event: KeyboardEvent) => this.#walk(event),
      focusin: (event: FocusEvent) => this.#follow(event),
    });
  }

  show(diagnostics: readonly Diagnostic[], text: string): void {
    const lines = new LineIndex(text);
    const focused = this.element.contains(document.activeElement);
    this.element.replaceChildren(
      ...diagnostics.map((diagnostic) => this.#item(diagnostic, lines.position(diagnostic.range.from).line)),
    );
    this.element.hidden = diagnostics.length === 0;
    this.#select(Math.min(this.#current, diagnostics.length - 1));
    // A quick fix removes the item that had the focus; its neighbour takes over.
    if (focused) this.#button(this.#current)?.focus();
  }

  #item(diagnostic: Diagnostic, line: number): HTMLLIElement {
    const { language, jump, fix, ruleAddress } = this.#settings;
    const { severity, rule, message } = diagnostic;
    return element(
      'li',
      { class: `problem ${severity}` },
      element(
        'button',
        { type: 'button', class: 'problem-place', click: () => jump(diagnostic) },
        sign(severity),
        element('b', {}, severityWords[severity][language]),
        ' ',
        element('span', { class: 'problem-line' }, phrases.line[language](line)),
        ' ',
        element('span', { class: 'problem-message' }, ...inlineCode(message[language])),
      ),
      element(
        'span',
        { class: 'problem-more' },
        diagnostic.fix &&
          element('button', { type: 'button', class: 'problem-fix', click: () => fix(diagnostic) }, diagnostic.fix.title[language]),
        element('a', { href: ruleAddress(rule) }, rule),
      ),
    );
  }

  #walk(event: KeyboardEvent): void {
    const last = this.element.children.length - 1;
    const steps: Record<string, number> = { ArrowDown: this.#current + 1, ArrowUp: this.#current - 1, Home: 0, End: last };
    const next = steps[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#select(Math.max(0, Math.min(next, last)));
    this.#button(this.#current)?.focus();
  }

  #follow({ target }: FocusEvent): void {
    const item = (target as Element).closest('li');
    const index = [...this.element.children].indexOf(item!);
    if (index >= 0 && index !== this.#current) this.#select(index);
  }

  #select(index: number): void {
    this.#setTabIndex(this.#current, -1);
    this.#current = Math.max(0, index);
    for (const control of this.element.querySelectorAll<HTMLElement>('button, a')) control.tabIndex = -1;
    this.#setTabIndex(this.#current, 0);
  }

  #setTabIndex(index: number, tabIndex: number): void {
    for (const control of this.element.children[index]?.querySelectorAll<HTMLElement>('button, a') ?? []) control.tabIndex = tabIndex;
  }

  #button(index: number): HTMLElement | null | undefined {
    return this.element.children[index]?.querySelector<HTMLElement>('.problem-place');
  }
}
