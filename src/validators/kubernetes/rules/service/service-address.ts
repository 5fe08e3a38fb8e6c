import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkText, checkValue } from '../../field-checks.ts';
import { ipCheck } from '../../ip-address.ts';
import { isIpv6Text, parseIp, specialAddress, type SpecialAddress } from '../../ip-network.ts';
import type { NameCheck } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { isHeadless, typeOf } from './service.ts';

/** Addresses of a Service, their families, and how many it may have of each. */
export const serviceAddress = objectRule({
  id: 'kubernetes/service-address',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Service'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    const checkIp = ipCheck(minor);
    for (const address of spec.child('externalIPs').items()) yield* checkReachable(address, checkIp);
    if (typeOf(spec) === 'ExternalName') return;
    yield* checkAgreement(spec);
    yield* checkFamilies(spec.child('ipFamilies'));
    yield* checkAddresses(spec, checkIp);
    yield* checkPolicy(spec);
  },
});

const specialInChinese: Readonly<Record<SpecialAddress, string>> = {
  unspecified: '未指定地址', loopback: '环回地址', 'link-local': '链路本地地址', 'link-local multicast': '链路本地组播地址',
};

/** An address that somebody elsewhere can connect to; EndpointSlices hold theirs to the same. */
export function* checkReachable(address: Field, checkIp: NameCheck): Iterable<Finding> {
  const bad = [...checkText(address, checkIp)];
  yield* bad;
  const ip = bad.length > 0 ? undefined : parseIp(address.text());
  const kind = ip && specialAddress(ip);
  if (!kind) return;
  yield address.finding({
    en: `${address.text()} is an ${kind} address, which no other machine can reach.`.replace('an l', 'a l'),
    zh: `${address.text()} 是${specialInChinese[kind]}，其他机器无法访问。`,
  });
}

/** `clusterIP` and the first of `clusterIPs` are the same thing twice. */
function* checkAgreement(spec: Field): Iterable<Finding> {
  const single = spec.child('clusterIP');
  const list = spec.child('clusterIPs');
  if (list.vacant) return;
  if (single.blank) {
    yield list.finding({
      en: '"clusterIPs" must not stand alone: write its first address as "clusterIP" too, or leave both to the server.',
      zh: '不能只写 "clusterIPs"：请把第一个地址同时写在 "clusterIP"，或者两者都留给服务器填。',
    });
  } else if (list.items()[0]?.string() !== single.string()) {
    yield list.finding({ en: 'The first of "clusterIPs" must be the same as "clusterIP".', zh: '"clusterIPs" 的第一项必须与 "clusterIP" 相同。' });
  }
}

function* checkFamilies(families: Field): Iterable<Finding> {
  const seen = new Set<string>();
  for (const family of families.items()) {
    if (seen.has(family.text())) yield family.finding({ en: `${family.text()} stands twice: a Service has at most one address of each family.`, zh: `${family.text()} 写了两次：每个地址族最多一个地址。` });
    seen.add(family.text());
  }
}

function* checkAddresses(spec: Field, checkIp: NameCheck): Iterable<Finding> {
  const list = spec.child('clusterIPs');
  const items = list.vacant ? [spec.child('clusterIP')].filter((address) => !address.blank) : list.items();
  const isNone = items[0]?.string() === 'None';
  const bad = (isNone ? items.slice(1) : items).flatMap((address) => [...checkText(address, checkIp)]);
  yield* bad;
  if (isNone && items.length > 1) yield list.finding({ en: '"None" stands for no address at all, so no other may stand beside it.', zh: '"None" 表示没有地址，旁边不能再写其他地址。' });
  if (items.length > 2) yield list.finding({ en: 'A Service has at most two addresses, one of each family.', zh: '一个 Service 最多两个地址，每个地址族一个。' });
  if (bad.length > 0 || isNone) return;
  if (items.length > 1 && new Set(items.map((address) => isIpv6Text(address.text()))).size < 2) {
    yield list.finding({ en: 'Two addresses are for dual-stack: one must be IPv4 and the other IPv6.', zh: '写两个地址表示双栈：一个必须是 IPv4，另一个必须是 IPv6。' });
  }
  for (const [at, family] of spec.child('ipFamilies').items().entries()) {
    const address = items[at];
    if (!address || isIpv6Text(address.text()) === (family.text() === 'IPv6') || !['IPv4', 'IPv6'].includes(family.text())) continue;
    yield address.finding({
      en: `This address is not ${family.text()}, as ipFamilies[${at}] says: the two lists go together.`,
      zh: `这个地址不是 ipFamilies[${at}] 所写的 ${family.text()}：两个列表要一一对应。`,
    });
  }
}

/** Without a policy a Service has one address; only a headless one without selector has both families. */
function* checkPolicy(spec: Field): Iterable<Finding> {
  const policy = spec.child('ipFamilyPolicy');
  yield* checkValue(policy, ['SingleStack', 'PreferDualStack', 'RequireDualStack']);
  const isDualByDefault = spec.child('clusterIP').text() === 'None' && spec.child('selector').entries().length === 0;
  if (policy.present ? policy.string() !== 'SingleStack' : isDualByDefault) return;
  for (const name of ['clusterIPs', 'ipFamilies']) {
    const list = spec.child(name);
    if (list.items().length !== 2 || (name === 'clusterIPs' && isHeadless(spec))) continue;
    yield policy.finding({
      en: `Two ${name} need ipFamilyPolicy PreferDualStack or RequireDualStack; ${policy.present ? 'SingleStack takes one' : 'without it a Service is SingleStack'}.`,
      zh: `写两个 ${name} 时，ipFamilyPolicy 必须是 PreferDualStack 或 RequireDualStack；${policy.present ? 'SingleStack 只能写一个' : '不写则为 SingleStack'}。`,
    });
  }
}
