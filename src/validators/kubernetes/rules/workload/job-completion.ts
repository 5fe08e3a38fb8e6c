import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkValue, missing } from '../../field-checks.ts';
import { checkDns1123Label } from '../../names.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { jobKinds, jobSpecOf } from './controller.ts';

const mostParallel = 100_000;
const mostFailed = 100_000;
const manyCompletions = 100_000;
const mostWhenMany = 10_000;

/** When a Job is complete, and what only an Indexed one can count. */
export const jobCompletion = objectRule({
  id: 'kubernetes/job-completion',
  severity: 'error',
  source: 'kubernetes-batch-validation',
  kinds: jobKinds,
  *check(object) {
    const spec = jobSpecOf(object);
    const mode = spec.child('completionMode');
    yield* checkValue(mode, ['NonIndexed', 'Indexed']);
    if (mode.text() === 'Indexed') yield* checkIndexed(spec, object);
    else if (!mode.present || mode.text() === 'NonIndexed') yield* checkNonIndexed(spec);
    const perIndex = spec.child('backoffLimitPerIndex');
    if (spec.child('maxFailedIndexes').present && !perIndex.present) {
      yield perIndex.finding({
        en: 'maxFailedIndexes counts indexes that ran out of retries, so backoffLimitPerIndex must say how many each has.',
        zh: 'maxFailedIndexes 统计用完重试次数的索引，因此要用 backoffLimitPerIndex 写明每个索引能重试几次。',
      });
    }
  },
});

function* checkIndexed(spec: Field, object: KubernetesObject): Iterable<Finding> {
  const completions = spec.child('completions');
  // A Job (not the template in a CronJob) without both numbers gets 1 for each.
  const hasDefault = object.kind === 'Job' && !spec.child('parallelism').present;
  if (!completions.present && !hasDefault) {
    yield missing(completions, { en: 'An Indexed Job runs one index for each completion.', zh: 'Indexed 模式的 Job 按 completions 的数目分配索引。' });
  }
  yield* checkAtMost(spec.child('parallelism'), mostParallel, { en: 'in an Indexed Job', zh: '（Indexed 模式）' });
  const failed = spec.child('maxFailedIndexes');
  yield* checkAtMost(failed, Math.min(mostFailed, completions.number() ?? (hasDefault ? 1 : Infinity)), { en: 'and no more than completions', zh: '，也不能多于 completions' });
  const total = completions.number() ?? 0;
  if (total > manyCompletions && spec.child('backoffLimitPerIndex').present) yield* checkMany(spec);
  if (object.kind === 'Job' && total > 0) yield* checkHostnames(object, total);
}

/** The state of each index must fit into the status of the Job. */
function* checkMany(spec: Field): Iterable<Finding> {
  const failed = spec.child('maxFailedIndexes');
  if (!failed.present) yield missing(failed, { en: `A Job of more than ${manyCompletions} completions with backoffLimitPerIndex needs it.`, zh: `completions 超过 ${manyCompletions} 且使用 backoffLimitPerIndex 时必须写它。` });
  const reason = { en: `with more than ${manyCompletions} completions and backoffLimitPerIndex`, zh: `（completions 超过 ${manyCompletions} 且使用 backoffLimitPerIndex）` };
  yield* checkAtMost(failed, mostWhenMany, reason);
  yield* checkAtMost(spec.child('parallelism'), mostWhenMany, reason);
}

function* checkAtMost(field: Field, most: number, when: { en: string; zh: string }): Iterable<Finding> {
  if ((field.number() ?? 0) <= most) return;
  const { name } = field;
  yield field.finding({ en: `${name} must be at most ${most} ${when.en}.`, zh: `${name} 不能大于 ${most}${when.zh}。` });
}

/** Each Pod's hostname is the Job's name and its index. */
function* checkHostnames({ name, root }: KubernetesObject, completions: number): Iterable<Finding> {
  const longest = `${name}-${completions - 1}`;
  if (name === '' || !checkDns1123Label(longest)) return;
  yield root.descend('metadata', 'name').finding({
    en: `The Pods of an Indexed Job take its name as hostname, and "${longest.slice(0, 80)}" is no DNS label of at most 63 characters: choose a shorter name without dots.`,
    zh: `Indexed 模式的 Pod 以 Job 名作主机名，而 "${longest.slice(0, 80)}" 不是 63 个字符以内的 DNS 标签：请改用更短且不含点的名称。`,
  });
}

function* checkNonIndexed(spec: Field): Iterable<Finding> {
  for (const name of ['backoffLimitPerIndex', 'maxFailedIndexes']) {
    const field = spec.child(name);
    if (!field.present) continue;
    yield field.finding({ en: `Only an Indexed Job has indexes to count: set completionMode: Indexed, or remove ${name}.`, zh: `只有 Indexed 模式的 Job 才有索引：请设置 completionMode: Indexed，或去掉 ${name}。` });
  }
}
