import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkRange, checkRequiredRange, checkText, missing } from '../../field-checks.ts';
import { checkDns1123Label, checkPortName, checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { isHeadless, typeOf } from './service.ts';

/** A Service has ports, unless it only names something; several of them have names. */
export const servicePorts = objectRule({
  id: 'kubernetes/service-ports',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Service'],
  *check({ root }) {
    const spec = root.child('spec');
    const ports = spec.child('ports');
    if (ports.vacant && !isHeadless(spec) && typeOf(spec) !== 'ExternalName') {
      yield missing(ports, {
        en: 'Only a headless Service (clusterIP: None) and one of type ExternalName do without ports.',
        zh: '只有 headless Service（clusterIP: None）和 ExternalName 类型可以不写端口。',
      });
    }
    const items = ports.items();
    const names = new Set<string>();
    for (const port of items) {
      yield* checkPortFields(port);
      yield* checkPortNameOf(port, items.length > 1, names);
    }
    yield* checkNodePorts(items);
  },
});

function* checkPortFields(port: Field): Iterable<Finding> {
  yield* checkRequiredRange(port.child('port'), 1, 65535);
  const target = port.child('targetPort');
  if (target.number() === undefined) yield* checkName(target, checkPortName);
  // Zero counts as absent: the target is then the port itself.
  else if (target.number() !== 0) yield* checkRange(target, 1, 65535);
  yield* checkText(port.child('appProtocol'), checkQualifiedName);
}

function* checkPortNameOf(port: Field, isNeeded: boolean, names: Set<string>): Iterable<Finding> {
  const name = port.child('name');
  if (name.blank) {
    if (isNeeded) yield missing(name, { en: 'With several ports each needs a name.', zh: '有多个端口时，每个端口都要有名称。' });
    return;
  }
  yield* checkName(name, checkDns1123Label);
  if (names.has(name.text())) {
    yield name.finding({
      en: `Two ports are called "${name.text()}". Names of ports are unique within a Service.`,
      zh: `有两个端口都叫 "${name.text()}"。同一个 Service 里端口名不能重复。`,
    });
  }
  names.add(name.text());
}

/**
 * A port of the node leads to one port of one Service; two protocols may share both. In the order in
 * which the server allocates them: the first node port given for a number is that number's.
 */
function* checkNodePorts(ports: readonly Field[]): Iterable<Finding> {
  const first = firstNodePorts(ports);
  const taken = new Set<number>();
  const byPort = new Map<number, number>();
  const pairs = new Set<string>();
  for (const port of ports) {
    const number = port.child('port').number() ?? 0;
    const nodePort = port.child('nodePort').number() ?? 0;
    const wanted = byPort.has(number) ? nodePort : (first.get(number) ?? 0);
    const pair = `${port.child('protocol').text() || 'TCP'} ${nodePort}`;
    const isRepeated = nodePort !== 0 && pairs.has(pair);
    const isTaken = wanted !== 0 && byPort.get(number) !== wanted && taken.has(wanted);
    if (isRepeated || isTaken) yield twice(port.child('nodePort'), wanted || nodePort);
    pairs.add(pair);
    if (wanted === 0) continue;
    if (!byPort.has(number)) byPort.set(number, wanted);
    taken.add(wanted);
  }
}

/** The first node port given for each number. */
function firstNodePorts(ports: readonly Field[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const port of ports) {
    const number = port.child('port').number() ?? 0;
    const nodePort = port.child('nodePort').number();
    if (nodePort && !first.has(number)) first.set(number, nodePort);
  }
  return first;
}

function twice(field: Field, nodePort: number): Finding {
  return field.finding({
    en: `nodePort ${nodePort} stands twice: a port of the node leads to one port only, for each protocol once.`,
    zh: `nodePort ${nodePort} 写了两次：节点的一个端口只能通向一个端口，每种协议一次。`,
  });
}
