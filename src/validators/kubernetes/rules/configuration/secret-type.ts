import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { missing } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { decodeBase64 } from '../../yaml/base64.ts';

/** By type, the keys that must be there: all of them, or one of them. */
const needed: ReadonlyMap<string, { readonly keys: readonly string[]; readonly oneSuffices?: true }> = new Map([
  ['kubernetes.io/dockercfg', { keys: ['.dockercfg'] }],
  ['kubernetes.io/dockerconfigjson', { keys: ['.dockerconfigjson'] }],
  ['kubernetes.io/basic-auth', { keys: ['username', 'password'], oneSuffices: true }],
  ['kubernetes.io/ssh-auth', { keys: ['ssh-privatekey'] }],
  ['kubernetes.io/tls', { keys: ['tls.crt', 'tls.key'] }],
]);

/** A Secret of one of Kubernetes' own types has the keys that belong to it. */
export const secretType = objectRule({
  id: 'kubernetes/secret-type',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Secret'],
  *check({ root }) {
    const type = root.child('type').text();
    if (type === 'kubernetes.io/service-account-token') yield* checkAccount(root);
    const { keys, oneSuffices } = needed.get(type) ?? { keys: [] };
    const absent = keys.filter((key) => !holds(root, key, type));
    if (oneSuffices ? absent.length === keys.length && keys.length > 0 : absent.length > 0) yield* absent.map((key) => absence(root, key, type));
    if (type === 'kubernetes.io/dockercfg' || type === 'kubernetes.io/dockerconfigjson') yield* checkJson(root, keys[0]!);
  },
});

/** A private key must not be empty, all else may be. */
function holds(root: Field, key: string, type: string): boolean {
  const fields = ['stringData', 'data'].map((name) => root.child(name).key(key)).filter((field) => field.written);
  return fields.length > 0 && !(type === 'kubernetes.io/ssh-auth' && fields[0]!.blank);
}

function absence(root: Field, key: string, type: string): Finding {
  const data = root.child('data').written || !root.child('stringData').written ? root.child('data') : root.child('stringData');
  return missing(data.key(key), { en: `A Secret of type ${type} is read by this key.`, zh: `${type} 类型的 Secret 要按这个键读取。` });
}

function* checkAccount(root: Field): Iterable<Finding> {
  const account = root.descend('metadata', 'annotations').key('kubernetes.io/service-account.name');
  if (account.blank) yield missing(account, { en: 'It is a token of an account, which this annotation names.', zh: '它是某个账户的令牌，由这个注解指明账户。' });
}

function* checkJson(root: Field, key: string): Iterable<Finding> {
  const plain = root.child('stringData').key(key);
  const encoded = root.child('data').key(key);
  const text = plain.written ? plain.text() : decodeBase64(encoded.text());
  const field = plain.written ? plain : encoded;
  if (text === undefined || !field.written || isObject(text)) return;
  yield field.findingAtKey({
    en: 'It must be a JSON object, such as {"auths": {…}}: "kubectl create secret docker-registry" writes one.',
    zh: '它必须是 JSON 对象，如 {"auths": {…}}：可以用 kubectl create secret docker-registry 生成。',
  });
}

/** `null` decodes into a map as well. */
function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
