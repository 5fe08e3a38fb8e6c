import type { Localized } from '../../../../engine/localized.ts';
import { schemaRule } from './definition-rule.ts';
import { fitsShape, keywordShape, type KeywordShape } from './keyword-shape.ts';

/** Below `items` and `additionalProperties`, where no table of types reaches. */
export const crdKeywordType = schemaRule({
  id: 'kubernetes/crd-keyword-type',
  severity: 'error',
  source: 'kubernetes-crd-json-schema',
  *check({ field, lenient }) {
    if (!lenient) return;
    for (const [keyword, value] of field.children()) {
      const shape = keywordShape(keyword);
      if (!shape || fitsShape(value.node!, shape)) continue;
      const wanted = names[shape];
      yield value.finding({
        en: `"${keyword}" must be ${wanted.en}; the server can't decode the definition.`,
        zh: `"${keyword}" 必须是${wanted.zh}，否则服务器无法解码这个定义。`,
      });
    }
  },
});

const names: Readonly<Record<KeywordShape, Localized>> = {
  text: { en: 'a string', zh: '字符串' },
  number: { en: 'a number', zh: '数字' },
  integer: { en: 'an integer', zh: '整数' },
  flag: { en: 'true or false', zh: ' true 或 false' },
  texts: { en: 'a list of strings', zh: '字符串列表' },
  list: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
  anything: { en: 'anything', zh: '任意值' },
  'schema-or-flag': { en: 'a schema, true or false', zh: ' schema、true 或 false' },
};
