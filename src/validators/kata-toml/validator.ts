import type { Validator } from '../../engine/validator.ts';
import { flavours } from './flavour.ts';
import { kataRules } from './rules/index.ts';
import { validate } from './validate.ts';

export const validator: Validator = {
  id: 'kata-toml',
  title: { en: 'Kata Containers configuration', zh: 'Kata Containers 配置' },
  language: 'toml',
  fileName: 'configuration.toml',
  authority: ({ kata }) => (kata === 'go' ? 'Kata Containers 4.1 (Go)' : kata === 'runtime-rs' ? 'Kata Containers 4.1 (runtime-rs)' : 'Kata Containers 4.1'),
  choices: [
    {
      option: 'kata',
      label: { en: 'Kata runtime', zh: 'Kata 运行时' },
      values: flavours,
      names: {
        auto: { en: 'as recognized', zh: '自动识别' },
        'runtime-rs': { en: 'runtime-rs (Rust)', zh: 'runtime-rs（Rust）' },
        go: { en: 'Go runtime', zh: 'Go 运行时' },
      },
      preset: 'auto',
    },
  ],
  rules: kataRules,
  validate,
};
