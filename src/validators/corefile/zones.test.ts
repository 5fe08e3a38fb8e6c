import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInZone, splitZone, transportOf, zonesOf } from './zones.ts';

describe('zones', () => {
  it('take a transport off the front', () => {
    assert.deepEqual(transportOf('tls://example.org:853'), ['tls', 'example.org:853']);
    assert.deepEqual(transportOf('https3://.'), ['https3', '.']);
    assert.deepEqual(transportOf('ftp://example.org'), ['dns', 'ftp://example.org']);
  });

  it('take a port off the end, if it is a number', () => {
    assert.deepEqual(splitZone('example.org:054'), { hosts: ['example.org'], port: '54' });
    assert.deepEqual(splitZone('2001:db8::/32'), { hosts: ['8.b.d.0.1.0.0.2.ip6.arpa.'], port: '' });
  });

  it('make reverse zones of networks, several where no label ends at the prefix', () => {
    assert.deepEqual(zonesOf('10.0.0.0/8'), ['10.in-addr.arpa.']);
    assert.deepEqual(zonesOf('192.0.2.64/31'), ['64.2.0.192.in-addr.arpa.', '65.2.0.192.in-addr.arpa.']);
    assert.equal(zonesOf('10.0.0.0/9').length, 128);
    assert.equal(zonesOf('0.0.0.0/0')[0], 'in-addr.arpa.');
  });

  it('are no zones where CoreDNS says so', () => {
    assert.deepEqual(['a..b', '', 'example.org:', '::/64', 'a'.repeat(64)].map(zonesOf), [[], [], [], [], []]);
  });

  it('hold the names below them', () => {
    assert.equal(isInZone('a.example.org.', 'example.org.'), true);
    assert.equal(isInZone('notexample.org.', 'example.org.'), false);
    assert.equal(isInZone('a.', '.'), true);
  });
});
