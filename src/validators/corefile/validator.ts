import type { Validator } from '../../engine/validator.ts';
import { textForms } from './check-lines.ts';
import { corefileRules } from './rules.ts';
import { validate } from './validate.ts';
import { coreDnsVersions, minorOf, presetVersion, releaseOf } from './versions.ts';

export const validator: Validator = {
  id: 'corefile',
  title: { en: 'CoreDNS Corefiles', zh: 'CoreDNS Corefile' },
  language: 'text',
  fileName: 'Corefile',
  authority: (options) => `CoreDNS ${releaseOf(minorOf(options.coredns))}`,
  choices: [
    {
      option: 'coredns',
      label: { en: 'CoreDNS version', zh: 'CoreDNS 版本' },
      values: coreDnsVersions,
      preset: presetVersion,
    },
    {
      option: 'corefile',
      label: { en: 'What the text is', zh: '文本是什么' },
      values: textForms,
      names: {
        auto: { en: 'as recognized', zh: '自动识别' },
        file: { en: 'a whole Corefile', zh: '完整的 Corefile' },
        block: { en: 'lines of a server block', zh: '服务器块中的几行' },
      },
      preset: 'auto',
    },
  ],
  rules: corefileRules,
  validate,
};
