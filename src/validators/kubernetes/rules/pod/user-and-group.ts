import { checkRange } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

const highest = 2_147_483_647;

/** User and group numbers, from 0 to what a container runtime takes. */
export const userAndGroup = podRule({
  id: 'kubernetes/pod-user-and-group',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const context = pod.spec.child('securityContext');
    for (const name of ['runAsUser', 'runAsGroup', 'fsGroup']) yield* checkRange(context.child(name), 0, highest);
    for (const group of context.child('supplementalGroups').items()) yield* checkRange(group, 0, highest);
    for (const { field } of containersOf(pod)) {
      for (const name of ['runAsUser', 'runAsGroup']) yield* checkRange(field.descend('securityContext', name), 0, highest);
    }
  },
});
