import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkText } from '../../field-checks.ts';
import { checkDns1123Label, checkDns1123Subdomain, checkLabelValue, type NameCheck } from '../../names.ts';
import { objectRule } from '../../rule.ts';

const mostHints = 8;

/** Where an endpoint runs, what it is called, and for whom it is meant. */
export const endpointSliceEndpoint = objectRule({
  id: 'kubernetes/endpoint-slice-endpoint',
  severity: 'error',
  source: 'kubernetes-discovery-validation',
  kinds: ['EndpointSlice.discovery.k8s.io'],
  *check({ root, minor }) {
    for (const endpoint of root.child('endpoints').items()) {
      yield* checkText(endpoint.child('nodeName'), checkDns1123Subdomain);
      yield* checkText(endpoint.child('hostname'), checkDns1123Label);
      const hints = endpoint.child('hints');
      const zones = hints.child('forZones');
      yield* checkHints(zones, checkLabelValue);
      // The field came with the gate PreferSameTrafficDistribution.
      if (minor >= 34 && zones.items().length <= mostHints) yield* checkHints(hints.child('forNodes'), checkDns1123Subdomain);
    }
  },
});

function* checkHints(list: Field, check: NameCheck): Iterable<Finding> {
  const items = list.items();
  if (items.length > mostHints) {
    yield list.finding({ en: `${list.name} has at most ${mostHints} entries, here are ${items.length}.`, zh: `${list.name} 最多 ${mostHints} 项，这里有 ${items.length} 项。` });
    return;
  }
  const seen = new Set<string>();
  for (const item of items) {
    const name = item.child('name');
    if (seen.has(name.text())) yield name.finding({ en: `"${name.text()}" stands twice in ${list.name}.`, zh: `${list.name} 中 "${name.text()}" 写了两次。` });
    seen.add(name.text());
    if (!name.present && check('')) yield name.finding({ en: 'A hint needs the "name" of whom it is for.', zh: '每条提示都要用 "name" 写明对象。' });
    yield* checkText(name, check);
  }
}
