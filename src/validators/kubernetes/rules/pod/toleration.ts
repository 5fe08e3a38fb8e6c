import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkOneOf, shortened } from '../../field-checks.ts';
import { checkLabelValue, checkQualifiedName } from '../../names.ts';
import { podRule } from '../../rule.ts';

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Tolerations: operator, key and value fit together, and so do effect and time. */
export const toleration = podRule({
  id: 'kubernetes/pod-toleration',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec }) {
    for (const item of spec.child('tolerations').items()) {
      yield* checkName(item.child('key'), checkQualifiedName);
      yield* checkOperator(item);
      const effect = item.child('effect');
      yield* checkOneOf(effect, effects);
      if (!item.child('tolerationSeconds').present || effect.text() === 'NoExecute') continue;
      yield effect.finding({
        en: 'tolerationSeconds delays an eviction, which only effect NoExecute asks for: set effect: NoExecute.',
        zh: 'tolerationSeconds 用来推迟驱逐，而只有 NoExecute 会驱逐：请设置 effect: NoExecute。',
      });
    }
  },
});

function* checkOperator(item: Field): Iterable<Finding> {
  const operator = item.child('operator');
  const value = item.child('value');
  if (item.child('key').blank && operator.text() !== 'Exists') {
    yield operator.finding({
      en: 'Without a key a toleration means every taint, which needs operator: Exists.',
      zh: '没有 key 的容忍度表示容忍所有污点，必须写 operator: Exists。',
    });
  }
  if (operator.text() === 'Exists') {
    if (value.blank) return;
    yield operator.finding({
      en: 'Operator Exists does not look at the value: remove "value", or use operator: Equal.',
      zh: 'operator 为 Exists 时不看值：请去掉 "value"，或改用 operator: Equal。',
    });
  } else if (operator.blank || operator.text() === 'Equal') {
    const reason = value.string() === undefined ? undefined : checkLabelValue(value.text());
    if (!reason) return;
    yield operator.finding({ en: `The value "${shortened(value.text())}" ${reason.en}.`, zh: `值 "${shortened(value.text())}" ${reason.zh}。` });
  } else {
    // Lt and Gt wait behind TaintTolerationComparisonOperators, off in every version so far.
    yield* checkOneOf(operator, ['Equal', 'Exists']);
  }
}
