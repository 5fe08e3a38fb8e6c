import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { checkName, missing } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { isHeadless, isReachedFromOutside, typeOf } from './service.ts';

/** Fields that only some types of Service have, or must have. */
export const serviceType = objectRule({
  id: 'kubernetes/service-type',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Service'],
  *check({ root }) {
    const spec = root.child('spec');
    const type = typeOf(spec);
    if (type === 'ExternalName') yield* checkExternalName(spec);
    if (type === 'ClusterIP') yield* checkNoNodePorts(spec);
    if (type !== 'LoadBalancer') yield* checkNoBalancer(spec);
    if (type === 'NodePort' || type === 'LoadBalancer') yield* checkAddress(spec, type);
    if (!isReachedFromOutside(spec)) yield* checkNoTrafficPolicy(spec);
  },
});

function* checkExternalName(spec: Field): Iterable<Finding> {
  const name = spec.child('externalName');
  if (name.blank || name.string() === '.') {
    yield missing(name, { en: 'A Service of type ExternalName is nothing but this name.', zh: 'ExternalName 类型的 Service 除了这个名称，什么也没有。' });
  } else yield* checkName(name, (text) => checkDns1123Subdomain(text.replace(/\.$/, '')));
  for (const member of ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']) {
    const field = spec.child(member);
    if (field.vacant || field.string() === '') continue;
    yield field.finding({
      en: `A Service of type ExternalName is an alias in DNS and has no address: remove "${member}".`,
      zh: `ExternalName 类型的 Service 只是 DNS 别名，没有地址：请去掉 "${member}"。`,
    });
  }
}

function* checkNoNodePorts(spec: Field): Iterable<Finding> {
  for (const port of spec.child('ports').items()) {
    const nodePort = port.child('nodePort');
    if (nodePort.number()) yield forbidden(nodePort, { en: 'NodePort or LoadBalancer', zh: 'NodePort 或 LoadBalancer' });
  }
}

function* checkNoBalancer(spec: Field): Iterable<Finding> {
  for (const name of ['allocateLoadBalancerNodePorts', 'loadBalancerClass', 'loadBalancerSourceRanges']) {
    const field = spec.child(name);
    if (!field.vacant) yield forbidden(field, { en: 'LoadBalancer', zh: 'LoadBalancer' });
  }
}

function* checkAddress(spec: Field, type: string): Iterable<Finding> {
  const address = spec.child('clusterIP');
  if (!isHeadless(spec) || !address.present) return;
  yield address.finding({
    en: `A ${type} Service needs an address within the cluster, so clusterIP cannot be "None".`,
    zh: `${type} 类型的 Service 需要集群内地址，clusterIP 不能是 "None"。`,
  });
}

function* checkNoTrafficPolicy(spec: Field): Iterable<Finding> {
  const policy = spec.child('externalTrafficPolicy');
  if (!policy.blank) yield forbidden(policy, { en: 'NodePort or LoadBalancer, or with externalIPs', zh: 'NodePort、LoadBalancer，或带有 externalIPs' });
}

function forbidden(field: Field, types: Localized): Finding {
  const { name } = field;
  return field.finding({
    en: `"${name}" is only for Services of type ${types.en}. Change the type or remove it.`,
    zh: `"${name}" 只用于 ${types.zh} 的 Service。请改类型，或者删掉它。`,
  });
}
