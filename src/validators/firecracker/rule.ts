import type { Rule } from '../../engine/rule.ts';
import type { Microvm } from './microvm.ts';

export type MicrovmRule = Rule<Microvm>;
