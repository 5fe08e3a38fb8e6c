import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goJson } from '../json/dialect.ts';
import { readJson } from '../json/read-json.ts';
import { decode, goDecoder, type ShapeFault } from './decode.ts';
import { otherCaseFinding, unknownFieldFinding, wrongValueFinding } from './describe-fault.ts';
import { boolean, fieldsOf, int64, listOf, mapOf, string, uint16 } from './shape.ts';

const shape = fieldsOf({
  name: string,
  port: uint16,
  size: int64,
  labels: mapOf(string),
  steps: listOf(fieldsOf({ args: listOf(string), wait: boolean })),
});

const decoded = (text: string) => decode(readJson(text, goJson).document.root, shape, goDecoder);
const ignored = { en: 'it is ignored', zh: '会被忽略' };

function describeFault(fault: ShapeFault): string {
  if (fault.kind === 'unknown-field') return unknownFieldFinding(fault, ignored).message.en;
  if (fault.kind === 'other-case') return otherCaseFinding(fault, ignored).message.en;
  return wrongValueFinding(fault).message.en;
}

const faultsOf = (text: string) => decoded(text).faults.map(describeFault);

describe('decode', () => {
  it('finds nothing in a value of the shape', () => {
    assert.deepEqual(faultsOf('{"name": "a", "port": 80, "labels": {"x": "y"}, "steps": [{"args": [], "wait": null}]}'), []);
  });

  it('names what a value of another type should have been', () => {
    assert.deepEqual(faultsOf('{"name": 1, "steps": {}, "labels": {"x": true}}'), [
      'name must be a string, not a number.',
      'steps must be a list of objects, not an object.',
      'labels[x] must be a string, not a boolean.',
    ]);
  });

  it('holds integers to their width, and takes no fraction or exponent for one', () => {
    assert.deepEqual(faultsOf('{"port": 65536}'), ['port must be an integer (uint16), from 0 to 65535.']);
    assert.deepEqual(faultsOf('{"size": 9223372036854775808}'), [
      'size must be an integer (int64), from -9223372036854775808 to 9223372036854775807.',
    ]);
    assert.deepEqual(faultsOf('{"port": 8e1}'), ['port must be an integer (uint16), not a number.']);
  });

  it('knows what a misspelt name was meant to be', () => {
    assert.deepEqual(faultsOf('{"nmae": "a", "steps": [{"argv": []}]}'), [
      '`nmae` is no field here: it is ignored. Did you mean `name`?',
      '`argv` is no field here: it is ignored. Did you mean `args`?',
    ]);
  });

  it('reads names in other letters as Go does, and shows rules the right one', () => {
    const { root, faults } = decoded('{"Steps": [{"ARGS": ["a"]}]}');
    assert.equal(root.child('steps').items()[0]!.child('args').items().length, 1);
    assert.deepEqual(faults.map(describeFault), ['`Steps` is written `steps`: it is ignored.', '`ARGS` is written `args`: it is ignored.']);
  });

  it('keeps names such as __proto__ and constructor apart from the shape', () => {
    assert.deepEqual(faultsOf('{"constructor": 1, "__proto__": 2}').length, 2);
  });
});
