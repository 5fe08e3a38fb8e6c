import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { checkName, missing } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { isHeadless, typeOf } from './service.ts';

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
    else yield* checkNoTrafficPolicy(spec);
    yield* checkAddressList(spec);
  },
});

function* checkExternalName(spec: Field): Iterable<Finding> {
  const name = spec.child('externalName');
  if (name.blank) {
    yield missing(name, { en: 'A Service of type ExternalName is nothing but this name.', zh: 'ExternalName 类型的 Service 除了这个名称，什么也没有。' });
  } else yield* checkName(name, (text) => checkDns1123Subdomain(text.replace(/\.$/, '')));
}

function* checkNoNodePorts(spec: Field): Iterable<Finding> {
  for (const port of spec.child('ports').items()) {
    const nodePort = port.child('nodePort');
    if (nodePort.number()) yield forbidden(nodePort, { en: 'NodePort or LoadBalancer', zh: 'NodePort 或 LoadBalancer' });
  }
}

function* checkNoBalancer(spec: Field): Iterable<Finding> {
  for (const name of ['allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
    const field = spec.child(name);
    if (field.present) yield forbidden(field, { en: 'LoadBalancer', zh: 'LoadBalancer' });
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
  if (policy.blank || (typeOf(spec) === 'ClusterIP' && !spec.child('externalIPs').vacant)) return;
  yield forbidden(policy, { en: 'NodePort or LoadBalancer, or with externalIPs', zh: 'NodePort、LoadBalancer，或带有 externalIPs' });
}

/** The list of addresses is filled from the single one; alone it is refused. */
function* checkAddressList(spec: Field): Iterable<Finding> {
  const addresses = spec.child('clusterIPs');
  if (addresses.vacant || !spec.child('clusterIP').blank) return;
  yield addresses.finding({
    en: '"clusterIPs" must not stand alone: write its first address as "clusterIP" too, or leave both to the server.',
    zh: '不能只写 "clusterIPs"：请把第一个地址同时写在 "clusterIP"，或者两者都留给服务器填。',
  });
}

function forbidden(field: Field, types: Localized): Finding {
  const { name } = field;
  return field.finding({
    en: `"${name}" is only for Services of type ${types.en}. Change the type or remove it.`,
    zh: `"${name}" 只用于 ${types.zh} 的 Service。请改类型，或者删掉它。`,
  });
}
