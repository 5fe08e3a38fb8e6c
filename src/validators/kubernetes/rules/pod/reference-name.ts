import { checkName, checkText } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { podRule } from '../../rule.ts';

/** Names of the objects that a Pod refers to. */
export const referenceName = podRule({
  id: 'kubernetes/pod-reference-name',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec }) {
    const account = spec.child('serviceAccountName');
    // The old name of the field counts where the new one is empty.
    yield* checkName(account.blank ? spec.child('serviceAccount') : account, checkDns1123Subdomain);
    for (const name of ['nodeName', 'priorityClassName']) yield* checkName(spec.child(name), checkDns1123Subdomain);
    yield* checkText(spec.child('runtimeClassName'), checkDns1123Subdomain);
  },
});
