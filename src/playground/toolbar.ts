import type { ValidateOptions } from '../engine/validator.ts';
import { element } from '../dom/element.ts';
import { isFormatted } from './format-text.ts';
import { playgroundWords } from './playground-words.ts';
import { chosenValue, type ExampleGroup, type PlaygroundSetup, type SetupChoice } from './setup.ts';

/** What the buttons above an editor do. */
export interface ToolbarActions {
  /** Takes the place of what was chosen under the same names. */
  choose(changed: ValidateOptions): void;
  open(text: string, options: ValidateOptions): void;
  openFiles(files: readonly File[]): void;
  format(): void;
  share(): void;
  download(): void;
  say(words: string): void;
}

/** The row of tools above an editor, and how to set what it shows. */
export interface Toolbar {
  readonly element: HTMLElement;
  showOptions(options: ValidateOptions): void;
}

export function makeToolbar(setup: PlaygroundSetup, actions: ToolbarActions): Toolbar {
  const { language, choices } = setup;
  const pickers = choices.map((choice) => ({ choice, picker: makePicker(choice, actions) }));
  const button = (words: { en: string; zh: string }, click: () => void) =>
    element('button', { type: 'button', click }, words[language]);
  return {
    element: element(
      'div',
      { class: 'playground-tools', role: 'group', 'aria-label': playgroundWords.tools[language] },
      ...pickers.map(({ choice, picker }) => element('label', {}, choice.label, ' ', picker)),
      examplesMenu(setup, actions),
      filePicker(setup, actions),
      isFormatted(setup.syntax) ? button(playgroundWords.format, actions.format) : undefined,
      button(playgroundWords.share, actions.share),
      button(playgroundWords.download, actions.download),
    ),
    showOptions(options) {
      for (const { choice, picker } of pickers) picker.value = chosenValue(choice, options);
    },
  };
}

function makePicker({ option, values, names }: SetupChoice, { choose }: ToolbarActions): HTMLSelectElement {
  const picker = element('select', { change: () => choose({ [option]: picker.value }) },
    ...values.map((value) => element('option', { value }, names?.[value] ?? value)));
  return picker;
}

/** A menu that is filled when the reader first reaches for it. */
function examplesMenu({ language, addresses }: PlaygroundSetup, { open, say }: ToolbarActions): HTMLElement {
  let groups: readonly ExampleGroup[] | undefined;
  const fill = async () => {
    if (groups) return;
    groups = [];
    try {
      groups = (await (await fetch(addresses.examples)).json()) as ExampleGroup[];
    } catch {
      groups = undefined;
      return say(playgroundWords.examplesGone[language]);
    }
    menu.append(
      ...groups.map(({ title, examples }, group) => {
        const options = examples.map((example, index) => element('option', { value: `${group}.${index}` }, example.title));
        return element('optgroup', { label: title }, ...options);
      }),
    );
  };
  const pick = () => {
    const [group, index] = menu.value.split('.').map(Number);
    const example = groups?.[group!]?.examples[index!];
    menu.value = '';
    if (example) open(example.text, example.options);
  };
  const name = playgroundWords.examples[language];
  const menu = element(
    'select',
    { 'aria-label': name, pointerenter: () => void fill(), focus: () => void fill(), change: pick },
    element('option', { value: '' }, `${name}…`),
  );
  return menu;
}

function filePicker({ language }: PlaygroundSetup, { openFiles }: ToolbarActions): HTMLElement {
  const take = () => {
    openFiles([...(input.files ?? [])]);
    // The same file can be chosen again after it has changed.
    input.value = '';
  };
  const input = element('input', { type: 'file', multiple: true, accept: '.yaml,.yml,.json,.toml,text/*,application/json', class: 'visually-hidden', change: take });
  return element('label', { class: 'file-button' }, input, playgroundWords.files[language]);
}
