import { element } from '../dom/element.ts';
import type { Language } from '../engine/localized.ts';
import { architectures } from '../validators/seccomp/system-calls/architectures.ts';
import { dockerCapabilities } from '../validators/seccomp/decide.ts';
import { readProfile } from '../validators/seccomp/read-profile.ts';
import { systemCallNames } from '../validators/seccomp/system-calls/system-calls.ts';
import { validate } from '../validators/seccomp/validate.ts';
import { explorerWords as words } from './explorer-words.ts';
import { answerOf, readArguments, type Answer } from './seccomp-answer.ts';

/** Beyond this the page would stand still while it is read. */
const longestProfile = 1_000_000;

/** A form that asks a profile what becomes of one call. `sample` is the profile to begin with. */
export function seccompQuestion(language: Language, sample: string): HTMLElement {
  const profile = element('textarea', { rows: '10', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', wrap: 'off' }, sample);
  const call = element('input', { type: 'text', value: 'clone', list: 'system-calls', spellcheck: 'false', autocapitalize: 'off', required: true });
  const architecture = element('select', {}, ...architectures.filter((each) => !each.unknownToRunc).map(({ token }) => element('option', { selected: token === 'SCMP_ARCH_X86_64' }, token)));
  const args = element('input', { type: 'text', value: '0x10000000', spellcheck: 'false', 'aria-describedby': 'seccomp-arguments' });
  const capabilities = element('input', { type: 'text', value: dockerCapabilities.join(' '), spellcheck: 'false' });
  const answer = element('div', { class: 'explorer-answer', role: 'status' });
  const ask = async () => {
    answer.replaceChildren(...shown(await answered(profile.value, call.value.trim(), architecture.value, args.value, capabilities.value), language));
  };
  void ask();
  return element(
    'form',
    {
      class: 'explorer',
      submit: (event: Event) => {
        event.preventDefault();
        void ask();
      },
    },
    element('label', { class: 'wide' }, words.profile[language], profile),
    element('label', {}, words.call[language], call),
    element('label', {}, words.architecture[language], architecture),
    element('label', {}, words.args[language], args, element('small', { id: 'seccomp-arguments' }, words.argsHint[language])),
    element('label', { class: 'wide' }, words.capabilities[language], capabilities),
    element('datalist', { id: 'system-calls' }, ...systemCallNames.map((name) => element('option', { value: name }))),
    element('button', { type: 'submit' }, words.ask[language]),
    answer,
  );
}

async function answered(text: string, call: string, architecture: string, args: string, capabilities: string): Promise<Answer> {
  if (text.length > longestProfile) return failed(words.tooLarge);
  const values = readArguments(args);
  if (!values) return failed(words.badArgs);
  const outcome = await validate(text);
  const isRefused = 'failure' in outcome || outcome.diagnostics.some(({ severity }) => severity === 'error');
  if (isRefused) return failed(words.badProfile);
  try {
    return answerOf(readProfile(text), { call, architecture, args: values, host: { capabilities: capabilities.split(/[\s,]+/) } });
  } catch {
    // Firecracker's filters are a third form, which has no such rules.
    return failed(words.badProfile);
  }
}

function failed(verdict: Answer['verdict']): Answer {
  return { verdict, mood: 'error', steps: [] };
}

function shown({ verdict, mood, steps }: Answer, language: Language): HTMLElement[] {
  return [
    element('p', { class: `explorer-verdict ${mood}` }, verdict[language]),
    element('ol', {}, ...steps.map((step) => element('li', {}, step[language].replaceAll('`', '')))),
  ];
}
