import { checkName, checkText, checkValue } from '../../field-checks.ts';
import { checkDns1123Label, checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';

const mostPorts = 20000;

/** Ports of an EndpointSlice differ in their names, of which one may be empty. */
export const endpointSlicePort = objectRule({
  id: 'kubernetes/endpoint-slice-port',
  severity: 'error',
  source: 'kubernetes-discovery-validation',
  kinds: ['EndpointSlice.discovery.k8s.io'],
  *check({ root }) {
    const ports = root.child('ports');
    const items = ports.items();
    if (items.length > mostPorts) {
      yield ports.finding({ en: `A slice has at most ${mostPorts} ports.`, zh: `一个 EndpointSlice 最多 ${mostPorts} 个端口。` });
      return;
    }
    const names = new Set<string>();
    for (const port of items) {
      const name = port.child('name');
      yield* checkName(name, checkDns1123Label);
      yield* checkText(port.child('appProtocol'), checkQualifiedName);
      yield* checkValue(port.child('protocol'), ['TCP', 'UDP', 'SCTP']);
      if (name.present && name.string() === undefined) continue;
      if (names.has(name.text())) {
        yield name.finding({
          en: `Two ports are called "${name.text()}": a port is found by its name, which must be unique, the empty one included.`,
          zh: `有两个端口都叫 "${name.text()}"：端口按名称查找，名称不能重复，空名称也算一个。`,
        });
      }
      names.add(name.text());
    }
  },
});
