/** What the pages load at once: a button beside each explorer, and nothing of it until the reader presses it. */
import type { Language } from '../engine/localized.ts';

type Explorer = (language: Language, sample: string) => HTMLElement;

const explorers: Readonly<Record<string, () => Promise<Explorer>>> = {
  lifecycle: async () => (await import('../explorers/lifecycle-explorer.ts')).lifecycleExplorer,
  seccomp: async () => (await import('../explorers/seccomp-question.ts')).seccompQuestion,
};

for (const slot of document.querySelectorAll<HTMLElement>('[data-explorer]')) {
  const button = slot.querySelector<HTMLButtonElement>('[data-explorer-open]')!;
  button.hidden = false;
  button.addEventListener('click', () => void open(slot, button));
}

async function open(slot: HTMLElement, button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  try {
    const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
    const [make] = await Promise.all([explorers[slot.dataset['explorer']!]!(), import('../explorers/load-explorer-styles.ts').then(({ loadExplorerStyles }) => loadExplorerStyles())]);
    const explorer = make(language, sampleOf(slot));
    button.replaceWith(explorer);
    explorer.querySelector<HTMLElement>('button, input, select, textarea')?.focus();
  } finally {
    // Loading may have failed for want of a network: the reader can try again.
    button.disabled = false;
  }
}

/** What the page gives an explorer to begin with. */
function sampleOf(slot: HTMLElement): string {
  const sample = slot.querySelector('[data-explorer-sample]');
  return sample ? (JSON.parse(sample.textContent) as string) : '';
}
