import { nearest } from '../../../../engine/did-you-mean.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { UnknownField } from '../../../../engine/structural/unknown-fields.ts';
import { didYouMean, renaming } from '../../field-checks.ts';
import { pasteRule } from '../../rule.ts';
import { inspectionsOf } from './inspection.ts';

/** Strict field validation, which kubectl asks for, refuses them; without it they are pruned. */
export const customResourceUnknownField = pasteRule({
  id: 'kubernetes/custom-resource-unknown-field',
  severity: 'error',
  source: 'kubernetes-crd-pruning',
  *check(paste) {
    for (const { unknown } of inspectionsOf(paste)) for (const field of unknown) yield findingFor(field);
  },
});

function findingFor({ field, around }: UnknownField): Finding {
  const { name } = field;
  const meant = nearest(name, around?.properties.keys() ?? []);
  const suggestion = didYouMean(meant);
  return field.findingAtKey(
    {
      en: `The schema knows no field "${name}" here.${suggestion.en} The server refuses it, or, without strict field validation, prunes it with all that is in it.`,
      zh: `schema 在这里没有字段 "${name}"。${suggestion.zh}服务器会拒绝它；若不做严格字段校验，则会把它连同其内容一起裁剪。`,
    },
    renaming(field, meant),
  );
}
