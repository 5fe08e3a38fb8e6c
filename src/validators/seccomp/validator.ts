import type { Validator } from '../../engine/validator.ts';
import { firecrackerRules } from './firecracker/rules.ts';
import { profileRules } from './rules/profile-rules.ts';
import { textRules } from './rules/text.ts';
import { validate } from './validate.ts';

export const validator: Validator = {
  id: 'seccomp',
  title: { en: 'Seccomp profiles', zh: 'seccomp 配置' },
  language: 'json',
  fileName: 'seccomp.json',
  authority: () => 'runc 1.5 + libseccomp 2.6',
  choices: [],
  rules: [...textRules, ...profileRules, ...firecrackerRules],
  validate,
};
