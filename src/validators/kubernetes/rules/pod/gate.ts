import { checkRequiredName, shortened } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { podRule } from '../../rule.ts';

/** Readiness gates and scheduling gates are named as labels are; a gated Pod is on no node yet. */
export const gate = podRule({
  id: 'kubernetes/pod-gate',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec, isTemplate }) {
    for (const readiness of spec.child('readinessGates').items()) {
      const type = readiness.child('conditionType');
      yield* checkRequiredName(type, checkQualifiedName);
    }
    const gates = spec.child('schedulingGates');
    const seen = new Set<string>();
    for (const scheduling of gates.items()) {
      const name = scheduling.child('name');
      yield* checkRequiredName(name, checkQualifiedName);
      if (seen.has(name.text())) {
        yield scheduling.finding({ en: `The gate "${shortened(name.text())}" stands here twice.`, zh: `调度门控 "${shortened(name.text())}" 重复了。` });
      }
      seen.add(name.text());
    }
    if (isTemplate || gates.vacant || spec.child('nodeName').blank) return;
    yield spec.child('nodeName').finding({
      en: 'A Pod with scheduling gates waits to be scheduled, so it cannot have a node yet: remove nodeName.',
      zh: '带调度门控的 Pod 还在等待调度，不能已经有节点：请去掉 nodeName。',
    });
  },
});
