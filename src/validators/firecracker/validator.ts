import type { Validator } from '../../engine/validator.ts';
import { firecrackerRules } from './rules/index.ts';
import { validate } from './validate.ts';
import { firecrackerVersion, firecrackerVersions, newestFirecracker } from './versions.ts';

export const validator: Validator = {
  id: 'firecracker',
  title: { en: 'Firecracker', zh: 'Firecracker' },
  language: 'json',
  fileName: 'vm_config.json',
  authority: (options) => `Firecracker ${firecrackerVersion(options.firecracker)}`,
  choices: [
    {
      option: 'firecracker',
      label: { en: 'Firecracker version', zh: 'Firecracker 版本' },
      values: firecrackerVersions,
      preset: newestFirecracker,
    },
  ],
  rules: firecrackerRules,
  validate,
};
