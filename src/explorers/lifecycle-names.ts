import type { Localized } from '../engine/localized.ts';
import type { ContainerState, LifecycleOperation } from '../validators/oci-runtime/lifecycle.ts';
import { explorerWords } from './explorer-words.ts';

/** What a state is called: as `status` has it, but for the one that no state tells. */
export function stateName(state: ContainerState): Localized {
  return state === 'none' ? explorerWords.none : { en: state, zh: state };
}

/** What an operation is called: by its name, but for the one that nobody calls. */
export function operationName(operation: LifecycleOperation): Localized {
  return operation === 'exit' ? explorerWords.exit : { en: operation, zh: operation };
}
