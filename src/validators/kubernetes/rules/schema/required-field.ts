import type { Finding } from '../../../../engine/diagnostic.ts';
import { readerRule } from '../../rule.ts';
import { pathOf, placeOf, type Frame } from '../../schemas/frame.ts';

/** A field without which the server was seen to refuse the object. Rules that know the kind say it better. */
export const requiredField = readerRule({
  id: 'kubernetes/required-field',
  severity: 'error',
  source: 'kubernetes-openapi-1.37',
});

export function requiredFieldFinding(frame: Frame, name: string): Finding {
  const entry = frame.node.type === 'map' ? frame.node.entries.get(name) : undefined;
  const state = entry ? { en: 'is empty', zh: '为空' } : { en: 'is missing', zh: '没有写' };
  return {
    range: entry ? (entry.value.type === 'string' ? entry.value.range : entry.keyRange) : placeOf(frame),
    path: pathOf(frame, name),
    message: {
      en: `"${name}" ${state.en} here, and the API server refuses the object without it. Fill it in.`,
      zh: `这里的 "${name}" ${state.zh}，API server 会因此拒绝该对象。请补上。`,
    },
  };
}
