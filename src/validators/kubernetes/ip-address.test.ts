import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkLenientIp, checkStrictIp } from './ip-address.ts';

test('an address without oddities passes either way', () => {
  for (const ip of ['1.2.3.4', '255.255.255.255', '::', '::1', '2001:db8::ffff', '1:2:3:4:5:6:7:8', '1::8', '64:ff9b::1.2.3.4', '::1.2.3.4']) {
    assert.equal(checkStrictIp(ip), undefined, ip);
  }
});

test('leading zeros and mapped addresses pass the lenient reading only', () => {
  for (const ip of ['1.2.3.04', '010.0.0.1', '::ffff:1.2.3.4', '::ffff:102:304', '0:0:0:0:0:ffff:102:304', '::FFFF:1.2.3.4', '::00001', '2001:00db8::1']) {
    assert.equal(checkLenientIp(ip), undefined, ip);
    assert.ok(checkStrictIp(ip), ip);
  }
});

test('what is no address passes neither', () => {
  for (const ip of ['', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.-4', ':', ':::', '1::2::3', '12345::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', 'fe80::1%eth0', '1.2.3.4/24', 'example.com', '::1.2.3', '1.2.3.4::']) {
    assert.ok(checkLenientIp(ip), ip);
  }
});

test('every address in either family is read', () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => checkLenientIp(ip) === undefined));
});

test('nothing passes that is no address', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123af:.'), maxLength: 24 });
  fc.assert(fc.property(text, (value) => checkStrictIp(value) !== undefined || isIP(value) !== 0));
});
