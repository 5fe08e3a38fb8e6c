import { checkOneOf } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';

const longestName = 52;

/** What the server appends to a generateName, of which it keeps the first 58 characters. */
const generatedSuffix = 5;

/** A CronJob's name leaves room for the time; its Jobs may run side by side, or not. */
export const cronJobPolicy = objectRule({
  id: 'kubernetes/cronjob-policy',
  severity: 'error',
  source: 'kubernetes-batch-validation',
  kinds: ['CronJob.batch'],
  *check({ root, name }) {
    yield* checkOneOf(root.descend('spec', 'concurrencyPolicy'), ['Allow', 'Forbid', 'Replace']);
    const prefix = root.descend('metadata', 'generateName').text();
    const length = name === '' && prefix !== '' ? prefix.length + generatedSuffix : name.length;
    if (length <= longestName) return;
    yield root.descend('metadata', 'name').finding({
      en: `The name of a CronJob is at most ${longestName} characters long: 11 are added for the name of each Job, which has 63. Choose a shorter one; of a generateName ${longestName - generatedSuffix} are left.`,
      zh: `CronJob 的名称不能超过 ${longestName} 个字符：每个 Job 的名称要再加 11 个字符，而上限是 63。请改短；generateName 最多 ${longestName - generatedSuffix} 个字符。`,
    });
  },
});
