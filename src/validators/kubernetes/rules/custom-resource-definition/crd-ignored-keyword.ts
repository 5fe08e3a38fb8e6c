import { nearest } from '../../../../engine/did-you-mean.ts';
import { didYouMean, renaming } from '../../field-checks.ts';
import { schemaRule } from './definition-rule.ts';
import { keywords, keywordShape } from './keyword-shape.ts';

/**
 * Below `items` and `additionalProperties` the server decodes with a function of its own that drops
 * what it does not know, even under strict field validation.
 */
export const crdIgnoredKeyword = schemaRule({
  id: 'kubernetes/crd-ignored-keyword',
  severity: 'warning',
  source: 'kubernetes-crd-json-schema',
  *check({ field, lenient }) {
    if (!lenient) return;
    for (const [keyword, value] of field.children()) {
      if (keywordShape(keyword)) continue;
      const meant = nearest(keyword, keywords);
      const suggestion = didYouMean(meant);
      yield value.findingAtKey(
        {
          en: `The server does not know the keyword "${keyword}" and, below "items" and "additionalProperties", drops it without a word.${suggestion.en}`,
          zh: `服务器不认识关键字 "${keyword}"，而在 "items" 和 "additionalProperties" 之下会不声不响地丢掉它。${suggestion.zh}`,
        },
        renaming(value, meant),
      );
    }
  },
});
