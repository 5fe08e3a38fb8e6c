import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTimeZone } from './time-zone.ts';

test('names of the IANA database pass, links included', () => {
  for (const zone of ['UTC', 'Etc/UTC', 'Asia/Shanghai', 'PRC', 'US/Pacific', 'EST5EDT', 'Etc/GMT+8', 'posix/UTC', 'America/Argentina/Buenos_Aires']) {
    assert.equal(checkTimeZone(zone), undefined, zone);
  }
});

test('other texts have a reason', () => {
  for (const zone of ['', 'Local', 'local', 'Beijing', 'UTC+8', '+08:00', '+0800', 'Asia/', '../UTC', 'Asia/Shanghai ', 'CST-8CDT']) {
    assert.ok(checkTimeZone(zone), zone);
  }
});

test('case counts, and the right one is named', () => {
  assert.match(checkTimeZone('asia/shanghai')!.en, /Asia\/Shanghai/);
  assert.match(checkTimeZone('utc')!.en, /UTC/);
});
