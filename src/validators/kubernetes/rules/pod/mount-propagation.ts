import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkValue } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** How far a mount is shared with the node, and how deep it is read-only. */
export const mountPropagation = podRule({
  id: 'kubernetes/pod-mount-propagation',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field } of containersOf(pod)) {
      const isPrivileged = field.descend('securityContext', 'privileged').boolean() === true;
      for (const mount of field.child('volumeMounts').items()) {
        yield* checkPropagation(mount.child('mountPropagation'), isPrivileged);
        if (isOn('RecursiveReadOnlyMounts', pod.owner.minor)) yield* checkRecursion(mount);
      }
    }
  },
});

function* checkPropagation(propagation: Field, isPrivileged: boolean): Iterable<Finding> {
  yield* checkValue(propagation, ['None', 'HostToContainer', 'Bidirectional']);
  if (propagation.string() !== 'Bidirectional' || isPrivileged) return;
  yield propagation.finding({
    en: 'Bidirectional propagation lets a container mount things on the node, so it must be privileged.',
    zh: 'Bidirectional 会使容器能够在节点上挂载，因此只有特权容器可以使用。',
  });
}

function* checkRecursion(mount: Field): Iterable<Finding> {
  const recursive = mount.child('recursiveReadOnly');
  yield* checkValue(recursive, ['Disabled', 'IfPossible', 'Enabled']);
  if (!['IfPossible', 'Enabled'].includes(recursive.text())) return;
  if (!mount.child('readOnly').boolean()) {
    yield recursive.finding({
      en: 'recursiveReadOnly deepens readOnly, and is refused without readOnly: true.',
      zh: 'recursiveReadOnly 是对 readOnly 的加强，必须同时设置 readOnly: true。',
    });
  }
  const propagation = mount.child('mountPropagation');
  if (!propagation.present || propagation.text() === 'None') return;
  yield recursive.finding({
    en: 'recursiveReadOnly cannot be kept where mounts are propagated: set mountPropagation: None, or leave it out.',
    zh: '挂载传播时无法保证 recursiveReadOnly：请设置 mountPropagation: None，或省略它。',
  });
}
