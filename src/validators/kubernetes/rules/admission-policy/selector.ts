import { checkLabelSelector } from '../../label-selector.ts';
import { objectRule } from '../../rule.ts';
import { admissionKinds, matchResourcesOf, webhooksOf } from './admission-object.ts';

/** The label selectors that narrow a policy, a binding or a webhook. */
export const selector = objectRule({
  id: 'kubernetes/admission-selector',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: admissionKinds,
  *check(object) {
    for (const holder of [matchResourcesOf(object), ...webhooksOf(object)]) {
      yield* checkLabelSelector(holder.child('namespaceSelector'));
      yield* checkLabelSelector(holder.child('objectSelector'));
    }
    yield* checkLabelSelector(object.root.descend('spec', 'paramRef', 'selector'));
  },
});
