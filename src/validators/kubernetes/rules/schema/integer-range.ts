import type { Finding } from '../../../../engine/diagnostic.ts';
import type { ScalarNode } from '../../../../engine/source-tree.ts';
import { readerRule } from '../../rule.ts';

/** A number with a fraction, or one too large for its Go type, does not decode. */
export const integerRange = readerRule({
  id: 'kubernetes/integer-range',
  severity: 'error',
  source: 'kubernetes-strict-decoding',
});

const limits = {
  int32: '-2147483648 … 2147483647',
  int64: '-9223372036854775808 … 9223372036854775807',
} as const;

export function integerRangeFinding(node: ScalarNode, size: 'int32' | 'int64', path: string): Finding {
  const text = node.type === 'number' ? node.text : '';
  return {
    range: node.range,
    path,
    message: {
      en: `${text} is not a whole number in ${limits[size]} (${size}), so it does not decode. Write an integer in that range.`,
      zh: `${text} 不是 ${limits[size]} 之间的整数（${size}），无法解码。请写这个范围内的整数。`,
    },
  };
}
