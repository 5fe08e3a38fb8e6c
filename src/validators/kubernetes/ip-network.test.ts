import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalText, contains, isNetworkAddress, parseCidr, parseIp, specialAddress } from './ip-network.ts';

const text = (ip: string) => canonicalText(parseIp(ip)!);

test('addresses have one canonical form', () => {
  const table = [
    ['10.0.0.1', '10.0.0.1'], ['010.000.0.1', '10.0.0.1'], ['::ffff:10.0.0.1', '10.0.0.1'], ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'], ['0:0:0:0:0:0:0:0', '::'], ['1:0:0:0:0:0:0:0', '1::'], ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
  ] as const;
  for (const [written, canonical] of table) assert.equal(text(written), canonical, written);
});

test('the canonical form of an address is that of the same address', () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => text(text(ip)) === text(ip)));
});

test('a network contains its own address, and none of the other family', () => {
  const network = parseCidr('10.1.0.0/16')!;
  assert.ok(contains(network, parseIp('10.1.255.255')!));
  assert.ok(!contains(network, parseIp('10.2.0.0')!));
  assert.ok(!contains(network, parseIp('::a01:0')!));
  assert.ok(contains(parseCidr('::/0')!, parseIp('2001:db8::1')!));
});

test('bits behind the prefix make an address of a network', () => {
  assert.ok(isNetworkAddress(parseCidr('10.0.0.0/8')!));
  assert.ok(!isNetworkAddress(parseCidr('10.0.0.1/8')!));
});

test('addresses that cannot be reached from elsewhere are known', () => {
  const table = [['0.0.0.0', 'unspecified'], ['::', 'unspecified'], ['127.1.2.3', 'loopback'], ['::1', 'loopback'], ['169.254.1.1', 'link-local'],
    ['fe80::1', 'link-local'], ['224.0.0.251', 'link-local multicast'], ['ff02::1', 'link-local multicast'], ['ff05::2', undefined], ['224.0.1.1', undefined], ['8.8.8.8', undefined]] as const;
  for (const [ip, kind] of table) assert.equal(specialAddress(parseIp(ip)!), kind, ip);
});
