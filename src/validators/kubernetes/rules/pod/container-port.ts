import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkOneOf, checkRange, checkRequiredRange } from '../../field-checks.ts';
import { checkPortName } from '../../names.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

const highest = 65_535;

/** The ports of a container: their numbers, names and protocols. */
export const containerPort = podRule({
  id: 'kubernetes/pod-container-port',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field } of containersOf(pod)) {
      const ports = field.child('ports').items();
      for (const port of ports) yield* checkPort(port);
      yield* checkUniqueNames(ports);
    }
  },
});

function* checkPort(port: Field): Iterable<Finding> {
  yield* checkName(port.child('name'), checkPortName);
  yield* checkRequiredRange(port.child('containerPort'), 1, highest);
  // 0 is how a host port is left out.
  if (port.child('hostPort').number() !== 0) yield* checkRange(port.child('hostPort'), 1, highest);
  yield* checkOneOf(port.child('protocol'), ['TCP', 'UDP', 'SCTP']);
}

function* checkUniqueNames(ports: readonly Field[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const port of ports) {
    const name = port.child('name');
    if (name.blank || checkPortName(name.text())) continue;
    if (seen.has(name.text())) {
      yield name.finding({
        en: `Another port of this container is named "${name.text()}" already: probes and Services look ports up by name.`,
        zh: `这个容器里已有名为 "${name.text()}" 的端口：探针和 Service 按名称查找端口，不能重名。`,
      });
    }
    seen.add(name.text());
  }
}
