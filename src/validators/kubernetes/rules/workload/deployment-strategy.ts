import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { about, shortened } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { checkIntOrPercent, isZero } from './int-or-percent.ts';

/** How a Deployment replaces its Pods: all at once, or a few at a time within bounds that let it move. */
export const deploymentStrategy = objectRule({
  id: 'kubernetes/deployment-strategy',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: ['Deployment.apps'],
  *check({ root }) {
    const strategy = root.descend('spec', 'strategy');
    const type = strategy.child('type');
    const rolling = strategy.child('rollingUpdate');
    if (type.blank || type.text() === 'RollingUpdate') yield* checkRollingUpdate(rolling);
    else if (type.text() === 'Recreate') {
      if (!rolling.present) return;
      yield rolling.finding({
        en: 'Recreate stops all Pods at once, so there is no rollingUpdate: remove it, or use type RollingUpdate.',
        zh: 'Recreate 会一次停掉所有 Pod，因此没有 rollingUpdate：请去掉它，或使用 RollingUpdate。',
      });
    } else if (type.string() !== undefined) {
      yield about(type, strategy.finding({
        en: `There is no strategy "${shortened(type.text())}": use RollingUpdate or Recreate.`,
        zh: `没有名为 "${shortened(type.text())}" 的策略：可以用 RollingUpdate 或 Recreate。`,
      }));
    }
  },
});

function* checkRollingUpdate(rolling: Field): Iterable<Finding> {
  const unavailable = rolling.child('maxUnavailable');
  const surge = rolling.child('maxSurge');
  yield* checkIntOrPercent(unavailable, true);
  yield* checkIntOrPercent(surge, false);
  if (!isZero(unavailable, false) || !isZero(surge, false)) return;
  yield unavailable.finding({
    en: 'With neither a Pod more nor a Pod less allowed the update could never begin: raise maxUnavailable or maxSurge.',
    zh: '既不能多一个 Pod，也不能少一个 Pod，更新就无法开始：请调大 maxUnavailable 或 maxSurge。',
  });
}
