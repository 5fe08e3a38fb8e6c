import type { Finding, Fix } from '../../../../engine/diagnostic.ts';
import { nearest } from '../../../../engine/did-you-mean.ts';
import type { Range } from '../../../../engine/range.ts';
import type { RuleDescription } from '../../../../engine/rule.ts';
import { readerRule } from '../../rule.ts';

/** A value outside its enum, where the server was seen to refuse it. */
export const unsupportedValue = readerRule({
  id: 'kubernetes/unsupported-value',
  severity: 'error',
  source: 'kubernetes-openapi-enums',
});

/** A value outside its enum, where the server was not seen to refuse it. */
export const unlistedValue = readerRule({
  id: 'kubernetes/unlisted-value',
  severity: 'warning',
  source: 'kubernetes-openapi-enums',
});

export function unlistedValueFinding(
  rule: RuleDescription,
  value: string,
  range: Range,
  values: ReadonlySet<string>,
  path: string,
): Finding {
  const listed = [...values].filter((known) => known !== '');
  const meant = nearest(value, listed);
  const fix: Fix | undefined = meant
    ? { title: { en: `Change to "${meant}"`, zh: `改为 "${meant}"` }, edits: [{ range, insert: meant }] }
    : undefined;
  const shown = JSON.stringify(value.slice(0, 60));
  const refused = rule === unsupportedValue;
  const choices = listed.map((known) => `"${known}"`);
  return {
    range,
    path,
    message: {
      en: `${shown} is none of the values that ${refused ? 'the API server takes' : 'the API lists'} here: ${choices.join(', ')}. ${refused ? '' : 'It may be accepted and then ignored. '}${meant ? `Did you mean "${meant}"?` : 'Case matters.'}`,
      zh: `${shown} 不在${refused ? ' API server 接受的' : ' API 列出的'}取值之内：${choices.join('、')}。${refused ? '' : '它可能被接受，之后却不起作用。'}${meant ? `是否想写 "${meant}"？` : '注意区分大小写。'}`,
    },
    ...(fix && { fix }),
  };
}
