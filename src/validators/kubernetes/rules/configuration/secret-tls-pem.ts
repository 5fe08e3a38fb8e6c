import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { objectRule } from '../../rule.ts';
import { decodeBase64 } from '../../yaml/base64.ts';

/** Longer certificates are taken on trust. */
const mostRead = 200_000;

/** A TLS Secret whose certificate or key is none. The server warns, and takes it. */
export const secretTlsPem = objectRule({
  id: 'kubernetes/secret-tls-pem',
  severity: 'warning',
  source: 'kubernetes-secret-strategy',
  kinds: ['Secret'],
  *check({ root }) {
    if (root.child('type').text() !== 'kubernetes.io/tls') return;
    yield* checkPem(root, 'tls.crt', 'CERTIFICATE');
    yield* checkPem(root, 'tls.key', 'PRIVATE KEY');
  },
});

function* checkPem(root: Field, key: string, kind: string): Iterable<Finding> {
  const [plain, encoded] = [root.child('stringData').key(key), root.child('data').key(key)];
  const field = plain.written ? plain : encoded;
  if (!field.written || field.text().length > mostRead) return;
  const text = plain.written ? plain.text() : decodeBase64(encoded.text());
  if (text === undefined || isPemOf(text, kind)) return;
  yield field.findingAtKey({
    en: `${key} holds no PEM block of a ${kind.toLowerCase()}, so whoever serves with this Secret cannot start. The server only warns.`,
    zh: `${key} 里没有${kind === 'CERTIFICATE' ? '证书' : '私钥'}的 PEM 块，使用这个 Secret 的服务将无法启动。服务器只会给出警告。`,
  });
}

/** Keys may say of which kind they are: `EC PRIVATE KEY`. */
function isPemOf(text: string, kind: string): boolean {
  return text.split('\n').some((line) => line.startsWith('-----BEGIN ') && line.trimEnd().endsWith(`${kind}-----`));
}
