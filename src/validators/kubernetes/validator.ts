import type { Validator } from '../../engine/validator.ts';
import { kubernetesRules } from './rules/index.ts';
import { validate } from './validate.ts';
import { kubernetesVersion, kubernetesVersions, newestKubernetes } from './versions.ts';

export const validator: Validator = {
  id: 'kubernetes',
  title: { en: 'Kubernetes manifests', zh: 'Kubernetes 清单' },
  language: 'yaml',
  fileName: 'manifest.yaml',
  authority: (options) => `kube-apiserver ${kubernetesVersion(options.kubernetes)}`,
  choices: [
    {
      option: 'kubernetes',
      label: { en: 'Kubernetes version', zh: 'Kubernetes 版本' },
      values: kubernetesVersions,
      preset: newestKubernetes,
    },
  ],
  rules: kubernetesRules,
  validate,
};
