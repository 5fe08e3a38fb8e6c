import type { Finding } from '../../../../engine/diagnostic.ts';
import type { StringNode } from '../../../../engine/source-tree.ts';
import { readerRule } from '../../rule.ts';

/** A field of bytes that is not base64. */
export const invalidBase64 = readerRule({
  id: 'kubernetes/invalid-base64',
  severity: 'error',
  source: 'kubernetes-strict-decoding',
});

export function invalidBase64Finding(node: StringNode, path: string): Finding {
  const plain = /^data\[/.test(path);
  return {
    range: node.range,
    path,
    message: {
      en: `This must be base64 with padding in the standard alphabet, and it is not.${plain ? ' In a Secret, write plain text under "stringData" instead.' : ' Encode it, for example with "base64 -w0".'}`,
      zh: `这里必须是标准字母表、带填充的 base64，现在不是。${plain ? '在 Secret 里，明文请写到 stringData 下。' : '请先编码，例如用 "base64 -w0"。'}`,
    },
  };
}
