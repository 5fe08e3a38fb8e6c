import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** Host ports of one Pod must not collide; with hostNetwork they equal the container's ports. */
export const hostPort = podRule({
  id: 'kubernetes/pod-host-port',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const containers = containersOf(pod);
    const main = containers.filter(({ role }) => role === 'main').map(({ field }) => field);
    yield* checkConflicts(main, pod);
    // Init containers run one by one, and may each use the same host port.
    for (const { field, role } of containers) {
      if (role === 'init' || role === 'sidecar') yield* checkConflicts([field], pod);
    }
    if (pod.spec.child('hostNetwork').boolean()) yield* checkHostNetwork(main);
  },
});

function* checkConflicts(containers: readonly Field[], pod: Pod): Iterable<Finding> {
  const taken = new Set<string>();
  for (const port of containers.flatMap((container) => container.child('ports').items())) {
    const number = effectiveHostPort(port, pod);
    if (!number) continue;
    const protocol = port.child('protocol').text() || 'TCP';
    const binding = `${protocol} ${port.child('hostIP').text()}:${number}`;
    if (taken.has(binding)) {
      yield port.child('hostPort').finding({
        en: `Host port ${number}/${protocol} is taken by another port of this Pod: a host port can be bound once.`,
        zh: `主机端口 ${number}/${protocol} 已被这个 Pod 的另一个端口占用：同一个主机端口只能绑定一次。`,
      });
    }
    taken.add(binding);
  }
}

/** In a Pod (not in a template) with hostNetwork, a host port that is left out becomes the container's port. */
function effectiveHostPort(port: Field, pod: Pod): number | undefined {
  const given = port.child('hostPort').number();
  if (given || pod.isTemplate || !pod.spec.child('hostNetwork').boolean()) return given;
  return port.child('containerPort').number();
}

function* checkHostNetwork(containers: readonly Field[]): Iterable<Finding> {
  for (const port of containers.flatMap((container) => container.child('ports').items())) {
    const host = port.child('hostPort');
    const container = port.child('containerPort').number() ?? 0;
    if (!host.number() || host.number() === container) continue;
    yield host.finding({
      en: `With hostNetwork the container listens on the host itself, so hostPort must be left out or equal containerPort ${container}.`,
      zh: `使用 hostNetwork 时容器直接监听主机端口，因此 hostPort 应省略，或者与 containerPort ${container} 相同。`,
    });
  }
}
