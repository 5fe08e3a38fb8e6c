import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequiredRange, checkText } from '../../field-checks.ts';
import { checkKey, checkOperands, checkOperator } from '../../label-selector.ts';
import { checkDns1123Subdomain, checkLabelValue } from '../../names.ts';
import { podRule } from '../../rule.ts';

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];

/** Node affinity: terms that the scheduler can evaluate, and weights from 1 to 100. */
export const nodeAffinity = podRule({
  id: 'kubernetes/pod-node-affinity',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec, owner }) {
    const affinity = spec.descend('affinity', 'nodeAffinity');
    const required = affinity.child('requiredDuringSchedulingIgnoredDuringExecution');
    const terms = required.child('nodeSelectorTerms');
    if (required.present && terms.vacant) {
      yield terms.finding({
        en: 'A required node affinity needs at least one term: no term would match no node.',
        zh: '节点亲和性的硬性要求至少要有一个 term，否则没有节点能匹配。',
      });
    }
    // Label values are checked from 1.32 on, and only here: a preference may name what no node has.
    for (const term of terms.items()) yield* checkTerm(term, owner.minor >= 33);
    for (const preferred of affinity.child('preferredDuringSchedulingIgnoredDuringExecution').items()) {
      yield* checkRequiredRange(preferred.child('weight'), 1, 100);
      yield* checkTerm(preferred.child('preference'), false);
    }
  },
});

/** A term of a node selector; values are held to the grammar of labels where the server does so. */
export function* checkTerm(term: Field, checksValues: boolean): Iterable<Finding> {
  for (const requirement of term.child('matchExpressions').items()) {
    yield* checkOperator(requirement, operators);
    yield* checkOperands(requirement);
    yield* checkComparison(requirement);
    yield* checkKey(requirement.child('key'));
    if (!checksValues) continue;
    for (const value of requirement.child('values').items()) yield* checkText(value, checkLabelValue);
  }
  for (const requirement of term.child('matchFields').items()) yield* checkFieldRequirement(requirement);
}

function* checkComparison(requirement: Field): Iterable<Finding> {
  const operator = requirement.child('operator').text();
  const values = requirement.child('values');
  if ((operator !== 'Gt' && operator !== 'Lt') || values.items().length === 1) return;
  yield values.finding({ en: `Operator ${operator} compares with exactly one value.`, zh: `operator 为 ${operator} 时必须恰好有一个值。` });
}

function* checkFieldRequirement(requirement: Field): Iterable<Finding> {
  yield* checkOperator(requirement, ['In', 'NotIn']);
  const values = requirement.child('values');
  if (['In', 'NotIn'].includes(requirement.child('operator').text()) && values.items().length !== 1) {
    yield values.finding({ en: 'A field is compared with exactly one value.', zh: '按字段选择时，必须恰好给一个值。' });
  }
  const key = requirement.child('key');
  if (key.text() === 'metadata.name') {
    for (const value of values.items()) yield* checkText(value, checkDns1123Subdomain);
  } else if (key.blank || key.string() !== undefined) {
    yield key.finding({ en: 'Nodes can be selected by one field only: metadata.name.', zh: '只能按一个字段选择节点：metadata.name。' });
  }
}
