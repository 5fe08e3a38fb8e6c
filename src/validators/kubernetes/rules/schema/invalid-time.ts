import type { Finding } from '../../../../engine/diagnostic.ts';
import type { StringNode } from '../../../../engine/source-tree.ts';
import { readerRule } from '../../rule.ts';

/** A time that Go does not parse. */
export const invalidTime = readerRule({
  id: 'kubernetes/invalid-time',
  severity: 'error',
  source: 'kubernetes-time',
});

export function invalidTimeFinding(node: StringNode, type: 'time' | 'micro-time', path: string): Finding {
  const sample = type === 'time' ? '2026-09-15T08:30:00Z' : '2026-09-15T08:30:00.000000Z';
  const micro = type === 'micro-time';
  return {
    range: node.range,
    path,
    message: {
      en: `This must be a time as in RFC 3339, such as ${sample}, with "T", a time zone${micro ? ' and exactly six digits after the point' : ''}.`,
      zh: `这里必须是 RFC 3339 时间，例如 ${sample}：要有 "T" 和时区${micro ? '，小数部分恰好六位' : ''}。`,
    },
  };
}
