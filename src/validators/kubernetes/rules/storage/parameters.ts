import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { utf8Length } from '../../../../engine/utf8-length.ts';

const mostParameters = 512;
const mostBytes = 256 * 1024;

/** Parameters for a driver: not too many, not too large, none without a key. */
export function* checkParameters(parameters: Field): Iterable<Finding> {
  const entries = parameters.entries();
  if (entries.length > mostParameters) {
    yield parameters.finding({ en: `There may be at most ${mostParameters} parameters, here are ${entries.length}.`, zh: `最多 ${mostParameters} 个参数，这里有 ${entries.length} 个。` });
    return;
  }
  if (entries.some(([key]) => key === '')) yield parameters.finding({ en: 'A parameter needs a key that is not empty.', zh: '参数的键不能为空。' });
  const size = entries.reduce((sum, [key, value]) => sum + utf8Length(key) + utf8Length(value.text()), 0);
  if (size > mostBytes) yield parameters.finding({ en: `Keys and values of the parameters have ${size} bytes together, and may have ${mostBytes}.`, zh: `参数的键和值合计 ${size} 字节，上限是 ${mostBytes}。` });
}
