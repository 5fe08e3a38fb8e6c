import { citedTitle } from '../citation/citation.ts';
import { formatCitation } from '../citation/format-citation.ts';
import { element } from '../dom/element.ts';
import type { Language } from '../engine/localized.ts';
import { describeOutcome, kindNames, reviewWords, verdictNames } from './review-words.ts';
import { limits, verdicts, type ReviewVerdict, type SheetLine } from './sheet.ts';

/** What a reader can do to a line. */
export interface LineActions {
  change(change: { verdict: ReviewVerdict } | { notes: string }): void;
  move(by: -1 | 1): void;
  remove(): void;
}

/** A line of the sheet: what it is about, verdict, notes, and the citation that it goes out with. */
export function sheetLine(line: SheetLine, index: number, count: number, language: Language, key: string, actions: LineActions): HTMLElement {
  const { id, kind, citation, verdict, outcome } = line;
  const title = citedTitle(citation);
  const word = (name: 'verdict' | 'notes' | 'up' | 'down' | 'remove'): string => reviewWords[name][language];
  const labelled = (name: Parameters<typeof word>[0]): string => `${word(name)}${language === 'zh' ? '：' : ': '}${title}`;
  const select = element('select', { id: `${id}-verdict`, 'aria-label': labelled('verdict'), change: () => actions.change({ verdict: select.value as ReviewVerdict }) },
    ...verdicts.map((value) => element('option', { value, selected: value === verdict }, verdictNames[value][language])));
  const notes = element('textarea', { rows: '2', maxlength: String(limits.notes), 'aria-label': labelled('notes'), placeholder: word('notes'), input: () => {
    printed.textContent = notes.value;
    actions.change({ notes: notes.value });
  } });
  notes.value = line.notes;
  // A field prints only what fits into it: on paper its words stand as text.
  const printed = element('p', { class: 'review-notes-printed' }, line.notes);
  const move = (by: -1 | 1, name: 'up' | 'down', sign: string): HTMLElement =>
    element('button', { type: 'button', 'data-move': String(by), 'aria-label': labelled(name), title: word(name), disabled: by < 0 ? index === 0 : index === count - 1, click: () => actions.move(by) }, sign);
  return element(
    'li',
    { 'data-line': id, 'data-key': key, 'data-verdict': verdict },
    element('div', { class: 'review-head' },
      element('span', { class: 'review-kind' }, kindNames[kind][language]),
      element('a', { href: citation.address, lang: citation.language === 'zh' ? 'zh-Hans' : 'en' }, title),
      element('span', { class: 'review-order' },
        move(-1, 'up', '↑'), move(1, 'down', '↓'),
        element('button', { type: 'button', 'aria-label': labelled('remove'), title: word('remove'), click: () => actions.remove() }, '×'))),
    outcome && element('p', {}, describeOutcome(outcome, language)),
    outcome && element('p', { class: 'review-digest' }, 'SHA-256 ', element('code', {}, outcome.sha256)),
    outcome?.text === undefined ? undefined : element('details', {}, element('summary', {}, reviewWords.text[language]), element('pre', { class: 'code', tabindex: '0' }, outcome.text)),
    element('div', { class: 'review-fields' }, select, notes, printed),
    element('p', { class: 'review-citation' }, formatCitation(citation, 'text')),
  );
}
