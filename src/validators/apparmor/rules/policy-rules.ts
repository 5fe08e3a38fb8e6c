import type { PolicyRule } from '../rule.ts';
import { adviceRules } from './advice.ts';
import { capability } from './capability.ts';
import { classRules } from './classes.ts';
import { conditionRules } from './conditions.ts';
import { execConflict } from './exec-conflict.ts';
import { fileRules } from './files.ts';
import { mountRules } from './mounts.ts';
import { newerSyntax } from './newer-syntax.ts';
import { patternRules } from './patterns.ts';
import { prefixRules } from './prefixes.ts';
import { profilesRules } from './profiles.ts';
import { rlimit } from './rlimits.ts';
import { syntaxRules } from './syntax.ts';
import { variablesRules } from './variables.ts';

export const policyRules: readonly PolicyRule[] = [
  ...syntaxRules, ...profilesRules, ...variablesRules, ...prefixRules, ...fileRules, execConflict, ...patternRules, capability, ...conditionRules,
  ...classRules, ...mountRules, rlimit, newerSyntax, ...adviceRules,
];
