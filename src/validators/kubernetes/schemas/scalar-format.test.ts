import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fits, isBase64, isMicroTime, isTime, isWhole, readQuantity } from './scalar-format.ts';

// Every text in this file was put before a kube-apiserver 1.37.1.
describe('a quantity', () => {
  it('is a number with at most one suffix of the list', () => {
    for (const text of ['0', '1', '-1', '+1', '1.5', '.5', '5.', '1Ki', '1k', '1E', '1e3', '1e+3', '2E5', '1n', ' 1 ', '1Mi ']) {
      assert.equal(readQuantity(text), 'plain', text);
    }
  });

  it('is invalid in every other form', () => {
    for (const text of ['', ' ', '1 Gi', '1.5.2', '1e', '1ee3', '1_000', '1Gi5', '1G+', '1m3', '1ki', '1K', '1MB', '0x10', '1,5', '１', '1e99999999999999999999']) {
      assert.equal(readQuantity(text), 'invalid', text);
    }
  });

  it('is odd without digits or with an exponent beyond all measure', () => {
    for (const text of ['+', '-', '.', 'Gi', 'm', 'E', 'e3']) assert.equal(readQuantity(text), 'no-digits', text);
    assert.equal(readQuantity('1e9999999999'), 'huge-exponent');
  });
});

describe('a time', () => {
  it('is RFC 3339 as Go reads it', () => {
    for (const text of ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.123+08:00', '2026-01-02T3:04:05Z', '2026-01-02T03:04:05,5Z', '2024-02-29T00:00:00Z']) {
      assert.equal(isTime(text), true, text);
    }
    for (const text of ['', '2026', '2026-01-02', '2026-01-02 03:04:05Z', '2026-01-02t03:04:05z', '2026-02-30T00:00:00Z', '2026-01-02T24:00:00Z', '2026-01-02T03:04:60Z', '2026-01-02T03:04:05', '2026-01-02T03:04:05+25:00', '2026-01-02T03:04:05+05:61']) {
      assert.equal(isTime(text), false, text);
    }
  });

  it('has exactly six digits after the point where it counts microseconds', () => {
    assert.equal(isMicroTime('2026-01-02T03:04:05.123456Z'), true);
    for (const text of ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.1Z', '2026-01-02T03:04:05.1234567Z']) {
      assert.equal(isMicroTime(text), false, text);
    }
  });
});

describe('bytes', () => {
  it('are base64 in the standard alphabet, padded, whatever the line breaks', () => {
    for (const text of ['', 'YQ==', 'YWI=', 'YWJj', 'YQ==\n', 'YW\nJj']) assert.equal(isBase64(text), true, JSON.stringify(text));
    for (const text of ['YQ', '_-8=', 'YQ= =', 'a', '====']) assert.equal(isBase64(text), false, text);
  });
});

describe('an integer', () => {
  const number = (text: string) => ({ value: Number(text), text, integer: /^-?\d+$/.test(text) });

  it('may be written with a fraction of zero or an exponent', () => {
    for (const text of ['1', '1.0', '1e3', '-5']) assert.equal(isWhole(number(text)), true, text);
    for (const text of ['1.5', '1e21', '1e999']) assert.equal(isWhole(number(text)), false, text);
  });

  it('fits its type up to the last unit', () => {
    assert.equal(fits(number('2147483647'), 'int32'), true);
    assert.equal(fits(number('2147483648'), 'int32'), false);
    assert.equal(fits(number('-2147483648'), 'int32'), true);
    assert.equal(fits(number('9223372036854775807'), 'int64'), true);
    assert.equal(fits(number('9223372036854775808'), 'int64'), false);
  });
});
