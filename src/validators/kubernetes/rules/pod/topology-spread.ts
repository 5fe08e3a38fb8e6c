import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { about, checkRequired, checkRequiredOneOf, checkValue } from '../../field-checks.ts';
import { checkLabelSelector } from '../../label-selector.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { checkMergedLabelKeys, checkSeparateLabelKeys } from './match-label-keys.ts';

/** Constraints on how evenly Pods are spread over domains. */
export const topologySpread = podRule({
  id: 'kubernetes/pod-topology-spread',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const constraints = pod.spec.child('topologySpreadConstraints').items();
    for (const constraint of constraints) yield* checkConstraint(constraint, pod);
    yield* checkRepetition(constraints);
  },
});

function* checkConstraint(constraint: Field, pod: Pod): Iterable<Finding> {
  yield* checkPositive(constraint.child('maxSkew'), true);
  yield* checkRequired(constraint.child('topologyKey'), {
    en: 'It names the node label whose equal values make a domain, such as topology.kubernetes.io/zone.',
    zh: '它是节点标签的键，取值相同的节点构成一个拓扑域，如 topology.kubernetes.io/zone。',
  });
  const unsatisfiable = constraint.child('whenUnsatisfiable');
  yield* checkRequiredOneOf(unsatisfiable, ['DoNotSchedule', 'ScheduleAnyway']);
  const minimum = constraint.child('minDomains');
  yield* checkPositive(minimum, false);
  if (minimum.present && unsatisfiable.text() !== 'DoNotSchedule') {
    yield minimum.finding({
      en: 'minDomains only counts where whenUnsatisfiable is DoNotSchedule: change that, or remove minDomains.',
      zh: '只有 whenUnsatisfiable 为 DoNotSchedule 时 minDomains 才有意义：请修改前者，或去掉 minDomains。',
    });
  }
  for (const name of ['nodeAffinityPolicy', 'nodeTaintsPolicy']) yield* checkValue(constraint.child(name), ['Honor', 'Ignore']);
  yield* isOn('MatchLabelKeysInPodTopologySpreadSelectorMerge', pod.owner.minor) ? checkMergedLabelKeys(constraint, pod) : checkSeparateLabelKeys(constraint);
  yield* checkLabelSelector(constraint.child('labelSelector'));
}

function* checkPositive(field: Field, isRequired: boolean): Iterable<Finding> {
  const value = field.present ? field.number() : isRequired ? 0 : undefined;
  if (value === undefined || value > 0) return;
  const { name } = field;
  yield field.finding({ en: `"${name}" must be set and greater than 0.`, zh: `必须填写 "${name}"，且要大于 0。` });
}

function* checkRepetition(constraints: readonly Field[]): Iterable<Finding> {
  const later = new Map<string, Field>();
  for (const constraint of constraints.toReversed()) {
    const kind = `${constraint.child('topologyKey').text()} ${constraint.child('whenUnsatisfiable').text()}`;
    const again = later.get(kind);
    if (again) {
      yield about(again, constraint.finding({
        en: 'A later constraint has the same topologyKey and whenUnsatisfiable: a Pod may have one of each pair.',
        zh: '后面还有 topologyKey 和 whenUnsatisfiable 都相同的约束：每种组合只能有一条。',
      }));
    }
    later.set(kind, constraint);
  }
}
