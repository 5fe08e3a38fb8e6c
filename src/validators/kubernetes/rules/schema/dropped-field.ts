import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Range } from '../../../../engine/range.ts';
import { readerRule } from '../../rule.ts';
import { pathOf, type Frame } from '../../schemas/frame.ts';

/** Below `items` and `additionalProperties` of a schema, decoding is not strict: unknown fields vanish. */
export const droppedField = readerRule({
  id: 'kubernetes/dropped-field',
  severity: 'warning',
  source: 'kubernetes-crd-marshal',
});

export function droppedFieldFinding(frame: Frame, key: string, range: Range): Finding {
  return {
    range,
    path: pathOf(frame, key),
    message: {
      en: `A schema has no field "${key}". Below "items" and "additionalProperties" the API server does not refuse it but drops it without a word, so it has no effect.`,
      zh: `schema 没有字段 "${key}"。在 items 和 additionalProperties 之下，API server 不会拒绝它，而是悄悄丢掉，因此它不起任何作用。`,
    },
  };
}
