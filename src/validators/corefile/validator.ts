import type { Validator } from '../../engine/validator.ts';
import { textForms } from './check-lines.ts';
import { corefileRules } from './rules.ts';
import { validate } from './validate.ts';

export const validator: Validator = {
  id: 'corefile',
  title: { en: 'CoreDNS Corefiles', zh: 'CoreDNS Corefile' },
  language: 'text',
  fileName: 'Corefile',
  authority: () => 'CoreDNS 1.14.7',
  choices: [
    {
      option: 'corefile',
      label: { en: 'What the text is', zh: '文本是什么' },
      values: textForms,
      preset: 'auto',
    },
  ],
  rules: corefileRules,
  validate,
};
