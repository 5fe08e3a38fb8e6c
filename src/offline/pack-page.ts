/**
 * The pack's own script, one file without modules, which browsers do not load from a folder. Opened
 * from there it brings what pages gain from JavaScript, search included, and says what cannot work.
 * Where the pack is served, it does nothing: the pages' own modules do.
 */
import { searchScript } from '../site/local-page.ts';
import { takePagefind } from '../site/browser/search-files.ts';
import type { PagefindModule } from '../site/search/pagefind.ts';
import { packWords } from './pack-words.ts';

declare global {
  /** Pagefind, and the files that it and search ask for, in base64, by address within the site. */
  var speclensSearch: { readonly pagefind: PagefindModule; readonly files: Readonly<Record<string, string>> } | undefined;
}

const script = document.currentScript as HTMLScriptElement;
const up = script.dataset['root'] ?? './';

if (location.protocol === 'file:') {
  document.documentElement.dataset['base'] = up.replace(/\/$/, '');
  const language = document.documentElement.dataset['language'] === 'zh' ? 'zh' : 'en';
  serveFromScript();
  nameFiles();
  for (const place of document.querySelectorAll('[data-playground-full-size], [data-offline]')) {
    const note = document.createElement('p');
    note.textContent = (place.matches('[data-offline]') ? packWords.pack : packWords.validator)[language];
    place.replaceChildren(note);
    (place as HTMLElement).hidden = false;
  }
  void import('../site/browser/page.ts');
}

/** Search comes from a script beside the pages, which is loaded when it is first asked for. */
function serveFromScript(): void {
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> => (loading ??= new Promise((done, fail) => {
    const files = document.createElement('script');
    files.src = up + searchScript;
    files.onload = () => done();
    files.onerror = () => fail(new Error(searchScript));
    document.head.append(files);
  }));
  takePagefind(async () => {
    await load();
    return globalThis.speclensSearch!.pagefind;
  });
  globalThis.fetch = async (request) => {
    await load();
    const path = decodeURI(String(request)).replace(/^(?:\.\.?\/)+/, '').replace(/[?#].*$/, '');
    const packed = globalThis.speclensSearch?.files[path];
    return packed === undefined ? new Response(null, { status: 404 }) : new Response(bytesOf(packed));
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A folder's address shows its list of files: links that scripts make need the page's name. */
function nameFiles(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a');
    if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  }, { capture: true });
  addEventListener('submit', (event) => {
    // The validator that the form leads to does not run here; its page says so.
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-paste]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    location.href = form.action;
  }, { capture: true });
}
