import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkRequiredOneOf } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** How a container takes a change of its resources. */
export const resizePolicy = podRule({
  id: 'kubernetes/pod-resize-policy',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const { minor } = pod.owner;
    if (!isOn('InPlacePodVerticalScaling', minor)) return;
    const neverRestarts = pod.spec.child('restartPolicy').string() === 'Never';
    for (const { field, role } of containersOf(pod)) {
      if (role !== 'ephemeral') yield* checkPolicies(field.child('resizePolicy'), neverRestarts);
    }
  },
});

function* checkPolicies(policies: Field, neverRestarts: boolean): Iterable<Finding> {
  const seen = new Set<string>();
  for (const policy of policies.items()) {
    const resource = policy.child('resourceName');
    if (seen.has(resource.text())) {
      yield policy.finding({
        en: `There is a resize policy for ${resource.text()} already: keep one for each resource.`,
        zh: `${resource.text()} 已有 resize 策略：每种资源只保留一条。`,
      });
    }
    seen.add(resource.text());
    yield* checkRequiredOneOf(resource, ['cpu', 'memory']);
    const restart = policy.child('restartPolicy');
    yield* checkRequiredOneOf(restart, ['NotRequired', 'RestartContainer']);
    if (!neverRestarts || restart.text() !== 'RestartContainer') continue;
    yield restart.finding({
      en: 'The containers of a Pod with restartPolicy: Never are not restarted for a resize either: use NotRequired.',
      zh: 'restartPolicy 为 Never 的 Pod 也不会因 resize 而重启容器，请用 NotRequired。',
    });
  }
}
