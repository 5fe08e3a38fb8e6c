import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { about, checkNotNegative, shortened } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { checkIntOrPercent, isZero } from './int-or-percent.ts';

/** How a StatefulSet replaces its Pods, from the last to the first. */
export const statefulSetUpdateStrategy = objectRule({
  id: 'kubernetes/statefulset-update-strategy',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: ['StatefulSet.apps'],
  *check({ root, minor }) {
    const strategy = root.descend('spec', 'updateStrategy');
    const type = strategy.child('type');
    const rolling = strategy.child('rollingUpdate');
    if (type.blank || type.text() === 'RollingUpdate') yield* checkRollingUpdate(rolling, minor);
    else if (type.text() === 'OnDelete') {
      if (!rolling.present) return;
      yield rolling.finding({
        en: 'OnDelete replaces a Pod when you delete it, so there is no rollingUpdate: remove it, or use type RollingUpdate.',
        zh: 'OnDelete 在手动删除 Pod 后才替换它，因此没有 rollingUpdate：请去掉它，或使用 RollingUpdate。',
      });
    } else if (type.string() !== undefined) {
      yield about(type, strategy.finding({
        en: `There is no update strategy "${shortened(type.text())}": use RollingUpdate or OnDelete.`,
        zh: `没有名为 "${shortened(type.text())}" 的更新策略：可以用 RollingUpdate 或 OnDelete。`,
      }));
    }
  },
});

function* checkRollingUpdate(rolling: Field, minor: number): Iterable<Finding> {
  yield* checkNotNegative(rolling.child('partition'));
  const unavailable = rolling.child('maxUnavailable');
  if (!isOn('MaxUnavailableStatefulSet', minor) || !unavailable.present) return;
  yield* checkIntOrPercent(unavailable, true);
  if (!isZero(unavailable, false)) return;
  yield unavailable.finding({
    en: 'With maxUnavailable 0 no Pod could ever be replaced: set at least 1.',
    zh: 'maxUnavailable 为 0 时没有 Pod 能被替换：至少设为 1。',
  });
}
