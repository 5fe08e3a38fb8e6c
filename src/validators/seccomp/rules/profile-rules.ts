import type { ProfileRule } from '../profile-input.ts';
import { argumentRules } from './arguments.ts';
import { conflictRules } from './conflicts.ts';
import { dockerRules } from './docker.ts';
import { listenerRules } from './listener.ts';
import { nameRules } from './names.ts';
import { numberRules } from './numbers.ts';
import { riskRules } from './risks.ts';
import { wordRules } from './words.ts';

/** All that look at a profile of the runtime's or Docker's form. */
export const profileRules: readonly ProfileRule[] = [
  ...wordRules, ...nameRules, ...numberRules, ...argumentRules, ...conflictRules, ...listenerRules, ...dockerRules, ...riskRules,
];
