import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { jobKinds, jobSpecOf, servingKinds } from './controller.ts';

/** Pods that serve restart always and have no end; Pods of a Job end, and say what becomes of a failure. */
export const restartPolicy = objectRule({
  id: 'kubernetes/workload-restart-policy',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: [...servingKinds, ...jobKinds],
  *check(object) {
    yield* object.group === 'batch' ? checkJob(object) : checkServing(object.root.descend('spec', 'template', 'spec'));
  },
});

function* checkServing(spec: Field): Iterable<Finding> {
  const policy = spec.child('restartPolicy');
  if (!policy.blank && policy.string() !== undefined && policy.text() !== 'Always') {
    yield policy.finding({
      en: 'The Pods of this controller must keep running: restartPolicy can only be Always. Work that ends belongs in a Job.',
      zh: '这种控制器的 Pod 必须一直运行：restartPolicy 只能是 Always。会结束的任务请用 Job。',
    });
  }
  const deadline = spec.child('activeDeadlineSeconds');
  if (!deadline.present) return;
  yield deadline.finding({
    en: 'The Pods of this controller must keep running, so they have no activeDeadlineSeconds: remove it, or use a Job.',
    zh: '这种控制器的 Pod 必须一直运行，不能有 activeDeadlineSeconds：请去掉，或改用 Job。',
  });
}

function* checkJob(object: KubernetesObject): Iterable<Finding> {
  const job = jobSpecOf(object);
  const policy = job.descend('template', 'spec', 'restartPolicy');
  if (!job.child('template').present) return;
  if (!policy.blank && policy.string() === undefined) return;
  if (policy.blank || !['OnFailure', 'Never'].includes(policy.text())) {
    yield policy.finding({
      en: 'The Pods of a Job end: set restartPolicy to OnFailure (restart in place) or Never (a new Pod for each attempt). The default, Always, is refused.',
      zh: 'Job 的 Pod 会结束：restartPolicy 要设为 OnFailure（原地重启）或 Never（每次重试都新建 Pod），默认值 Always 会被拒绝。',
    });
  } else if (policy.text() !== 'Never' && job.child('podFailurePolicy').present) {
    yield policy.finding({
      en: 'A podFailurePolicy looks at Pods that have failed, so these must not restart in place: set restartPolicy: Never.',
      zh: 'podFailurePolicy 针对失败的 Pod，因此不能原地重启：请设置 restartPolicy: Never。',
    });
  }
}
