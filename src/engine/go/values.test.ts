import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fqdn, isDomainName } from './domain-name.ts';
import { parseDuration } from './duration.ts';
import { splitHostPort } from './host-port.ts';
import { atoi, parseUint, parseUintOfAnyBase } from './integer.ts';
import { overlaps, parseCidr, parseIp } from './ip-address.ts';
import { parseBool, parseFloat } from './scalar.ts';

describe('whole numbers', () => {
  it('are digits with a sign perhaps, within 64 bits', () => {
    assert.deepEqual(['30', '+30', '-30', '030'].map(atoi), [30n, 30n, -30n, 30n]);
    assert.deepEqual(['', '3s', '3.0', '1_000', '0x1F', '9223372036854775808'].map(atoi), Array(6).fill(undefined));
  });

  it('have no sign where Go reads unsigned ones', () => {
    assert.equal(parseUint('65535', 16), 65535n);
    assert.equal(parseUint('65536', 16), undefined);
    assert.equal(parseUint('+1', 16), undefined);
  });

  it('choose their base by how they begin where Go lets them', () => {
    assert.deepEqual(['0xffee', '0b101', '0o17', '017', '1_000', '0'].map((text) => parseUintOfAnyBase(text, 16)), [0xffeen, 5n, 15n, 15n, 1000n, 0n]);
    assert.deepEqual(['08', '1__0', '_1', '0x', 'ffee'].map((text) => parseUintOfAnyBase(text, 16)), Array(5).fill(undefined));
  });
});

describe('parseDuration', () => {
  it('adds numbers with a unit each', () => {
    assert.equal(parseDuration('1h30m'), 5_400_000_000_000n);
    assert.equal(parseDuration('-1.5s'), -1_500_000_000n);
    assert.equal(parseDuration('.5ms'), 500_000n);
    assert.equal(parseDuration('1µs'), 1000n);
  });

  it('needs a unit for all but nothing, and knows no days', () => {
    assert.equal(parseDuration('0'), 0n);
    assert.deepEqual(['30', '', 's', '1d', '1h ', '.s', '300y'].map(parseDuration), Array(7).fill(undefined));
  });

  it('ends at 292 years', () => {
    assert.equal(parseDuration('2562047h'), 2562047n * 3_600_000_000_000n);
    assert.equal(parseDuration('2562048h'), undefined);
  });
});

describe('addresses', () => {
  it('have no leading zeros and no zone', () => {
    assert.deepEqual(parseIp('10.0.0.1'), [10, 0, 0, 1]);
    assert.deepEqual(['010.0.0.1', '10.0.0', 'fe80::1%eth0', '1::2::3', ''].map(parseIp), Array(5).fill(undefined));
    assert.equal(parseIp('2001:db8::1')?.length, 16);
    assert.deepEqual(parseIp('::ffff:10.0.0.1')?.slice(-6), [255, 255, 10, 0, 0, 1]);
  });

  it('of networks lose the bits of the host', () => {
    assert.deepEqual(parseCidr('10.129.3.4/9'), { bytes: [10, 128, 0, 0], prefix: 9 });
    assert.deepEqual(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/-1', '/8', '10.0.0.0/8/8'].map(parseCidr), Array(5).fill(undefined));
  });

  it('tell whether two networks overlap', () => {
    const network = (text: string) => parseCidr(text)!;
    assert.equal(overlaps(network('10.0.0.0/8'), network('10.1.0.0/16')), true);
    assert.equal(overlaps(network('10.0.0.0/9'), network('10.128.0.0/9')), false);
    assert.equal(overlaps(network('0.0.0.0/0'), network('::/0')), false);
  });

  it('with ports need brackets for IPv6, and may lack a host', () => {
    assert.deepEqual(splitHostPort(':8080'), { host: '', port: '8080' });
    assert.deepEqual(splitHostPort('[::1]:53'), { host: '::1', port: '53' });
    assert.deepEqual(['8080', '::1:53', '[::1]', 'a]:1', '[a:1'].map(splitHostPort), Array(5).fill(undefined));
  });
});

describe('domain names', () => {
  it('get a dot at their end, unless a backslash takes the one there', () => {
    assert.deepEqual(['a', 'a.', String.raw`a\.`, '.'].map(fqdn), ['a.', 'a.', String.raw`a\..`, '.']);
  });

  it('have labels of 63 bytes at most, and no empty ones', () => {
    assert.deepEqual(['.', 'a.b', `${'a'.repeat(63)}.b`, '*.a', 'a b'].map(isDomainName), Array(5).fill(true));
    assert.deepEqual(['', 'a..b', '.a', `${'a'.repeat(64)}.b`, 'ä'.repeat(32)].map(isDomainName), Array(5).fill(false));
  });
});

describe('scalars', () => {
  it('are booleans in twelve spellings', () => {
    assert.deepEqual(['1', 'T', 'true', '0', 'False', 'yes'].map(parseBool), [true, true, true, false, false, undefined]);
  });

  it('are floats in decimal and hexadecimal notation', () => {
    assert.deepEqual(['1.5', '.5', '1e3', '0x1p4', '-Inf'].map((text) => parseFloat(text)), [1.5, 0.5, 1000, 16, -Infinity]);
    assert.deepEqual(['', '1.5s', '0x1', '1e999'].map((text) => parseFloat(text)), Array(4).fill(undefined));
  });
});
