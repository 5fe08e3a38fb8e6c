import { checkOneOf, checkValue } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { admissionKinds, matchResourcesOf, webhooksOf } from './admission-object.ts';

/** What an admission object does on errors, how it matches other versions, whether it runs again. */
export const setting = objectRule({
  id: 'kubernetes/admission-setting',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: admissionKinds,
  *check(object) {
    const spec = object.root.child('spec');
    const webhooks = webhooksOf(object);
    for (const holder of [spec, ...webhooks]) yield* checkValue(holder.child('failurePolicy'), ['Fail', 'Ignore']);
    for (const holder of [matchResourcesOf(object), ...webhooks]) yield* checkValue(holder.child('matchPolicy'), ['Equivalent', 'Exact']);
    // A policy must give it, which another rule sees to; a webhook may leave it out, but not empty.
    yield* checkOneOf(spec.child('reinvocationPolicy'), ['Never', 'IfNeeded']);
    for (const webhook of webhooks) yield* checkValue(webhook.child('reinvocationPolicy'), ['Never', 'IfNeeded']);
  },
});
