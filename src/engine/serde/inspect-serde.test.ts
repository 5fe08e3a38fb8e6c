import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serdeJson } from '../json/dialect.ts';
import { readJson } from '../json/read-json.ts';
import { uint8 } from '../shape/shape.ts';
import { describeSerdeFault } from './describe-serde.ts';
import { inspectSerde } from './inspect-serde.ts';
import { bool, defaulted, lenient, oneOf, optional, parsed, required, strict, text, vec } from './serde-shape.ts';

const shape = strict({
  name: required(text),
  size: optional(uint8),
  mode: defaulted(oneOf('Sync', 'Async')),
  on: defaulted(bool),
  even: optional(parsed((value) => (value.length % 2 === 0 ? undefined : { en: 'odd', zh: '奇数' }))),
  parts: defaulted(vec(lenient({ id: required(uint8) }))),
});

const faultsOf = (json: string) => inspectSerde(readJson(json, serdeJson).document.root, shape)
  .flatMap((fault) => (fault.kind === 'known-field' ? [] : [fault.kind === 'unknown-field' ? `${fault.denied ? 'denied' : 'passed over'}: ${fault.field.path}` : describeSerdeFault(fault).message.en]));

describe('inspectSerde', () => {
  it('finds nothing in a value that serde reads', () => {
    assert.deepEqual(faultsOf('{"name": "a", "size": null, "mode": "Async", "on": true, "even": "ab", "parts": [{"id": 1}]}'), []);
  });

  it('takes null for an option only', () => {
    assert.deepEqual(faultsOf('{"name": "a", "on": null}'), ['on must be a boolean, not null.']);
  });

  it('misses required fields, but neither options nor those with a preset', () => {
    assert.deepEqual(faultsOf('{}'), ['`name` is required and missing.']);
    assert.deepEqual(faultsOf('{"name": "a", "parts": [{}]}'), ['parts[0] lacks the required `id`.']);
  });

  it('tells unknown fields that are denied from those that are passed over', () => {
    assert.deepEqual(faultsOf('{"name": "a", "x": 1, "parts": [{"id": 1, "y": 2}]}'), ['denied: x', 'passed over: parts[0].y']);
  });

  it('holds integers to their width and takes no float for one', () => {
    assert.deepEqual(faultsOf('{"name": "a", "size": 256}'), ['size must be from 0 to 255.']);
    assert.deepEqual(faultsOf('{"name": "a", "size": 1.0}'), ['size must be an integer (uint8), not a number.']);
    assert.deepEqual(faultsOf('{"name": "a", "size": -0}'), ['size must be an integer (uint8), not a number.']);
  });

  it('matches variants letter by letter, also as an object with null', () => {
    assert.deepEqual(faultsOf('{"name": "a", "mode": {"Sync": null}}'), []);
    assert.deepEqual(faultsOf('{"name": "a", "mode": "sync"}'), ['mode must be one of Sync, Async. Did you mean `Sync`?']);
  });

  it('reads a struct from a list of its fields, as serde does', () => {
    assert.deepEqual(faultsOf('["a", 1, "Sync", true, null, []]'), []);
    assert.deepEqual(faultsOf('["a", 1, "Sync", true]'), ['The whole must be an object, not a list.']);
  });
});
