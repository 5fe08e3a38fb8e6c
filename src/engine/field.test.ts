import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Field } from './field.ts';
import type { MapEntry, SourceNode } from './source-tree.ts';
import { sourceNodeOf } from './structural/source-node-of.ts';

const message = { en: 'Wrong.', zh: '不对。' };

describe('a field', () => {
  const root = Field.root(sourceNodeOf({ spec: { ports: [{ name: 'http' }], 'a.b': 1, none: null, empty: '', list: [] }, labels: { 'x/y': 'z' } }));
  const spec = root.child('spec');

  it('has the path that Kubernetes gives it, and is called by its last step', () => {
    const port = spec.child('ports').items()[0]!;
    assert.equal(port.child('name').path, 'spec.ports[0].name');
    assert.equal(root.child('labels').key('x/y').path, 'labels[x/y]');
    assert.deepEqual([port, port.child('name'), spec.child('a.b'), root].map(({ name }) => name), ['ports[0]', 'name', 'a.b', '']);
  });

  it('can be walked to whether or not it is there', () => {
    const absent = root.descend('status', 'conditions');
    assert.equal(absent.written, false);
    assert.deepEqual(absent.items(), []);
    assert.equal(absent.child('type').path, 'status.conditions.type');
  });

  it('is absent where null stands, though it is written', () => {
    assert.equal(spec.child('none').present, false);
    assert.equal(spec.child('none').written, true);
  });

  it('is blank or vacant as Go would hold it after decoding', () => {
    for (const name of ['none', 'empty', 'missing']) assert.equal(spec.child(name).blank, true, name);
    for (const name of ['none', 'list', 'missing']) assert.equal(spec.child(name).vacant, true, name);
    assert.equal(spec.child('list').blank, false);
    assert.equal(spec.child('empty').vacant, false);
  });

  it('reads as absent when it has another type than is asked for', () => {
    assert.equal(spec.child('ports').string(), undefined);
    assert.equal(spec.child('ports').text(), '');
    assert.equal(spec.child('a.b').boolean(), undefined);
    assert.deepEqual(root.child('labels').items(), []);
  });

  it('knows no names of JavaScript’s own', () => {
    for (const name of ['constructor', '__proto__', 'toString']) assert.equal(root.child(name).written, false);
  });
});

describe('a finding', () => {
  const at = (from: number, to: number) => ({ from, to });
  const entry = (key: string, from: number, value: SourceNode): [string, MapEntry] => [key, { key, keyRange: at(from, from + key.length), value }];
  // a: {b: 1, c: [x]}
  const list: SourceNode = { type: 'list', range: at(13, 16), items: [{ type: 'string', value: 'x', range: at(14, 15) }] };
  const inner: SourceNode = { type: 'map', range: at(3, 17), entries: new Map([entry('b', 4, { type: 'number', value: 1, text: '1', integer: true, range: at(7, 8) }), entry('c', 10, list)]) };
  const root = Field.root({ type: 'map', range: at(0, 17), entries: new Map([entry('a', 0, inner)]) });
  const rangeOf = (field: Field) => field.finding(message).range;

  it('stands at a scalar’s value, at a container’s key, and of what is absent at the nearest ancestor', () => {
    assert.deepEqual(rangeOf(root.descend('a', 'b')), at(7, 8));
    assert.deepEqual(rangeOf(root.descend('a', 'c')), at(10, 11));
    assert.deepEqual(rangeOf(root.descend('a', 'd', 'e')), at(0, 1));
    assert.deepEqual(root.descend('a', 'b').findingAtKey(message).range, at(4, 5));
  });

  it('needs the whole document unless it speaks of a scalar that is there', () => {
    assert.equal(root.descend('a', 'b').finding(message).needsWholeDocument, undefined);
    for (const field of [root.child('a'), root.child('d')]) assert.equal(field.finding(message).needsWholeDocument, true);
  });
});
