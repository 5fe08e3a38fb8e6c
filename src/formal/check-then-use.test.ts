import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeceived, orders } from './check-then-use.ts';

describe('checking, then letting the kernel go on', () => {
  it('is deceived in one order if the argument lies behind a pointer', () => {
    assert.deepEqual(orders.filter((order) => isDeceived(order, 'by-pointer')), [['check', 'write', 'use']]);
  });

  it('is deceived in none if the value itself is the argument', () => {
    assert.deepEqual(orders.filter((order) => isDeceived(order, 'by-value')), []);
  });
});
