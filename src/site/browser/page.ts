/**
 * What a reading page gains from JavaScript: theme, copying, the current section, the language
 * switch that keeps the section. Everything can be read without it.
 */
import { copyButtons } from './copy-buttons.ts';
import { currentSection } from './current-section.ts';
import { dismissDefinitions } from './dismiss-definitions.ts';
import { placeButtons } from './place-buttons.ts';
import { releaseFilter } from './release-filter.ts';
import { ruleFilter } from './rule-filter.ts';
import { sheetCount } from './sheet-count.ts';
import { stopWhereItScrolls } from './stop-where-it-scrolls.ts';
import { themeButton } from './theme-button.ts';
import { readOffline } from '../../offline/register.ts';

const all = <Kind extends HTMLElement>(selector: string): Kind[] => [...document.querySelectorAll<Kind>(selector)];

for (const button of all<HTMLButtonElement>('[data-theme-button]')) themeButton(button);
for (const list of all('[data-sections]')) currentSection(list);
for (const list of all('[data-releases]')) releaseFilter(list);
for (const list of all('[data-rules]')) ruleFilter(list);
copyButtons(all('pre.code'));
dismissDefinitions();
stopWhereItScrolls(all('[tabindex="0"]'));
placeButtons();
for (const link of all('[data-sheet-link]')) sheetCount(link);

for (const link of all<HTMLAnchorElement>('[data-switch]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}

// The map is folded on a phone and open beside the text; browsers of today do it by style sheet.
const desk = matchMedia('(min-width: 60rem)');
for (const map of all<HTMLDetailsElement>('[data-map]')) {
  const follow = (): void => {
    map.open = desk.matches;
  };
  follow();
  desk.addEventListener('change', follow);
}

// Search is loaded when it is first asked for; what is typed until it is there goes into its field.
let typedEarly: string | undefined;
const openSearch = async (): Promise<void> => {
  if (typedEarly !== undefined) return;
  typedEarly = '';
  try {
    const search = await import('./search.ts');
    search.openSearch(typedEarly);
  } finally {
    typedEarly = undefined;
  }
};
for (const button of all<HTMLButtonElement>('[data-search]')) {
  (button.closest<HTMLElement>('li') ?? button).hidden = false;
  button.addEventListener('click', () => void openSearch());
}
addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  const plain = event.key.length === 1 && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !typing;
  if (plain && typedEarly !== undefined) typedEarly += event.key;
  else if (command || (plain && event.key === '/')) void openSearch();
  else return;
  event.preventDefault();
});

for (const form of all<HTMLFormElement>('[data-paste]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void import('./paste.ts').then(({ openPasted }) => openPasted(form));
  });
}

readOffline();
