import type { Validator } from '../../engine/validator.ts';
import { documentKinds } from './document.ts';
import { ociImageRules } from './rules/index.ts';
import { validate } from './validate.ts';

export const validator: Validator = {
  id: 'oci-image',
  title: { en: 'OCI image documents', zh: 'OCI 镜像文档' },
  language: 'json',
  fileName: 'manifest.json',
  authority: () => 'OCI Image Specification 1.1.1',
  choices: [
    {
      option: 'ocidocument',
      label: { en: 'Document', zh: '文档' },
      values: ['auto', ...documentKinds],
      names: {
        auto: { en: 'as recognized', zh: '自动识别' },
        manifest: { en: 'manifest', zh: '清单' },
        index: { en: 'index', zh: '索引' },
        config: { en: 'configuration', zh: '配置' },
        layout: { en: 'oci-layout', zh: 'oci-layout' },
        descriptor: { en: 'descriptor', zh: '描述符' },
      },
      preset: 'auto',
    },
  ],
  rules: ociImageRules,
  validate,
};
