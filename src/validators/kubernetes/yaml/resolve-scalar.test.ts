import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { floatKey, resolvePlain, resolveTagged, type Resolved } from './resolve-scalar.ts';

/** `string x`, `integer 511`, `float 0.5`, `float` for what JSON can't hold, `boolean true`, `null`. */
function shown(resolved: Resolved | undefined): string {
  if (!resolved) return 'refused';
  if (resolved.type === 'null') return 'null';
  if (resolved.type === 'integer' || resolved.type === 'float') return [resolved.type, resolved.text].join(' ').trim();
  return `${resolved.type} ${resolved.value}`;
}

describe('a plain scalar means what go-yaml v2 makes of it', () => {
  const table: Record<string, readonly string[]> = {
    'boolean true': ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'],
    'boolean false': ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'],
    null: ['', '~', 'null', 'Null', 'NULL'],
    'integer 511': ['0777', '0o777', '0O777', '0x1FF', '0X1ff', '0b111111111', '511', '+511', '5_1_1', '0_777', '511_'],
    'integer -511': ['-0777', '-0o777', '-0x1FF', '-511', '-0b111111111'],
    'integer 0': ['0', '00', '-0', '+0', '0x0'],
    'integer 9223372036854775807': ['9223372036854775807', '0x7fffffffffffffff'],
    'integer -9223372036854775808': ['-9223372036854775808'],
    'integer 18446744073709551615': ['18446744073709551615'],
    'float 18446744073709552000': ['18446744073709551616'],
    'float 9223372036854776000': ['+9223372036854775808'],
    'float 8': ['08', '8.0', '8.', '0.8e1', '80e-1', '+8.'],
    'float 1000': ['1e3', '1E3', '1_0e2', '1e+3'],
    'float 0.5': ['.5', '0.5', '+.5', '5e-1'],
    'float 1e+21': ['1e21'],
    'float 1e-7': ['0.0000001'],
    'float -0': ['-0.0'],
    float: ['.inf', '.Inf', '.INF', '+.inf', '-.inf', '.nan', '.NaN', '.NAN'],
  };
  for (const [meaning, texts] of Object.entries(table)) {
    test(meaning, () => {
      for (const text of texts) assert.equal(shown(resolvePlain(text)), meaning, text);
    });
  }
  test('everything else is a string', () => {
    const strings = [
      'yES', 'tRue', 'nUll', 't', 'f', '1:30', '190:20:30', '2001-01-01', '2001-12-14t21:59:43.10-05:00', '0o8', '0b2', '0x', '0xg',
      '1e400', '-1e400', '.', '..', '-', '+', '+-1', '1.2.3', '1e', 'e1', '.iNF', 'inf', 'NaN', 'Infinity', '_1', '=', '<<', '１', 'a',
    ];
    for (const text of strings) assert.equal(shown(resolvePlain(text)), `string ${text}`);
  });
});

test('a tag forces a reading, and is refused where the text does not allow it', () => {
  const table: readonly (readonly [tag: string, text: string, meaning: string])[] = [
    ['str', '12', 'string 12'],
    ['str', '', 'string '],
    ['int', '0x10', 'integer 16'],
    ['int', '1.0', 'refused'],
    ['int', 'a', 'refused'],
    ['float', '1', 'float 1'],
    ['float', '1.5', 'float 1.5'],
    ['float', '18446744073709551615', 'refused'],
    ['bool', 'yes', 'boolean true'],
    ['bool', '1', 'refused'],
    ['null', '~', 'null'],
    ['null', 'x', 'refused'],
    ['timestamp', '2001-1-1', 'string 2001-1-1'],
    ['timestamp', '2001-02-29', 'refused'],
    ['timestamp', '2001-01-01 25:00:00', 'refused'],
    ['set', '12', 'string 12'],
    ['constructor', 'a', 'string a'],
  ];
  for (const [tag, text, meaning] of table) {
    assert.equal(shown(resolveTagged(`tag:yaml.org,2002:${tag}`, text)), meaning, `!!${tag} ${text}`);
  }
  assert.equal(shown(resolveTagged('!mine', '12')), 'string 12');
});

test('a float as a key is written as Go writes a 32-bit float', () => {
  const table: readonly (readonly [number, string])[] = [
    [1, '1'], [1.5, '1.5'], [0.1, '0.1'], [100000, '100000'], [1e6, '1e+06'], [1234567, '1.234567e+06'], [1e-4, '0.0001'], [1e-5, '1e-05'],
    [16777217, '1.6777216e+07'], [Math.PI, '3.1415927'], [1e39, '.inf'], [-Infinity, '-.inf'], [Number.NaN, '.nan'], [-0, '-0'], [1e-46, '0'],
  ];
  for (const [value, text] of table) assert.equal(floatKey(value), text);
});
