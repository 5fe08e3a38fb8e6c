import { checkOneOf } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';

const longestName = 52;

/** A CronJob's name leaves room for the time; its Jobs may run side by side, or not. */
export const cronJobPolicy = objectRule({
  id: 'kubernetes/cronjob-policy',
  severity: 'error',
  source: 'kubernetes-batch-validation',
  kinds: ['CronJob.batch'],
  *check({ root, name }) {
    yield* checkOneOf(root.descend('spec', 'concurrencyPolicy'), ['Allow', 'Forbid', 'Replace']);
    if (name.length <= longestName) return;
    yield root.descend('metadata', 'name').finding({
      en: `The name of a CronJob is at most ${longestName} characters long: 11 are added for the name of each Job, which has 63.`,
      zh: `CronJob 的名称不能超过 ${longestName} 个字符：每个 Job 的名称要再加 11 个字符，而上限是 63。`,
    });
  },
});
