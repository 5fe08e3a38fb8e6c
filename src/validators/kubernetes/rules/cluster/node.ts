import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { about, checkName, checkText } from '../../field-checks.ts';
import { cidrCheck } from '../../ip-address.ts';
import { parseCidr } from '../../ip-network.ts';
import { checkLabelValue, checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { checkCountable } from '../policy/resource-quota.ts';

/** Taints of a node, the networks of its Pods, and what it has of each resource. */
export const node = objectRule({
  id: 'kubernetes/node',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Node'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    yield* checkTaints(spec.child('taints').items());
    yield* checkNetworks(spec, minor);
    for (const name of ['capacity', 'allocatable']) for (const [resource, amount] of root.descend('status', name).entries()) yield* checkCountable(resource, amount);
  },
});

function* checkTaints(taints: readonly Field[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const taint of taints) {
    yield* checkName(taint.child('key'), checkQualifiedName);
    yield* checkText(taint.child('value'), checkLabelValue);
    const pair = `${taint.child('effect').text()} ${taint.child('key').text()}`;
    if (seen.has(pair)) yield taint.finding({ en: 'There is a taint with this key and effect already.', zh: '已经有一个 key 和 effect 都相同的污点。' });
    seen.add(pair);
  }
}

/** `podCIDR` is the first of `podCIDRs`; where it is another, the server forgets the list. */
function* checkNetworks(spec: Field, minor: number): Iterable<Finding> {
  const list = spec.child('podCIDRs');
  const single = spec.child('podCIDR');
  const isAlone = !single.blank && list.items()[0]?.string() !== single.string();
  if (isAlone) yield* checkName(single, cidrCheck(minor));
  const items = isAlone ? [] : list.items();
  for (const item of items) yield* checkText(item, cidrCheck(minor));
  const families = new Set(items.map((item) => parseCidr(item.text())?.address.bits));
  if (items.length < 2 || (items.length === 2 && families.size === 2)) return;
  yield about(list, list.finding({ en: 'A node has at most one network of each family for its Pods.', zh: '节点的 Pod 网段，每个地址族最多一个。' }));
}
