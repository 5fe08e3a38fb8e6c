import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { shortened } from '../../field-checks.ts';
import { checkConfigMapKey } from '../../names.ts';

/** What the values of a ConfigMap or Secret may have together, in bytes. */
export const mostBytes = 1024 * 1024;

/** Keys become names of files, and are held to what file systems take. */
export function* checkKeys(data: Field): Iterable<Finding> {
  for (const [key, value] of data.entries()) {
    const reason = key === '' ? emptyKey : checkConfigMapKey(key);
    if (reason) yield value.findingAtKey({ en: `The key "${shortened(key)}" ${reason.en}.`, zh: `键 "${shortened(key)}" ${reason.zh}。` });
  }
}

const emptyKey = { en: 'must not be empty', zh: '不能为空' };

/** How many bytes base64 stands for; breaks in it do not count. */
export function decodedLength(base64: string): number {
  const letters = base64.replaceAll(/[\r\n]/g, '').replace(/=+$/, '').length;
  return Math.floor((letters * 3) / 4);
}

/** The finding on a map of values that is too large as a whole. */
export function tooLarge(field: Field, size: number): Finding {
  return field.findingAtKey({
    en: `The values have ${size} bytes together, and may have ${mostBytes} (1 MiB): mount larger data as a volume.`,
    zh: `各项的值合计 ${size} 字节，上限是 ${mostBytes} 字节（1 MiB）：更大的数据请以卷的方式挂载。`,
  });
}
