import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { about, shortened } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { checkIntOrPercent, isZero } from './int-or-percent.ts';

/** How a DaemonSet replaces the Pod of a node: the old one ends first, or the new one starts first, not both. */
export const daemonSetUpdateStrategy = objectRule({
  id: 'kubernetes/daemonset-update-strategy',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: ['DaemonSet.apps'],
  *check({ root }) {
    const strategy = root.descend('spec', 'updateStrategy');
    const type = strategy.child('type');
    if (type.blank || type.text() === 'RollingUpdate') yield* checkRollingUpdate(strategy.child('rollingUpdate'));
    else if (type.string() !== undefined && type.text() !== 'OnDelete') {
      yield about(type, strategy.finding({
        en: `There is no update strategy "${shortened(type.text())}": use RollingUpdate or OnDelete.`,
        zh: `没有名为 "${shortened(type.text())}" 的更新策略：可以用 RollingUpdate 或 OnDelete。`,
      }));
    }
  },
});

function* checkRollingUpdate(rolling: Field): Iterable<Finding> {
  const unavailable = rolling.child('maxUnavailable');
  const surge = rolling.child('maxSurge');
  yield* checkIntOrPercent(unavailable, true);
  yield* checkIntOrPercent(surge, true);
  const endsFirst = !isZero(unavailable, false);
  const startsFirst = !isZero(surge, true);
  if (endsFirst && startsFirst) {
    yield surge.finding({
      en: 'maxSurge starts the new Pod of a node before the old one ends, maxUnavailable the other way round: set maxUnavailable: 0 to surge (it is 1 by default).',
      zh: 'maxSurge 先起新 Pod 再停旧 Pod，maxUnavailable 则相反：要使用 maxSurge，请设置 maxUnavailable: 0（默认是 1）。',
    });
  } else if (!endsFirst && !startsFirst) {
    yield unavailable.finding({
      en: 'With neither a Pod more nor a Pod less allowed the update could never begin: raise maxUnavailable or maxSurge.',
      zh: '既不能多一个 Pod，也不能少一个 Pod，更新就无法开始：请调大 maxUnavailable 或 maxSurge。',
    });
  }
}
