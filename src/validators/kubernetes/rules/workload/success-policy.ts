import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { isOn } from '../../feature-gates.ts';
import { checkNotNegative, missing } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { jobKinds, jobSpecOf } from './controller.ts';

const mostRules = 20;
const longestIndexes = 64 * 1024;

/** When an Indexed Job has succeeded before all its indexes have. */
export const successPolicy = objectRule({
  id: 'kubernetes/job-success-policy',
  severity: 'error',
  source: 'kubernetes-batch-validation',
  kinds: jobKinds,
  *check(object) {
    const spec = jobSpecOf(object);
    const policy = spec.child('successPolicy');
    if (!isOn('JobSuccessPolicy', object.minor) || !policy.present) return;
    if (spec.child('completionMode').text() !== 'Indexed') {
      yield policy.finding({ en: 'Only an Indexed Job has indexes to succeed: set completionMode: Indexed.', zh: '只有 Indexed 模式的 Job 才有索引：请设置 completionMode: Indexed。' });
      return;
    }
    const rules = policy.child('rules');
    if (rules.vacant) yield missing(rules);
    if (rules.items().length > mostRules) yield rules.finding({ en: `There may be at most ${mostRules} rules.`, zh: `最多有 ${mostRules} 条规则。` });
    const completions = spec.child('completions').number() ?? (spec.child('parallelism').present ? undefined : 1);
    if (completions === undefined) return;
    for (const rule of rules.items()) yield* checkRule(rule, completions);
  },
});

function* checkRule(rule: Field, completions: number): Iterable<Finding> {
  const indexes = rule.child('succeededIndexes');
  const count = rule.child('succeededCount');
  if (!indexes.present && !count.present) {
    yield rule.finding({ en: 'A rule needs succeededIndexes, succeededCount or both.', zh: '每条规则至少要写 succeededIndexes 或 succeededCount。' });
  }
  const text = indexes.string();
  if (text !== undefined && text.length > longestIndexes) {
    yield indexes.finding({ en: 'succeededIndexes must be no longer than 64 KiB.', zh: 'succeededIndexes 不能超过 64 KiB。' });
    return;
  }
  const set = text === undefined ? undefined : readIndexes(text, completions);
  if (set && typeof set !== 'number') yield indexes.finding(set);
  yield* checkNotNegative(count);
  const most = Math.min(completions, typeof set === 'number' ? set : completions);
  if ((count.number() ?? 0) <= most) return;
  yield count.finding({ en: `succeededCount is above ${most}, the number of indexes it counts among.`, zh: `succeededCount 大于可计数的索引数 ${most}。` });
}

/** How many indexes a text such as `0,2-4` names, or why it cannot be read. */
function readIndexes(text: string, completions: number): number | Localized {
  if (text === '') return 0;
  let last = -1;
  let total = 0;
  for (const part of text.split(',')) {
    const [, low, high] = /^\+?([0-9]+)(?:-\+?([0-9]+))?$/.exec(part) ?? [];
    if (low === undefined) return { en: `"${part.slice(0, 40)}" is neither an index nor a range such as 2-4.`, zh: `"${part.slice(0, 40)}" 不是索引，也不是 2-4 这样的区间。` };
    const from = Number(low);
    const to = Number(high ?? low);
    if (to >= completions || from >= completions) return { en: `Index ${Math.max(from, to)} does not exist: with ${completions} completions the last is ${completions - 1}.`, zh: `没有索引 ${Math.max(from, to)}：completions 为 ${completions} 时最后一个是 ${completions - 1}。` };
    if (from <= last || (high !== undefined && from >= to)) return { en: `Indexes must be in ascending order, which "${part}" is not.`, zh: `索引必须按升序排列，"${part}" 不符合。` };
    total += to - from + 1;
    last = to;
  }
  return total;
}
