import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

const longRunningOnly = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

/** What only makes sense in a container that keeps running is refused in an init container that ends. */
export const initContainer = podRule({
  id: 'kubernetes/pod-init-container',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field, role } of containersOf(pod)) {
      if (role !== 'init') continue;
      yield* checkMembers(field);
      // Refused on creation from 1.36 on.
      if (pod.owner.minor >= 36) yield* checkResizePolicy(field);
    }
  },
});

function* checkMembers(container: Field): Iterable<Finding> {
  for (const name of longRunningOnly) {
    const member = container.child(name);
    if (!member.present || isDropped(member, name)) continue;
    yield member.finding({
      en: `An init container that runs to its end may not have "${name}": remove it, or set restartPolicy: Always to make this a sidecar.`,
      zh: `运行完就结束的 init 容器不能有 "${name}"：请去掉它，或者设置 restartPolicy: Always，使它成为边车。`,
    });
  }
}

/** `stopSignal` is behind a feature gate that is off: the server drops it, and a lifecycle of nothing else. */
function isDropped(member: Field, name: string): boolean {
  const written = member.children().filter(([, field]) => field.present).map(([key]) => key);
  return name === 'lifecycle' && written.length === 1 && written[0] === 'stopSignal';
}

function* checkResizePolicy(container: Field): Iterable<Finding> {
  for (const policy of container.child('resizePolicy').items()) {
    const restart = policy.child('restartPolicy');
    if (restart.string() !== 'RestartContainer') continue;
    yield restart.finding({
      en: 'RestartContainer cannot be asked of an init container that runs to its end: use NotRequired.',
      zh: '运行完就结束的 init 容器不能要求 RestartContainer，请用 NotRequired。',
    });
  }
}
