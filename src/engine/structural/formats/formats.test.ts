import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stringFormat, stringFormatNames } from './formats.ts';

/** Verdicts of kube-apiserver 1.37.1. */
const verdicts: Readonly<Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>> = {
  ipv4: { yes: ['1.2.3.4', '01.2.3.4', '::ffff:1.2.3.4', '::0ffff:1.2.3.4'], no: ['1.2.3', '1.2.3.4.5', '1.2.3.256', '::1'] },
  ipv6: { yes: ['::1', '::', '1:2:3:4:5:6:7:8', '::1.2.3.4', '1:2:3:4:5:6:7::'], no: ['1:2', '::00001', 'fe80::1%eth0', '12345::', '::01.2.3.4'] },
  cidr: { yes: ['1.2.3.0/24', '::/0', '01.2.3.4/08', '2001:00db8::/32', '::1/0000000032'], no: ['1.2.3.4/33', '1.2.3.4', '::/129', '1.2.3.4/-1'] },
  mac: { yes: ['01:23:45:67:89:ab', '0123.4567.89ab', '01-23-45-67-89-ab', '01:23:45:67:89:ab:cd:ef'], no: ['01:23', '01:23-45:67:89:ab'] },
  date: { yes: ['2020-02-29', '0000-01-01'], no: ['2021-02-29', '2020-1-1', '2020-13-01'] },
  'date-time': { yes: ['2020-01-01T00:00:00Z', '2020-01-01t00:00:00.123+01:00', '2020-01-01T00:00:00Zt'], no: ['2020-01-01T24:00:00Z', '2020-01-01', '2020-01-01T00:00:00', '2020-01-01T23:59:60Z'] },
  duration: { yes: ['1h', '1.5d', '3 days', '0', '-1h', '5 S', '.5s', '+1m', '1 nanofoo'], no: ['x', '', '1'] },
  email: { yes: ['a@b', 'a b <a@b.c>', '"a b"@c', 'a@[1.2.3.4]', 'g:a@b;', 'a@b (c)', 'ä@b', '<a@b>'], no: ['a', 'a..b@c', 'a@b,c@d', 'x <>', 'a.@b'] },
  uri: { yes: ['http://a', '/a', 'mailto:x', 'http://[::1]:80/', '//a', '*', 'http://u:p@h/', 'urn:x y'], no: ['a', 'http://a:x', 'http://a b', '/%zz', ':x', 'http://a:1:2', 'http://[::1'] },
  hostname: { yes: ['a', 'a.com', 'é.com', 'A.COM', 'a-b'], no: ['-a', 'a_b', 'a..b', '1.2', 'a.c'] },
  byte: { yes: ['YQ==', 'YWI=', 'YWJj'], no: ['', 'Y', '=', 'YQ=', 'YQ-_'] },
  isbn: { yes: ['0321751043', '978-0321751041'], no: ['123'] },
  creditcard: { yes: ['4111 1111 1111 1111', '5555555555554444'], no: ['4111111111111112'] },
  ssn: { yes: ['123-45-6789', '123 45 6789'], no: ['123456789'] },
  rgbcolor: { yes: ['rgb(1,2,3)', 'rgb( 255 , 0,0)'], no: ['rgb(256,0,0)', 'RGB(1,1,1)'] },
  'k8s-short-name': { yes: ['a-b'], no: ['A', 'a.b', '-'] },
  'k8s-long-name': { yes: ['a.b'], no: ['a..b', 'A'] },
};

for (const [name, { yes, no }] of Object.entries(verdicts)) {
  describe(`the format ${name}`, () => {
    const check = stringFormat(name, true)!;
    for (const text of yes) test(`takes ${JSON.stringify(text)}`, () => assert.equal(check(text), true));
    for (const text of no) test(`refuses ${JSON.stringify(text)}`, () => assert.equal(check(text), false));
  });
}

test('hyphens in the name of a format mean nothing', () => {
  assert.equal(stringFormat('date-time', false), stringFormat('datetime', false));
  assert.equal(stringFormat('constructor', true), undefined);
});

test('names of Kubernetes are unknown where they are not asked for', () => {
  assert.equal(stringFormat('k8s-short-name', false), undefined);
});

test('no format throws on any text, nor takes more than linear time on long ones', () => {
  const long = fc.tuple(fc.constantFrom('1', 'a', '(', '"', ':', 'a ', '1 ', '%41', '1.', '<', '\\'), fc.constantFrom('', '@', 'x', '.')).map(([part, end]) => part.repeat(20_000) + end);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), long), fc.constantFrom(...stringFormatNames), (text, name) => {
      assert.equal(typeof stringFormat(name, true)!(text), 'boolean');
    }),
    { numRuns: 600 },
  );
});
