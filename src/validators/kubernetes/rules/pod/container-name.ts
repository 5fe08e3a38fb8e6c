import { checkRequiredName } from '../../field-checks.ts';
import { checkDns1123Label } from '../../names.ts';
import { podRule } from '../../rule.ts';
import { containersOf, type Container } from './container.ts';

/** Each container has a DNS label of its own, over all lists of the Pod. */
export const containerName = podRule({
  id: 'kubernetes/pod-container-name',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const seen = new Set<string>();
    for (const { field, name } of mainFirst(containersOf(pod))) {
      yield* checkRequiredName(field.child('name'), checkDns1123Label);
      if (name !== '' && seen.has(name)) {
        yield field.child('name').finding({
          en: `Another container of this Pod is named "${name}" already: names are unique over containers, initContainers and ephemeralContainers.`,
          zh: `这个 Pod 里已有名为 "${name}" 的容器：containers、initContainers 和 ephemeralContainers 之间都不能重名。`,
        });
      }
      seen.add(name);
    }
  },
});

/** The main containers keep their names; the server reports the others for taking them. */
function mainFirst(containers: readonly Container[]): readonly Container[] {
  const main = containers.filter(({ role }) => role === 'main');
  return [...main, ...containers.filter(({ role }) => role !== 'main')];
}
