/** The search dialog: a combobox over a list of options. Loaded, with the index, when the reader first asks for it. */
import { languages, type Language } from '../../engine/localized.ts';
import { kinds, type Kind } from '../search/entry.ts';
import { Searcher, type Filter, type Found } from '../search/searcher.ts';
import { element } from '../../dom/element.ts';
import { searchFiles } from './search-files.ts';
import { helpOf, resultGroups } from './search-results.ts';
import { kindWords, languageNames, searchWords } from './search-words.ts';

const root = document.documentElement;
const language: Language = root.dataset['language'] === 'zh' ? 'zh' : 'en';
const base = root.dataset['base'] ?? '';
const wait = 80;
let dialog: SearchDialog | undefined;

/** Opens the dialog, making it the first time, with what was typed before it was there. */
export function openSearch(typed: string): void {
  dialog ??= new SearchDialog();
  dialog.open(typed);
}

class SearchDialog {
  readonly #searcher = new Searcher(searchFiles(base), language);
  readonly #input = element('input', {
    type: 'search', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'search-results',
    'aria-label': searchWords.search[language], placeholder: searchWords.hint[language],
  });
  readonly #status = element('p', { role: 'status' });
  readonly #list = element('div', { role: 'listbox', id: 'search-results', 'aria-label': searchWords.results[language], hidden: '' });
  readonly #help = element('div', { class: 'search-help', hidden: '' });
  readonly #dialog: HTMLDialogElement;
  readonly #filters: HTMLElement;
  #active: HTMLElement | undefined;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The search for what was typed last, while it is on its way. */
  #running: Promise<void> | undefined;

  constructor() {
    const close = element('button', { type: 'button', class: 'search-close' }, searchWords.close[language]);
    this.#filters = element('div', { class: 'search-filters' },
      choice('search-kind', searchWords.kind[language], [['', searchWords.allKinds[language]], ...kinds.filter((kind) => kind !== 'page').map((kind) => [kind, kindWords[kind][language]] as const)]),
      choice('search-language', searchWords.language[language], [['', searchWords.bothLanguages[language]], ...languages.map((each) => [each, languageNames[each]] as const)]));
    this.#dialog = element('dialog', { class: 'search', 'aria-label': searchWords.search[language] },
      element('div', { class: 'search-head' }, this.#input, close), this.#filters, this.#status, this.#list, this.#help,
      element('p', { class: 'search-keys', 'aria-hidden': 'true' }, searchWords.keys[language]));
    document.body.append(this.#dialog);

    close.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', () => this.#later());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#filters.addEventListener('change', () => void this.#run());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog || (event.target as HTMLElement).closest('a')) this.#dialog.close();
    });
    this.#list.addEventListener('pointermove', (event) => this.#activate((event.target as HTMLElement).closest<HTMLElement>('[role=option]') ?? undefined, false));
  }

  open(typed: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    if (typed) this.#ask(typed);
    this.#searcher.prepare().catch(() => this.#broken());
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  get #filter(): Filter {
    const chosen = (name: string) => this.#filters.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value || undefined;
    return { kind: chosen('search-kind') as Kind | undefined, language: chosen('search-language') as Language | undefined };
  }

  #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const running = this.#search().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #search(): Promise<void> {
    const text = this.#input.value.trim();
    const turn = ++this.#latest;
    const filter = this.#filter;
    if (!text) return this.#show(undefined);
    try {
      const found = await this.#searcher.search(text, filter);
      const suggestions = found.results.length === 0 ? await this.#searcher.suggestions(text) : [];
      // An answer to what has been typed over since is dropped.
      if (turn === this.#latest) this.#show(found, suggestions, Boolean(filter.kind ?? filter.language));
    } catch {
      if (turn === this.#latest) this.#broken();
    }
  }

  #show(found: Found | undefined, suggestions: readonly string[] = [], filtered = false): void {
    const results = found?.results ?? [];
    this.#list.replaceChildren(...(found ? resultGroups(found, language, base) : []));
    this.#list.hidden = results.length === 0;
    this.#list.scrollTop = 0;
    this.#input.setAttribute('aria-expanded', String(results.length > 0));
    this.#status.textContent = found ? statusOf(found, this.#input.value.trim()) : '';
    this.#activate(this.#options()[0], false);
    this.#help.hidden = !found || results.length > 0;
    this.#help.replaceChildren(...(this.#help.hidden ? [] : helpOf({
      suggestions,
      filtered,
      search: (text) => this.#ask(text),
      unfilter: () => {
        for (const all of this.#filters.querySelectorAll<HTMLInputElement>('input[value=""]')) all.checked = true;
        this.#ask(this.#input.value);
      },
    }, language, base)));
  }

  #ask(text: string): void {
    this.#input.value = text;
    this.#input.focus();
    void this.#run();
  }

  #broken(): void {
    this.#show(undefined);
    this.#status.textContent = searchWords.broken[language];
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  /** Focus stays in the field; the option that Enter opens is named to assistive technology. */
  #activate(option: HTMLElement | undefined, scroll = true): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    option?.setAttribute('aria-selected', 'true');
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    if (scroll) option?.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    // While characters are being composed, keys belong to the input method.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const options = this.#options();
      if (options.length === 0) return;
      const at = this.#active ? options.indexOf(this.#active) : -1;
      this.#activate(options[(at + step + options.length) % options.length]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.#enter(event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#dialog.close();
    }
  }

  /** Opens the chosen option; what was typed a moment ago is searched first. */
  async #enter(apart: boolean): Promise<void> {
    await (this.#timer === undefined ? this.#running : this.#run());
    const link = this.#active as HTMLAnchorElement | undefined;
    if (!link) return;
    if (apart) window.open(link.href, '_blank', 'noopener');
    else link.click();
  }
}

/** One of several, all first. */
function choice(name: string, title: string, options: readonly (readonly [value: string, text: string])[]): HTMLElement {
  const labels = options.map(([value, text]) => {
    const checked = value === '' ? '' : undefined;
    return element('label', {}, element('input', { type: 'radio', name, value, checked }), element('span', {}, text));
  });
  return element('fieldset', {}, element('legend', { class: 'visually-hidden' }, title), ...labels);
}

function statusOf({ results, corrected }: Found, typed: string): string {
  if (results.length === 0) return searchWords.nothing[language];
  const count = searchWords.found[language].replace('#', String(results.length));
  if (corrected === undefined) return count;
  return `${searchWords.corrected[language].replace('##', () => corrected).replace('#', () => typed)} ${count}`;
}
