import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCronSchedule } from './cron-schedule.ts';

const accepted = [
  '* * * * *', '*/5 * * * *', '0 3 * * 1-5', '0 0 1 JAN,jul sun', '5/10 * * * *', '? ? ? ? ?', '1,,2 * * * *', ', * * * *',
  '+5 * * * *', '*-99 * * * *', '  0 3 * * *', '@hourly', '@every 1h30m', '@every -1.5s', '@every 0', '00 00 01 01 *',
];
const refused = [
  '', '* * * *', '* * * * * *', '60 * * * *', '* 24 * * *', '* * 0 * *', '* * 32 * *', '* * * 0 *', '* * * 13 *', '* * * * 7',
  '* * * * sunday', 'jan * * * *', '9-5 * * * *', '*/0 * * * *', '1/2/3 * * * *', '1-2-3 * * * *', '-1 * * * *', '1- * * * *',
  '@Daily', ' @daily', '@every', '@every 5', '@every 1d', '@reboot', '0x1 * * * *', '１ * * * *',
];

test('what robfig/cron parses passes', () => {
  for (const schedule of accepted) assert.equal(checkCronSchedule(schedule), undefined, schedule);
});

test('what it does not parse has a reason', () => {
  for (const schedule of refused) assert.ok(checkCronSchedule(schedule), schedule);
});

test('any fields within their bounds make a schedule', () => {
  const field = (low: number, high: number) => {
    const number = fc.integer({ min: low, max: high });
    const range = fc.tuple(number, number).map((pair) => pair.toSorted((a, b) => a - b).join('-'));
    const stepped = fc.tuple(fc.oneof(range, fc.constant('*')), fc.integer({ min: 1, max: 99 })).map((parts) => parts.join('/'));
    return fc.array(fc.oneof(number.map(String), range, stepped, fc.constant('*')), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(','));
  };
  const schedule = fc.tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6)).map((fields) => fields.join(' '));
  fc.assert(fc.property(schedule, (text) => checkCronSchedule(text) === undefined));
});
