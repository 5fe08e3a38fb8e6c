import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  checkConfigMapKey, checkDns1035Label, checkDns1123Label, checkDns1123Subdomain, checkDomainPrefixedPath,
  checkEnvironmentName, checkLabelValue, checkPortName, checkQualifiedName, checkStrictEnvironmentName, type NameCheck,
} from './names.ts';

function accepts(check: NameCheck, ...values: string[]): void {
  for (const value of values) assert.equal(check(value), undefined, JSON.stringify(value));
}

function refuses(check: NameCheck, ...values: string[]): void {
  for (const value of values) assert.ok(check(value), JSON.stringify(value));
}

test('a label is lower case, without dots, and at most 63 characters long', () => {
  accepts(checkDns1123Label, 'a', '1', 'a-b', 'a'.repeat(63));
  refuses(checkDns1123Label, '', 'A', 'a.b', '-a', 'a-', 'a_b', 'ä', 'a'.repeat(64), 'a\n');
});

test('a subdomain is labels with dots between, at most 253 characters long', () => {
  accepts(checkDns1123Subdomain, 'a', 'a.b', '1.2.3', `${'a'.repeat(64)}.b`, `${'a.'.repeat(126)}a`);
  refuses(checkDns1123Subdomain, '', '.', 'a..b', 'a.', '.a', 'A.b', 'a.-b', 'a'.repeat(254));
});

test('a label of RFC 1035 begins with a letter', () => {
  accepts(checkDns1035Label, 'a1', 'a-1');
  refuses(checkDns1035Label, '1a', 'a.b');
});

test('a port name has a letter and no doubled hyphens', () => {
  accepts(checkPortName, 'http', 'p1', 'a'.repeat(15));
  refuses(checkPortName, '', '80', 'a--b', '-a', 'a-', 'HTTP', 'a'.repeat(16));
});

test('a qualified name has at most one prefix, a DNS name in lower case', () => {
  accepts(checkQualifiedName, 'a', 'A.b_c', 'example.com/Name', `example.com/${'a'.repeat(63)}`);
  refuses(checkQualifiedName, '', '/', 'a/', '/a', 'a/b/c', 'Example.com/a', 'a b', '-a', `x/${'a'.repeat(64)}`);
});

test('a label value may be empty', () => {
  accepts(checkLabelValue, '', 'A', 'a_b.c');
  refuses(checkLabelValue, '-', 'a b', 'a/b', 'a'.repeat(64));
});

test('names of variables were stricter before 1.32', () => {
  accepts(checkEnvironmentName, '1', 'a b', 'a.b', '~!');
  refuses(checkEnvironmentName, '', 'a=b', 'ä', 'a\tb', '\u007f');
  accepts(checkStrictEnvironmentName, 'A', '_a.b-c', '.a');
  refuses(checkStrictEnvironmentName, '', '1', 'a b', '..', '..a', '.');
});

test('keys of a ConfigMap cannot climb out of their directory', () => {
  accepts(checkConfigMapKey, 'a', '.a', 'a..b', '1_2-3');
  refuses(checkConfigMapKey, '', '.', '..', '..a', 'a/b', 'a b');
});

test('a prefixed path needs something on both sides of the slash', () => {
  accepts(checkDomainPrefixedPath, 'a/b', 'example.com/a/b:c');
  refuses(checkDomainPrefixedPath, '', 'a', '/a', 'a/', 'A/b', 'a/b c');
});

test('each grammar lies within the wider one', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aA1-_./= ') });
  fc.assert(fc.property(text, (value) => {
    const holds = (check: NameCheck) => check(value) === undefined;
    if (holds(checkDns1035Label)) assert.ok(holds(checkDns1123Label));
    if (holds(checkDns1123Label)) assert.ok(holds(checkDns1123Subdomain) && holds(checkLabelValue) && holds(checkQualifiedName));
    if (holds(checkStrictEnvironmentName)) assert.ok(holds(checkEnvironmentName));
  }));
});
