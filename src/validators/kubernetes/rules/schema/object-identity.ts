import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { readerRule } from '../../rule.ts';

/** Without a readable `apiVersion` and `kind` there is no address to send the object to. */
export const objectIdentity = readerRule({
  id: 'kubernetes/object-identity',
  severity: 'error',
  source: 'kubernetes-type-meta',
});

/** `meant` is what the other half of the identity suggests, if it does. */
export function identityMissing(field: Field, name: 'apiVersion' | 'kind', meant: string | undefined): Finding {
  const wrong = field.present && !field.blank;
  return field.finding({
    en: `"${name}" ${wrong ? 'must be a string' : 'is missing'}, so the API server does not know what this object is.${meant ? ` Write "${name}: ${meant}".` : ` Write it at the top level of the object.`}`,
    zh: `"${name}" ${wrong ? '必须是字符串' : '没有写'}，API server 无从知道这是什么对象。${meant ? `请写 "${name}: ${meant}"。` : '请写在对象的最外层。'}`,
  });
}

export function apiVersionMalformed(field: Field): Finding {
  return field.finding({
    en: `"${field.text()}" is no apiVersion: it must be "group/version", or "v1" alone for the core group.`,
    zh: `"${field.text()}" 不是合法的 apiVersion：应写成 "group/version"，核心组则只写 "v1"。`,
  });
}
