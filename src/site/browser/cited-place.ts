import { dayOf, type Citation } from '../../citation/citation.ts';
import { fetchVersion } from '../../citation/fetch-version.ts';
import type { Language } from '../../engine/localized.ts';
import type { LineKind } from '../../review/sheet.ts';

/** What of the page a button is about. */
export interface CitedPlace {
  readonly kind: Exclude<LineKind, 'validation'>;
  readonly citation: Citation;
}

/** The place that a button stands at: the section of its permanent link, the rule of its entry, or the page. */
export async function citedPlace(button: HTMLElement): Promise<CitedPlace> {
  const version = await fetchVersion();
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const common = { language: document.documentElement.dataset['language'] as Language, read: dayOf(new Date()), ...(version && { version }) };
  const entry = button.closest('.checklist li');
  if (entry) {
    const link = entry.querySelector('a')!;
    const title = `${link.textContent.trim()} (${entry.querySelector('.rule-id')!.textContent})`;
    return { kind: 'rule', citation: { ...common, title, address: new URL(link.getAttribute('href')!, canonical).href } };
  }
  const rule = document.querySelector('article.rule .rule-id')?.textContent;
  const heading = document.querySelector('h1')!.textContent.trim();
  const title = rule ? `${heading} (${rule})` : heading;
  const permalink = button.parentElement?.querySelector<HTMLAnchorElement>('.permalink');
  if (!permalink) return { kind: rule ? 'rule' : 'page', citation: { ...common, title, address: canonical } };
  const address = new URL(permalink.hash, canonical).href;
  return { kind: kindOf(button), citation: { ...common, title, section: button.dataset['name'] ?? '', address } };
}

function kindOf(button: HTMLElement): CitedPlace['kind'] {
  if (button.closest('.specimen')) return 'example';
  if (button.closest('.cell-tools')) return 'cell';
  return button.closest('.table-tools, caption') ? 'table' : 'section';
}
