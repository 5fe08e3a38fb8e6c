/** `/validate/`: the playground at full size, opened with what the address or another page hands it. */
import { takeOver } from './handover.ts';
import { loadStyles } from './load-styles.ts';
import { Playground, type Opening } from './playground.ts';
import { shareProblems } from './playground-words.ts';
import type { PlaygroundSetup } from './setup.ts';
import { isShareLink, readShareLink } from './share-link.ts';
import { validatePath } from './validate-path.ts';

const slot = document.querySelector<HTMLElement>('[data-playground-full-size]')!;
const setup = JSON.parse(slot.querySelector('[data-playground-setup]')!.textContent) as PlaygroundSetup;
let playground: Playground | undefined;
await start();
// A link to another text, opened while this page is: the browser does not load the page again.
addEventListener('hashchange', () => {
  if (isShareLink(location.hash)) void start();
});

async function start(): Promise<void> {
  const [{ opening, problem }] = await Promise.all([openingOf(location.hash), loadStyles()]);
  playground?.close();
  playground = new Playground(setup, opening);
  playground.element.classList.add('full-size');
  slot.replaceChildren(playground.element);
  if (problem) playground.say(problem);
}

async function openingOf(fragment: string): Promise<{ opening: Opening; problem?: string }> {
  const empty: Opening = { text: takeOver() ?? setup.text, options: setup.options, shared: false };
  if (!isShareLink(fragment)) return { opening: empty };
  const state = await readShareLink(fragment);
  if ('problem' in state) return { opening: empty, problem: shareProblems[state.problem][setup.language] };
  // Links name the validator, and each has a page of its own.
  if (!slot.dataset['validators']!.split(' ').includes(state.validator)) return { opening: empty, problem: shareProblems.newer[setup.language] };
  const page = setup.addresses.site.replace(/\/$/, '') + validatePath(state.validator);
  if (page !== setup.addresses.validate) location.replace(page + fragment);
  return { opening: { text: state.text, options: state.options, shared: true } };
}
