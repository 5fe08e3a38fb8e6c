import { objectRule } from '../../rule.ts';
import { matchResourcesOf } from './admission-object.ts';

/** A request to delete carries no object that could be changed. */
export const mutatingOperations = objectRule({
  id: 'kubernetes/mutating-admission-policy-operations',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: ['MutatingAdmissionPolicy.admissionregistration.k8s.io', 'MutatingAdmissionPolicyBinding.admissionregistration.k8s.io'],
  *check(object) {
    for (const rule of matchResourcesOf(object).child('resourceRules').items()) {
      for (const operation of rule.child('operations').items()) {
        if (operation.text() !== 'DELETE') continue;
        yield operation.finding({
          en: 'A mutating policy cannot match DELETE: such a request carries no object to change. Use CREATE, UPDATE, CONNECT or "*".',
          zh: '变更策略不能匹配 DELETE：删除请求里没有可改的对象。可以用 CREATE、UPDATE、CONNECT 或 "*"。',
        });
      }
    }
  },
});
