import type { Localized } from '../../../../engine/localized.ts';
import { utf8Length } from '../../../../engine/utf8-length.ts';
import { definitionRule } from './definition-rule.ts';

/** The text goes into an HTTP header, so it is short and printable. */
export const crdDeprecationWarning = definitionRule({
  id: 'kubernetes/crd-deprecation-warning',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ versions }) {
    for (const { field } of versions) {
      const warning = field.child('deprecationWarning');
      const text = warning.string();
      if (text === undefined) continue;
      const problem = field.child('deprecated').boolean() ? problemOf(text) : notDeprecated;
      if (problem) yield warning.finding(problem);
    }
  },
});

const notDeprecated: Localized = {
  en: 'deprecationWarning may only be set beside "deprecated: true". Set that, or leave the warning out.',
  zh: '只有写了 "deprecated: true" 才能设置 deprecationWarning。请加上它，或去掉这条警告。',
};

function problemOf(text: string): Localized | undefined {
  if (text === '') return { en: 'The warning must not be empty. Leave it out for the server\'s own text.', zh: '警告不能为空。省略它，服务器会使用默认文字。' };
  const length = utf8Length(text);
  if (length > 256) return { en: `The warning has ${length} bytes; at most 256 fit.`, zh: `警告有 ${length} 字节，最多 256 字节。` };
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(text)) return undefined;
  return {
    en: 'The warning must consist of printable characters: no line break, tab or control character, as it is sent in an HTTP header.',
    zh: '警告只能由可打印字符组成，不能有换行、制表符或控制字符，因为它放在 HTTP 头里发送。',
  };
}
