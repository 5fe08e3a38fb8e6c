import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { checkText } from '../../field-checks.ts';
import { checkLabels } from '../../label-selector.ts';
import { checkLabelValue, checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';

/** Where Pods of the class may run: labels of nodes, and tolerations, each once. */
export const scheduling = objectRule({
  id: 'kubernetes/runtime-class-scheduling',
  severity: 'error',
  source: 'kubernetes-node-validation',
  kinds: ['RuntimeClass.node.k8s.io'],
  *check({ root }) {
    const field = root.child('scheduling');
    yield* checkLabels(field.child('nodeSelector'));
    const seen = new Set<string>();
    for (const toleration of field.child('tolerations').items()) {
      yield* checkToleration(toleration);
      const identity = JSON.stringify(['key', 'operator', 'value', 'effect'].map((name) => toleration.child(name).text()));
      if (seen.has(identity)) yield toleration.finding({ en: 'The same toleration stands above: remove one.', zh: '上面已有同样的容忍度，请删去一个。' });
      seen.add(identity);
    }
  },
});

function* checkToleration(toleration: Field): Iterable<Finding> {
  const [key, operator, value, effect] = ['key', 'operator', 'value', 'effect'].map((name) => toleration.child(name)) as [Field, Field, Field, Field];
  if (!key.blank) yield* checkText(key, checkQualifiedName);
  if (key.blank && operator.text() !== 'Exists') {
    yield operator.finding({
      en: 'Without a key, the only operator is Exists: the toleration then matches every taint.',
      zh: '没有 key 时，operator 只能是 Exists：这样的容忍度匹配所有污点。',
    });
  }
  if (toleration.child('tolerationSeconds').present && effect.text() !== 'NoExecute') {
    yield effect.finding({
      en: 'tolerationSeconds says how long a Pod stays before it is evicted, and only the effect NoExecute evicts: set that effect or remove the seconds.',
      zh: 'tolerationSeconds 是 Pod 被驱逐前还能停留多久，只有 NoExecute 会驱逐：请用这个 effect，或者去掉该字段。',
    });
  }
  yield* checkOperand(operator, value);
}

function* checkOperand(operator: Field, value: Field): Iterable<Finding> {
  if (['Lt', 'Gt'].includes(operator.text())) {
    yield operator.finding({
      en: 'A RuntimeClass cannot compare taints by number: use Equal or Exists.',
      zh: 'RuntimeClass 不支持按数值比较污点：请用 Equal 或 Exists。',
    });
  } else if (operator.text() === 'Exists') {
    // The server names the operator, and one of the two has to change.
    if (!value.blank) yield operator.finding({ en: 'Exists takes no value: remove "value", or use Equal.', zh: 'Exists 不带值：请去掉 "value"，或者改用 Equal。' });
  } else if (operator.blank || operator.text() === 'Equal') {
    yield* checkText(value, checkLabelValue);
  }
}
