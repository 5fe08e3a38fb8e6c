import type { Validator } from '../../engine/validator.ts';
import { policyRules } from './rules/policy-rules.ts';
import { validate } from './validate.ts';
import { newestParser, parserVersion, parserVersions } from './versions.ts';

export const validator: Validator = {
  id: 'apparmor',
  title: { en: 'AppArmor profiles', zh: 'AppArmor 配置' },
  language: 'text',
  fileName: 'profile.apparmor',
  authority: ({ apparmor }) => `apparmor_parser ${parserVersion(apparmor)}`,
  choices: [{ option: 'apparmor', label: { en: 'AppArmor version', zh: 'AppArmor 版本' }, values: parserVersions, preset: newestParser }],
  rules: policyRules,
  validate,
};
