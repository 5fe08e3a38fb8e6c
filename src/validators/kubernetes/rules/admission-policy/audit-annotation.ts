import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { utf8Length } from '../../../../engine/utf8-length.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { validatingPolicyKinds } from './admission-object.ts';
import { checkExpression } from './expression.ts';

const most = 20;
const longest = 5 * 1024;

/** Audit annotations: at most 20, each key once and fit to follow the policy's name, expressions up to 5 KiB. */
export const auditAnnotation = objectRule({
  id: 'kubernetes/validating-admission-policy-audit-annotation',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: validatingPolicyKinds,
  *check({ root, name }) {
    const policy = name || generatedName(root.descend('metadata', 'generateName').text());
    const list = root.descend('spec', 'auditAnnotations');
    const annotations = list.items();
    if (annotations.length > most) {
      yield list.finding({
        en: `There are ${annotations.length} audit annotations; the server takes ${most}.`,
        zh: `这里有 ${annotations.length} 个审计注解，服务器最多接受 ${most} 个。`,
      });
    }
    const seen = new Set<string>();
    for (const annotation of annotations) {
      const key = annotation.child('key');
      yield* checkKey(key, policy);
      yield* checkValueExpression(annotation.child('valueExpression'));
      if (seen.has(key.text())) yield key.finding({ en: `The key "${key.text()}" is used twice.`, zh: `键 "${key.text()}" 用了两次。` });
      seen.add(key.text());
    }
  },
});

/** The server appends five characters before it validates; which ones does not matter here. */
function generatedName(prefix: string): string {
  return prefix === '' ? '' : `${prefix}xxxxx`;
}

function* checkKey(key: Field, policy: string): Iterable<Finding> {
  const text = key.present ? key.string() : '';
  // That the policy has no name at all is said elsewhere.
  if (text === undefined || policy === '') return;
  const reason = checkQualifiedName(`${policy}/${text}`);
  if (!reason) return;
  yield key.finding({
    en: `The annotation is recorded as "${policy}/${text}", which ${reason.en}.`,
    zh: `该注解会记为 "${policy}/${text}"，它${reason.zh}。`,
  });
}

function* checkValueExpression(field: Field): Iterable<Finding> {
  yield* checkExpression(field);
  const bytes = utf8Length(field.text().trim());
  if (bytes <= longest) return;
  yield field.finding({
    en: `The expression is ${bytes} bytes long; the server takes ${longest}.`,
    zh: `表达式长 ${bytes} 字节，服务器最多接受 ${longest} 字节。`,
  });
}
