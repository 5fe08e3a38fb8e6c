import { missing } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';

/** A Pod has at least one container, and ephemeral ones are added later. */
export const podContainers = podRule({
  id: 'kubernetes/pod-containers',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec, isTemplate }) {
    const containers = spec.child('containers');
    if (containers.vacant) {
      yield missing(containers, {
        en: 'A Pod runs at least one container; init containers do not count.',
        zh: 'Pod 至少要有一个容器，init 容器不算。',
      });
    }
    const ephemeral = spec.child('ephemeralContainers');
    if (ephemeral.vacant) return;
    yield ephemeral.finding(
      isTemplate
        ? {
            en: 'A template may not have ephemeral containers: they are added to a running Pod, with kubectl debug.',
            zh: '模板里不能写临时容器，它只能用 kubectl debug 加到运行中的 Pod 上。',
          }
        : {
            en: 'Ephemeral containers cannot be set when a Pod is created: add them to the running Pod, with kubectl debug.',
            zh: '创建 Pod 时不能带临时容器，请在 Pod 运行后用 kubectl debug 添加。',
          },
    );
  },
});
