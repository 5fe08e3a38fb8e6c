import type { Finding } from '../../../../engine/diagnostic.ts';
import { readerRule } from '../../rule.ts';
import { pathOf, placeOf, type Frame } from '../../schemas/frame.ts';

/** OpenAPI requires the field; the server was seen to accept the object without it. */
export const expectedField = readerRule({
  id: 'kubernetes/expected-field',
  severity: 'warning',
  source: 'kubernetes-openapi-1.37',
});

export function expectedFieldFinding(frame: Frame, name: string): Finding {
  return {
    range: placeOf(frame),
    path: pathOf(frame, name),
    message: {
      en: `The published API requires "${name}" here. The API server accepts the object without it, but clients that validate against OpenAPI do not, and the object may not do what you expect.`,
      zh: `公布的 API 要求这里有 "${name}"。API server 没有它也会接受，但按 OpenAPI 校验的客户端会拒绝，对象也可能达不到预期效果。`,
    },
  };
}
