import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { objectRule } from '../../rule.ts';

const refusedSequences = ['//', '/./', '/../', '%2f', '%2F'];
const refusedEndings = ['/..', '/.'];

/** A path of an Ingress is absolute; what is matched exactly or by prefix is a plain one. */
export const ingressPath = objectRule({
  id: 'kubernetes/ingress-path',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['Ingress.networking.k8s.io'],
  *check({ root }) {
    for (const rule of root.descend('spec', 'rules').items()) {
      for (const item of rule.descend('http', 'paths').items()) yield* checkPath(item);
    }
  },
});

function* checkPath(item: Field): Iterable<Finding> {
  const path = item.child('path');
  const text = path.present ? path.string() : '';
  const type = item.child('pathType').text();
  const isPlain = type === 'Exact' || type === 'Prefix';
  if (text === undefined || (!isPlain && (type !== 'ImplementationSpecific' || text === ''))) return;
  if (!text.startsWith('/')) {
    yield path.finding({
      en: `With pathType ${type} the path must ${text === '' ? 'be there and ' : ''}begin with "/".`,
      zh: `pathType 为 ${type} 时，path ${text === '' ? '必须填写，且' : '必须'}以 "/" 开头。`,
    });
  }
  if (!isPlain) return;
  const sequence = refusedSequences.find((part) => text.includes(part));
  if (sequence) yield path.finding({ en: `The path must not contain "${sequence}".`, zh: `path 不能含有 "${sequence}"。` });
  const ending = refusedEndings.find((part) => text.endsWith(part));
  if (ending) yield path.finding({ en: `The path must not end with "${ending}".`, zh: `path 不能以 "${ending}" 结尾。` });
}
