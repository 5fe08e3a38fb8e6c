import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Range } from '../../../../engine/range.ts';
import type { RuleDescription } from '../../../../engine/rule.ts';
import { readerRule } from '../../rule.ts';
import { pathOf, type Frame } from '../../schemas/frame.ts';

/** Two items with the same key, where the server was seen to refuse that. */
export const duplicateListKey = readerRule({
  id: 'kubernetes/duplicate-list-key',
  severity: 'error',
  source: 'kubernetes-openapi-1.37',
});

/** Two items with the same key, where a create request passes. */
export const repeatedListKey = readerRule({
  id: 'kubernetes/repeated-list-key',
  severity: 'warning',
  source: 'kubernetes-openapi-1.37',
});

/** At the later of the two, on its key where it has one. */
export function repeatedItemFinding(
  rule: RuleDescription,
  frame: Frame,
  index: number,
  before: number,
  keys: readonly string[] | undefined,
): Finding {
  const named = keys ? keys.map((key) => `"${key}"`).join(' + ') : undefined;
  const refused = rule === duplicateListKey;
  return {
    range: rangeOf(frame, index, keys),
    path: keys?.length === 1 ? `${pathOf(frame, index)}.${keys[0]}` : pathOf(frame, index),
    message: {
      en: `Item ${index} repeats item ${before}${named ? ` (same ${named})` : ''}, and ${refused ? 'the API server refuses the object. Remove or rename one of them.' : 'items are told apart by that: a create request is accepted, but server-side apply and merge patches keep only one or fail. Remove one of them.'}`,
      zh: `下标 ${index} 与 ${before} 的两项重复${named ? `（${named} 相同）` : ''}，${refused ? 'API server 会拒绝该对象。请删掉或改名其中一项。' : '而各项正是靠它区分的：创建请求会被接受，但服务端 apply 和合并补丁只会保留一项或直接失败。请删掉其中一项。'}`,
    },
  };
}

function rangeOf({ node }: Frame, index: number, keys: readonly string[] | undefined): Range {
  const item = node.type === 'list' ? node.items[index]! : node;
  if (item.type !== 'map') return item.range;
  // Of several keys together none is the culprit: the item is.
  const entry = keys?.length === 1 ? item.entries.get(keys[0]!) : undefined;
  if (entry && entry.value.type !== 'map' && entry.value.type !== 'list') return entry.value.range;
  return item.entries.values().next().value?.keyRange ?? item.range;
}
