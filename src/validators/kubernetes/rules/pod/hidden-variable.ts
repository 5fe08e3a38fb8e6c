import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { shortened } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** A variable defined twice keeps the last value, and kubectl apply may drop either. */
export const hiddenVariable = podRule({
  id: 'kubernetes/pod-hidden-variable',
  severity: 'warning',
  source: 'kubernetes-pod-warnings',
  *check(pod) {
    for (const { field } of containersOf(pod)) yield* checkVariables(field.child('env').items());
  },
});

function* checkVariables(variables: readonly Field[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const variable of variables) {
    const name = variable.child('name');
    const value = variable.child('value').text();
    const reference = `$(${name.text()})`;
    // X: "$(X):more" adds to what was there.
    const isExtended = !variable.child('valueFrom').present && value.includes(reference) && value !== reference;
    if (!name.blank && seen.has(name.text()) && !isExtended) {
      yield name.finding({
        en: `"${shortened(name.text())}" is defined above and hidden by this: only the last counts, and apply may drop one of them. Remove one.`,
        zh: `上面已经定义了 "${shortened(name.text())}"，会被这里覆盖：只有最后一个生效，apply 时还可能丢掉其中一个。请去掉一个。`,
      });
    }
    seen.add(name.text());
  }
}
