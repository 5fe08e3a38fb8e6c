import type { RuleDescription } from '../../../engine/rule.ts';
import type { DocumentRule } from '../rule.ts';
import { combinedRules } from './by-whom.ts';
import { deviceRules } from './devices.ts';
import { featuresAndStateRules } from './features-and-state.ts';
import { generalRules } from './general.ts';
import { hookRules } from './hooks.ts';
import { mountRules } from './mounts.ts';
import { namespaceRules } from './namespaces.ts';
import { otherRules } from './others.ts';
import { pathRules } from './paths.ts';
import { processRules } from './process.ts';
import { readingRules } from './reading.ts';
import { resourceRules } from './resources.ts';
import { schedulingRules } from './scheduling.ts';
import { seccompRules } from './seccomp.ts';
import { sysctlRules } from './sysctl.ts';

/** Rules that look at a document when it has been read. */
export const documentRules: readonly DocumentRule[] = [
  ...generalRules,
  ...processRules,
  ...schedulingRules,
  ...mountRules,
  ...pathRules,
  ...hookRules,
  ...namespaceRules,
  ...sysctlRules,
  ...deviceRules,
  ...resourceRules,
  ...seccompRules,
  ...otherRules,
  ...featuresAndStateRules,
  ...combinedRules,
];

/** Every rule of the validator, the order in which its page lists them. */
export const ociRuntimeRules: readonly RuleDescription[] = [...readingRules, ...documentRules];
