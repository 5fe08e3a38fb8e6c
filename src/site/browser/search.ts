/** The search dialog. Loaded, with Pagefind and its index, when the reader first asks for it. */
import { searchWords } from './search-words.ts';

interface PagefindFragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}
interface PagefindResult {
  readonly id: string;
  data(): Promise<PagefindFragment>;
}
interface Pagefind {
  init(): Promise<void>;
  options(options: { baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** Each result costs a request. */
const mostResults = 8;

const root = document.documentElement;
const language = root.dataset['language'] === 'zh' ? 'zh' : 'en';
let dialog: HTMLDialogElement | undefined;

/** Opens the dialog, making it the first time. */
export function openSearch(): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')!.select();
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search';
  made.setAttribute('aria-label', searchWords.search[language]);
  made.innerHTML = `<form method="dialog"><input type="search" autocomplete="off" spellcheck="false"><button></button></form><p role="status"></p><ol></ol>`;
  const input = made.querySelector('input')!;
  input.placeholder = searchWords.hint[language];
  input.setAttribute('aria-label', searchWords.search[language]);
  made.querySelector('button')!.textContent = searchWords.close[language];
  document.body.append(made);

  const status = made.querySelector<HTMLElement>('[role=status]')!;
  const list = made.querySelector('ol')!;
  const engine = loadPagefind();
  let latest = 0;
  const run = async (): Promise<void> => {
    const query = input.value.trim();
    const turn = ++latest;
    if (!query) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const found = await find(await engine, query);
      if (turn !== latest) return;
      status.textContent = (found.length === 0 ? searchWords.nothing : searchWords.found)[language].replace('#', String(found.length));
      list.replaceChildren(...found.map(resultItem));
    } catch {
      status.textContent = searchWords.broken[language];
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), 120);
  });
  made.querySelector('form')!.addEventListener('submit', (event) => {
    // The button closes; Enter in the field goes to the first result.
    if ((event.submitter as HTMLElement | null) !== made.querySelector('button') || document.activeElement === input) {
      event.preventDefault();
      list.querySelector('a')?.click();
    }
  });
  made.addEventListener('keydown', (event) => moveFocus(event, input, list));
  made.addEventListener('click', (event) => {
    if (event.target === made || (event.target as HTMLElement).closest('ol a')) made.close();
  });
  return made;
}

/** Arrow keys walk from the field through the results and back. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

async function loadPagefind(): Promise<Pagefind> {
  const address = `${root.dataset['base']}/pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: `${root.dataset['base']}/` });
  await pagefind.init();
  return pagefind;
}

/** Pages that hold the phrase come before those that hold its parts; a title that says it comes first. */
async function find(pagefind: Pagefind, query: string): Promise<PagefindFragment[]> {
  const [phrase, parts] = await Promise.all([pagefind.search(`"${query}"`), pagefind.search(query)]);
  const byId = new Map([...phrase.results, ...parts.results].map((result) => [result.id, result]));
  const fragments = await Promise.all([...byId.values()].slice(0, mostResults).map((result) => result.data()));
  return fragments.toSorted((a, b) => titleRank(b, query) - titleRank(a, query));
}

/** 2 where the title says what is searched, 1 where a section's does. */
function titleRank({ meta, sub_results: sections }: PagefindFragment, query: string): number {
  const says = (title: string | undefined): boolean => title?.toLowerCase().includes(query.toLowerCase()) ?? false;
  if (says(meta['title'])) return 2;
  return Number(sections.some(({ title }) => says(title)));
}

function resultItem({ url, meta, excerpt, sub_results: found }: PagefindFragment): HTMLLIElement {
  const sections = found.filter((section) => section.url !== url).slice(0, 3);
  const text = document.createElement('span');
  // Pagefind escapes the page's text and adds <mark> alone.
  text.innerHTML = excerpt;
  const item = document.createElement('li');
  item.append(linkTo(url, meta['title'] ?? url, text));
  if (sections.length > 0) {
    const list = document.createElement('ul');
    list.append(...sections.map((section) => {
      const entry = document.createElement('li');
      entry.append(linkTo(section.url, section.title));
      return entry;
    }));
    item.append(list);
  }
  return item;
}

function linkTo(address: string, title: string, ...more: HTMLElement[]): HTMLAnchorElement {
  const link = document.createElement('a');
  const name = document.createElement('b');
  name.textContent = title;
  link.href = address;
  link.append(name, ...more);
  return link;
}
