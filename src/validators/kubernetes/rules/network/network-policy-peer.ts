import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkText } from '../../field-checks.ts';
import { cidrCheck } from '../../ip-address.ts';
import { contains, parseCidr } from '../../ip-network.ts';
import { checkLabelSelector } from '../../label-selector.ts';
import { objectRule } from '../../rule.ts';
import { rulesOf } from './network-policy.ts';

/** With whom a NetworkPolicy lets its Pods talk: Pods, or addresses. */
export const networkPolicyPeer = objectRule({
  id: 'kubernetes/network-policy-peer',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['NetworkPolicy.networking.k8s.io'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    yield* checkLabelSelector(spec.child('podSelector'));
    for (const { peers } of rulesOf(spec)) for (const peer of peers.items()) yield* checkPeer(peer, minor);
  },
});

function* checkPeer(peer: Field, minor: number): Iterable<Finding> {
  const selectors = ['podSelector', 'namespaceSelector'].map((name) => peer.child(name)).filter((selector) => selector.present);
  const block = peer.child('ipBlock');
  for (const selector of selectors) yield* checkLabelSelector(selector);
  if (block.present) yield* checkBlock(block, minor);
  if (!block.present && selectors.length === 0) {
    yield peer.finding({
      en: 'A peer needs podSelector, namespaceSelector or ipBlock. To mean everybody, leave the whole list out.',
      zh: '每个对端都要有 podSelector、namespaceSelector 或 ipBlock。若要表示任何对端，请去掉整个列表。',
    });
  } else if (block.present && selectors.length > 0) {
    yield peer.finding({
      en: 'An address block and a selector cannot be one peer: make two items of them.',
      zh: 'ipBlock 与选择器不能写在同一个对端里：请拆成两项。',
    });
  }
}

function* checkBlock(block: Field, minor: number): Iterable<Finding> {
  const cidr = block.child('cidr');
  const check = cidrCheck(minor);
  if (cidr.blank) return;
  yield* checkText(cidr, check);
  const whole = parseCidr(cidr.text());
  if (!whole) return;
  for (const except of block.child('except').items()) {
    yield* checkText(except, check);
    const part = parseCidr(except.text());
    if (!part || (contains(whole, part.address) && whole.length < part.length)) continue;
    yield except.finding({
      en: `${except.text()} does not lie within ${cidr.text()} as a smaller part of it, so it takes nothing away.`,
      zh: `${except.text()} 不是 ${cidr.text()} 之内更小的网段，无法从中排除。`,
    });
  }
}
