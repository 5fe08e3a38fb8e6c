import type { RuleDescription } from '../../../engine/rule.ts';
import type { DocumentRule } from '../rule.ts';
import { annotationRules } from './annotations.ts';
import { configRules } from './config.ts';
import { descriptorRules } from './descriptors.ts';
import { manifestRules } from './manifest.ts';
import { readingRules } from './reading.ts';
import { structureRules } from './structure.ts';

/** Rules that look at a document when it has been read. */
export const documentRules: readonly DocumentRule[] = [
  ...structureRules, ...descriptorRules, ...manifestRules, ...configRules, ...annotationRules,
];

/** Every rule of the validator, the order in which its page lists them. */
export const ociImageRules: readonly RuleDescription[] = [...readingRules, ...documentRules];
