import type { Validator } from '../../engine/validator.ts';
import { containerdRules } from './rules/index.ts';
import { validate } from './validate.ts';
import { containerdVersions, newestContainerd, releaseOf } from './versions.ts';

export const validator: Validator = {
  id: 'containerd-toml',
  title: { en: 'containerd configuration', zh: 'containerd 配置' },
  language: 'toml',
  fileName: 'config.toml',
  authority: (options) => `containerd ${releaseOf(options.containerd).name}`,
  choices: [
    {
      option: 'containerd',
      label: { en: 'containerd version', zh: 'containerd 版本' },
      values: containerdVersions,
      preset: newestContainerd,
    },
  ],
  rules: containerdRules,
  validate,
};
