import type { Validator } from '../../engine/validator.ts';
import { cniRules } from './rules.ts';
import { spoken, validate } from './validate.ts';
import { newestVersion, runtimeVersions } from './versions.ts';

export const validator: Validator = {
  id: 'cni',
  title: { en: 'CNI network configurations', zh: 'CNI 网络配置' },
  language: 'json',
  fileName: '10-net.conflist',
  authority: (options) => `libcni 1.3 + plugins 1.10 (CNI ${spoken(options.cni)})`,
  choices: [
    {
      option: 'cni',
      label: { en: 'CNI version that the runtime speaks', zh: '运行时支持的 CNI 版本' },
      values: runtimeVersions,
      preset: newestVersion,
    },
  ],
  rules: cniRules,
  validate,
};
