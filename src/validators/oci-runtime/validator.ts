import type { Validator } from '../../engine/validator.ts';
import { ociRuntimeRules } from './rules/index.ts';
import { validate } from './validate.ts';
import { newestRuntimeSpec, runtimeSpecVersion, runtimeSpecVersions } from './versions.ts';

export const validator: Validator = {
  id: 'oci-runtime',
  title: { en: 'OCI runtime documents', zh: 'OCI 运行时文档' },
  language: 'json',
  fileName: 'config.json',
  authority: (options) => `OCI Runtime Specification ${runtimeSpecVersion(options.ociruntime)}`,
  choices: [
    {
      option: 'ociruntime',
      label: { en: 'Version that the runtime supports', zh: '运行时支持的版本' },
      values: runtimeSpecVersions,
      preset: newestRuntimeSpec,
    },
  ],
  rules: ociRuntimeRules,
  validate,
};
