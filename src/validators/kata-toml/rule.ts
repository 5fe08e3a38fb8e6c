import type { Rule } from '../../engine/rule.ts';
import type { Configuration } from './configuration.ts';

export type KataRule = Rule<Configuration>;
