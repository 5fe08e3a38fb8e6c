import { element } from '../dom/element.ts';
import type { Language } from '../engine/localized.ts';
import { hookNames, lifecycleHooks, type HookName } from '../validators/oci-runtime/lifecycle-hooks.ts';
import { lifecycleSteps } from '../validators/oci-runtime/lifecycle-steps.ts';
import { attempt, hookFailure, lifecycleOperations, type ContainerState, type LifecycleOperation } from '../validators/oci-runtime/lifecycle.ts';
import { newestRuntimeSpec, runtimeSpecVersion, runtimeSpecVersions } from '../validators/oci-runtime/versions.ts';
import { explorerWords as words } from './explorer-words.ts';
import { operationName, stateName } from './lifecycle-names.ts';
import { takeSteps } from './take-steps.ts';

/** A container to try operations on: what each does, step by step, and why some are errors. */
export function lifecycleExplorer(language: Language): HTMLElement {
  let state: ContainerState = 'none';
  const status = element('output', { class: 'explorer-state' });
  const log = element('ol', { class: 'explorer-log', 'aria-live': 'polite' });
  const version = element('select', {}, ...runtimeSpecVersions.map((each) => element('option', { selected: each === newestRuntimeSpec }, each)));
  const hook = element('select', {}, element('option', { value: '' }, words.noHook[language]), ...hookNames.map((name) => element('option', {}, name)));
  const show = () => {
    status.textContent = stateName(state)[language];
  };
  const run = (operation: LifecycleOperation) => {
    const outcome = attempt(operation, state);
    const name = element('b', {}, operationName(operation)[language]);
    if (!outcome.legal) {
      log.prepend(element('li', { class: 'error' }, name, ` ${words.error[language]}${words.colon[language]}${outcome.why[language]} `,
        ...(outcome.inPractice ? [element('small', {}, `${words.inPractice[language]} ${outcome.inPractice[language]}`)] : []), ` ${words.brackets[language].replace('#', words.unchanged[language])}`));
      return;
    }
    const failing = hookNames.find((each) => each === hook.value && lifecycleHooks[each].during === operation);
    const taken = takeSteps(outcome, failing && { hook: failing, failure: hookFailure(failing, runtimeSpecVersion(version.value)) });
    const from = state;
    state = taken.state;
    log.prepend(element('li', {}, name, ` ${stateName(from)[language]} → ${stateName(state)[language]}${words.colon[language]}${outcome.what[language]}`, stepList(taken.steps, failing, language)));
    show();
  };
  const restart = () => {
    state = 'none';
    log.replaceChildren();
    show();
  };
  show();
  return element(
    'section',
    { class: 'explorer' },
    element('p', { class: 'wide' }, `${words.state[language]}${words.colon[language]}`, status),
    element('label', {}, words.specification[language], version),
    element('label', {}, words.failingHook[language], hook),
    element('p', { class: 'wide explorer-buttons' },
      ...lifecycleOperations.map((operation) => element('button', { type: 'button', click: () => run(operation) }, operationName(operation)[language])),
      element('button', { type: 'button', class: 'quiet', click: restart }, words.again[language])),
    log,
  );
}

function stepList(numbers: readonly number[], failing: HookName | undefined, language: Language): HTMLElement | undefined {
  if (numbers.length === 0) return undefined;
  return element('ul', {}, ...numbers.map((number) => {
    const { what, hook } = lifecycleSteps[number - 1]!;
    const isFailing = hook !== undefined && hook === failing;
    return element('li', { class: isFailing ? 'error' : undefined }, `${number}. ${what[language]}${isFailing ? ` ✗ ${words.error[language]}` : ''}`);
  }));
}
