import { isOn } from '../../feature-gates.ts';
import { objectRule } from '../../rule.ts';
import { admissionKinds } from './admission-object.ts';

const suffix = '.static.k8s.io';

/** Names that 1.37 keeps for policies and webhooks that the server reads from files. */
export const staticName = objectRule({
  id: 'kubernetes/admission-static-name',
  severity: 'error',
  source: 'kubernetes-policy-manifests',
  kinds: admissionKinds,
  *check({ root, name, minor }) {
    if (!isOn('ManifestBasedAdmissionControlConfig', minor) || !name.endsWith(suffix)) return;
    yield root.descend('metadata', 'name').finding({
      en: `Names that end in "${suffix}" are kept for what the API server reads from files on its own disk; over the API they are refused from 1.37 on. Choose another ending.`,
      zh: `以 "${suffix}" 结尾的名称留给 API server 从自己磁盘上的文件读取的配置；从 1.37 起，通过 API 提交会被拒绝。请换一个结尾。`,
    });
  },
});
