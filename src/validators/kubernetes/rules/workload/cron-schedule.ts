import { checkCronSchedule } from '../../cron-schedule.ts';
import { checkText, missing } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { checkTimeZone } from '../../time-zone.ts';

/** When a CronJob runs: a schedule that can be parsed, in a time zone that exists. */
export const cronSchedule = objectRule({
  id: 'kubernetes/cronjob-schedule',
  severity: 'error',
  source: 'kubernetes-batch-validation',
  kinds: ['CronJob.batch'],
  *check({ root }) {
    const schedule = root.descend('spec', 'schedule');
    const text = schedule.string();
    if (schedule.blank) yield missing(schedule, { en: 'Five fields, such as "0 3 * * *" for three at night.', zh: '五个字段，如 "0 3 * * *" 表示每天凌晨三点。' });
    else if (text?.includes('TZ')) {
      yield schedule.finding({ en: 'A time zone in the schedule (TZ=, CRON_TZ=) is refused: use spec.timeZone.', zh: '不能在 schedule 里写时区（TZ=、CRON_TZ=），请使用 spec.timeZone。' });
    } else if (text !== undefined) {
      const reason = checkCronSchedule(text);
      if (reason) yield schedule.finding(reason);
    }
    yield* checkText(root.descend('spec', 'timeZone'), checkTimeZone);
  },
});
