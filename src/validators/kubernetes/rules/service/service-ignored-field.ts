import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { objectRule } from '../../rule.ts';
import { isHeadless, typeOf } from './service.ts';

/** Fields of a Service that are taken and then do nothing. */
export const serviceIgnoredField = objectRule({
  id: 'kubernetes/service-ignored-field',
  severity: 'warning',
  source: 'kubernetes-service-warnings',
  kinds: ['Service'],
  *check({ root }) {
    const spec = root.child('spec');
    const type = typeOf(spec);
    if (type === 'ClusterIP' && isHeadless(spec)) yield* checkHeadless(spec);
    if (type === 'ExternalName' && !spec.child('externalIPs').vacant) yield ignored(spec.child('externalIPs'), { en: 'a Service of type ExternalName, which is only a name in DNS', zh: ' ExternalName 类型的 Service（它只是 DNS 名称）' });
    if (type !== 'ExternalName' && !spec.child('externalName').blank) yield ignored(spec.child('externalName'), { en: `a Service of type ${type}: only ExternalName has it`, zh: ` ${type} 类型的 Service（只有 ExternalName 才用到）` });
    const config = spec.child('sessionAffinityConfig');
    if (config.present && spec.child('sessionAffinity').text() !== 'ClientIP') yield ignored(config, { en: 'a Service with sessionAffinity None, the default', zh: ' sessionAffinity 为 None（默认值）的情形' });
  },
});

function* checkHeadless(spec: Field): Iterable<Finding> {
  const [address, outside, affinity] = [spec.child('loadBalancerIP'), spec.child('externalIPs'), spec.child('sessionAffinity')];
  const why = { en: 'a headless Service, whose clients connect to the Pods themselves', zh: ' headless Service（客户端直接连接 Pod）' };
  if (!address.blank) yield ignored(address, why);
  if (!outside.vacant) yield ignored(outside, why);
  if (affinity.text() === 'ClientIP') yield ignored(affinity, why);
}

function ignored(field: Field, of: Localized): Finding {
  const { name } = field;
  return field.finding({ en: `"${name}" has no effect on ${of.en}. Remove it.`, zh: `"${name}" 对${of.zh}不起作用，请去掉。` });
}
