import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkNotNegative } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { longRunningOf } from './container.ts';

const counts = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

/** The numbers of a probe; some only mean something to one kind of probe. */
export const probeTiming = podRule({
  id: 'kubernetes/pod-probe-timing',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field } of longRunningOf(pod)) {
      yield* checkProbe(field.child('livenessProbe'));
      yield* checkProbe(field.child('startupProbe'));
      yield* checkReadinessProbe(field.child('readinessProbe'));
    }
  },
});

function* checkProbe(probe: Field): Iterable<Finding> {
  for (const count of counts) if (count !== 'successThreshold') yield* checkNotNegative(probe.child(count));
  const successes = probe.child('successThreshold');
  // 0 is how a threshold is left out; the server then sets 1.
  if (![0, 1, undefined].includes(successes.number())) {
    yield successes.finding({
      en: 'One success is all that a liveness or startup probe waits for: successThreshold must be 1, or left out.',
      zh: '存活探针和启动探针成功一次即可：successThreshold 必须为 1，或者省略。',
    });
  }
  const grace = probe.child('terminationGracePeriodSeconds');
  if ((grace.number() ?? 1) > 0) return;
  yield grace.finding({
    en: 'terminationGracePeriodSeconds of a probe must be greater than 0; left out, the Pod\'s own is used.',
    zh: '探针的 terminationGracePeriodSeconds 必须大于 0；省略时使用 Pod 的值。',
  });
}

function* checkReadinessProbe(probe: Field): Iterable<Finding> {
  for (const count of counts) yield* checkNotNegative(probe.child(count));
  const grace = probe.child('terminationGracePeriodSeconds');
  if (!grace.present) return;
  yield grace.finding({
    en: 'A readiness probe never ends the container, so it has no terminationGracePeriodSeconds: remove it.',
    zh: '就绪探针不会终止容器，因此没有 terminationGracePeriodSeconds，请去掉。',
  });
}
