import type { KataRule } from '../rule.ts';
import { deprecatedValue, whichRuntime, wideAnnotations } from './advice.ts';
import { otherRuntimeKey, refusedKey, unknownKey, wrongType } from './keys.ts';
import { outOfRange, unsuitedSetting } from './limits.ts';
import { repeated, syntax, template } from './syntax.ts';
import { chosenHypervisor, hypervisorName, unsupportedValue } from './values.ts';

/** Rules of the text itself. */
export const syntaxRules: readonly KataRule[] = [syntax, repeated, template];

export const kataRules: readonly KataRule[] = [
  ...syntaxRules, wrongType, refusedKey, otherRuntimeKey, unknownKey, hypervisorName, chosenHypervisor, unsupportedValue, outOfRange, unsuitedSetting,
  wideAnnotations, deprecatedValue, whichRuntime,
];
