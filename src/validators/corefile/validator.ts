import type { Validator } from '../../engine/validator.ts';
import { corefileRules } from './rules.ts';
import { validate } from './validate.ts';

export const validator: Validator = {
  id: 'corefile',
  title: { en: 'CoreDNS Corefiles', zh: 'CoreDNS Corefile' },
  language: 'text',
  fileName: 'Corefile',
  authority: () => 'CoreDNS 1.14.7',
  choices: [],
  rules: corefileRules,
  validate,
};
