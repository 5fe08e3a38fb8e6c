/** Annotations, from apimachinery's `pkg/api/validation` (ValidateAnnotations). */
import type { Finding } from '../../engine/diagnostic.ts';
import type { Field } from '../../engine/field.ts';
import { utf8Length } from '../../engine/utf8-length.ts';
import { shortened } from './field-checks.ts';
import { checkQualifiedName } from './names.ts';

const mostBytes = 256 * 1024;

/** Keys of annotations are qualified names in either case; all of them together have a size. */
export function* checkAnnotations(annotations: Field): Iterable<Finding> {
  let size = 0;
  for (const [key, value] of annotations.entries()) {
    size += utf8Length(key) + utf8Length(value.text());
    const reason = checkQualifiedName(key.toLowerCase());
    if (reason) yield annotations.finding({ en: `The annotation key "${shortened(key)}" ${reason.en}.`, zh: `注解键 "${shortened(key)}" ${reason.zh}。` });
  }
  if (size <= mostBytes) return;
  yield annotations.finding({
    en: `These annotations have ${size} bytes, keys and values together, and the API server takes at most ${mostBytes}. Large data belongs into a ConfigMap or the spec; "kubectl apply" keeps a copy of the object here, "--server-side" does not.`,
    zh: `这些注解的键和值合计 ${size} 字节，API server 最多接受 ${mostBytes} 字节。大块数据应放进 ConfigMap 或 spec；kubectl apply 会在注解里存一份对象副本，加 --server-side 则不会。`,
  });
}
