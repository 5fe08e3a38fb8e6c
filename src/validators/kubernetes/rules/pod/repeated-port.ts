import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { about } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** All containers of a Pod share one network: two of them cannot listen on one port. */
export const repeatedPort = podRule({
  id: 'kubernetes/pod-repeated-port',
  severity: 'warning',
  source: 'kubernetes-pod-warnings',
  *check(pod) {
    const taken = new Map<string, string>();
    const named = new Set<string>();
    for (const { field, name } of containersOf(pod)) {
      for (const port of field.child('ports').items()) {
        yield* checkPort(port, name, taken);
        yield* checkName(port.child('name'), named, field);
      }
      for (const port of field.child('ports').items()) named.add(port.child('name').text());
    }
  },
});

function* checkPort(port: Field, container: string, taken: Map<string, string>): Iterable<Finding> {
  const number = port.child('containerPort');
  const binding = `${number.number()}/${port.child('protocol').text() || 'TCP'}`;
  const other = taken.get(binding);
  if (other !== undefined && number.present && sameHost(port)) {
    yield about(port, number.finding({
      en: `Port ${binding} is listed for container "${other}" already: the containers of a Pod share one network, so only one can listen there.`,
      zh: `端口 ${binding} 已在容器 "${other}" 中列出：Pod 的容器共用一个网络，同一端口只能由一个监听。`,
    }));
  }
  if (other === undefined) taken.set(binding, container);
}

/** With a host port the same container port may be published at several addresses. */
function sameHost(port: Field): boolean {
  return !port.child('hostPort').number();
}

function* checkName(name: Field, named: ReadonlySet<string>, container: Field): Iterable<Finding> {
  if (name.blank || !named.has(name.text()) || !container.present) return;
  yield name.finding({
    en: `Another container has a port "${name.text()}" as well: Services and probes that go by name use the first.`,
    zh: `另一个容器也有名为 "${name.text()}" 的端口：按名称查找端口的 Service 和探针会使用第一个。`,
  });
}
