import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { Field } from '../field.ts';
import { compilePattern, loadRegularExpressions } from '../regular-expression.ts';
import { canonical } from './canonical.ts';
import { withDefaults, withoutNulls } from './default-value.ts';
import { duplicateItems } from './duplicate-items.ts';
import { followFieldPath } from './field-path.ts';
import { stringFormat } from './formats/formats.ts';
import type { StructuralOptions } from './options.ts';
import { readSchema } from './read-schema.ts';
import { sourceNodeOf, type Json } from './source-node-of.ts';
import { unknownFields } from './unknown-fields.ts';
import { validateValue } from './validate-value.ts';

const options: StructuralOptions = {
  format: (name) => stringFormat(name, true),
  pattern: compilePattern,
  checksNumericRange: true,
  prepared: true,
};

const schemaOf = (json: Json) => readSchema(sourceNodeOf(json));
const fieldOf = (json: Json) => Field.root(sourceNodeOf(json));

function violationsOf(value: Json, schema: Json) {
  return validateValue(fieldOf(value), schemaOf(schema), options).violations;
}

/** `path: concern` each, as short as can be told apart. */
function told(value: Json, schema: Json): string[] {
  return violationsOf(value, schema).map(({ field, concern }) => `${field.path}: ${concern}`);
}

const anyJson = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;

/** Schemas that mean something, with parts that do not. */
const anySchema = schemaOfDepth(2);

function schemaOfDepth(depth: number): fc.Arbitrary<Json> {
  const below: fc.Arbitrary<Json> = depth === 0 ? fc.constant({}) : schemaOfDepth(depth - 1);
  return fc.record(
    {
      type: fc.oneof(fc.constantFrom('object', 'array', 'string', 'integer', 'number', 'boolean'), anyJson),
      properties: fc.oneof(fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), below, { maxKeys: 3 }), anyJson),
      items: below,
      additionalProperties: fc.oneof(below, fc.boolean()),
      default: anyJson,
      nullable: fc.boolean(),
      enum: fc.array(anyJson, { maxLength: 3 }),
      required: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      pattern: fc.oneof(fc.string({ maxLength: 8 }), fc.constant('(a+)+$')),
      format: fc.constantFrom('email', 'duration', 'uri', 'ipv6', 'int32', 'nonsense'),
      minimum: fc.double(),
      multipleOf: fc.double(),
      maxLength: fc.integer(),
      anyOf: fc.array(below, { maxLength: 2 }),
      oneOf: fc.array(below, { maxLength: 2 }),
      not: below,
      'x-kubernetes-list-type': fc.constantFrom('set', 'map', 'atomic'),
      'x-kubernetes-list-map-keys': fc.constant(['a']),
      'x-kubernetes-preserve-unknown-fields': fc.boolean(),
      'x-kubernetes-int-or-string': fc.boolean(),
      'x-kubernetes-embedded-resource': fc.boolean(),
    },
    { requiredKeys: [] },
  ) as unknown as fc.Arbitrary<Json>;
}

before(loadRegularExpressions);

describe('for any value and any schema', () => {
  test('no walk throws, and every place it tells of lies in the value', () => {
    fc.assert(
      fc.property(anyJson, anySchema, (json, schemaJson) => {
        const schema = schemaOf(schemaJson);
        const value = Field.root(withoutNulls(withDefaults(sourceNodeOf(json), schema), schema));
        const found = [...validateValue(value, schema, options).violations, ...duplicateItems(value, schema)];
        for (const { field, message } of found) {
          assert.ok(message.en && message.zh);
          assert.ok(field.parent === undefined || field.written || field.parent.written);
        }
        for (const { field } of unknownFields(value, schema)) assert.ok(field.written);
      }),
      { numRuns: 400 },
    );
  });

  test('defaulting twice is defaulting once', () => {
    fc.assert(
      fc.property(anyJson, anySchema, (json, schemaJson) => {
        const schema = schemaOf(schemaJson);
        const once = withDefaults(sourceNodeOf(json), schema);
        assert.equal(canonical(withDefaults(once, schema)), canonical(once));
      }),
    );
  });

  test('dropping nulls twice is dropping them once, and what has nothing to drop is left as it is', () => {
    fc.assert(
      fc.property(anyJson, anySchema, (json, schemaJson) => {
        const schema = schemaOf(schemaJson);
        const once = withoutNulls(sourceNodeOf(json), schema);
        assert.equal(withoutNulls(once, schema), once);
      }),
    );
  });

  test('a value breaks "not" exactly where it keeps what stands in it', () => {
    fc.assert(
      fc.property(anyJson, anySchema, (json, schemaJson) => {
        fc.pre(json !== null);
        const keeps = violationsOf(json, { anyOf: [schemaJson] }).length === 0;
        assert.equal(violationsOf(json, { not: schemaJson }).length > 0, keeps);
      }),
    );
  });

  test('one branch of oneOf, anyOf or allOf is as good as the other', () => {
    fc.assert(
      fc.property(anyJson, anySchema, (json, schemaJson) => {
        const verdicts = ['allOf', 'anyOf', 'oneOf'].map((junctor) => violationsOf(json, { [junctor]: [schemaJson] }).length > 0);
        assert.ok(verdicts.every((verdict) => verdict === verdicts[0]));
      }),
    );
  });

  test('restricting further never makes a refused value fit', () => {
    fc.assert(
      fc.property(anyJson, anySchema, anySchema, (json, one, other) => {
        fc.pre(violationsOf(json, { allOf: [one] }).length > 0);
        assert.ok(violationsOf(json, { allOf: [one, other] }).length > 0);
      }),
    );
  });

  test('what preserves unknown fields and names none has none', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        assert.deepEqual(unknownFields(fieldOf(json), schemaOf({ 'x-kubernetes-preserve-unknown-fields': true })), []);
      }),
    );
  });
});

describe('numbers are compared as Go holds them', () => {
  test('an integer may be written with a fraction of zero', () => {
    assert.deepEqual(told(2, { type: 'integer' }), []);
    assert.deepEqual(told(2.5, { type: 'integer' }), [': type', ': range']);
  });

  test('a bound with a fraction is cut for an integer and kept for a float', () => {
    assert.deepEqual(told(1, { type: 'number', minimum: 1.5 }), []);
    assert.deepEqual(told(1.4, { type: 'number', minimum: 1.5 }), [': range']);
  });

  test('a step below one refuses every integer', () => {
    assert.deepEqual(told(1, { type: 'number', multipleOf: 0.25 }), [': range']);
    assert.deepEqual(told(1.25, { type: 'number', multipleOf: 0.25 }), []);
  });

  test('int32 is a range where ranges are checked', () => {
    assert.deepEqual(told(2 ** 31, { type: 'integer', format: 'int32' }), [': range']);
    const before = validateValue(fieldOf(2 ** 31), schemaOf({ type: 'integer', format: 'int32' }), { ...options, checksNumericRange: false });
    assert.deepEqual(before.violations, []);
  });

  test('1.5 is among [1] and 65 among ["A"], as Go converts before it compares', () => {
    assert.deepEqual(told(1.5, { enum: [1] }), []);
    assert.deepEqual(told(65, { enum: ['A'] }), []);
    assert.deepEqual(told(2, { enum: [1, 'A'] }), [': enum']);
  });
});

describe('lengths count code points', () => {
  for (const [text, length] of [['名字', 2], ['🚀', 1], ['👩‍🚀', 3], ['e\u0301', 2], ['\ud800', 1]] as const) {
    test(`${JSON.stringify(text)} has ${length}`, () => {
      assert.deepEqual(told(text, { maxLength: length, minLength: length }), []);
      assert.deepEqual(told(text, { maxLength: length - 1 }), [': size']);
    });
  }
});

describe('alternatives are explained in one message', () => {
  const union = { oneOf: [{ required: ['a'] }, { required: ['b'] }] };

  test('a union of fields names the fields', () => {
    const [none] = violationsOf({}, union);
    assert.equal(none?.message.en, 'Exactly one of "a", "b" must be set (oneOf); none is.');
    const [both] = violationsOf({ a: 1, b: 2 }, union);
    assert.equal(both?.message.en, 'Exactly one of "a", "b" may be set (oneOf); 2 are.');
  });

  test('an explanation does not hold another', () => {
    let schema: Json = { maxLength: 1 };
    for (let depth = 0; depth < 8; depth++) schema = { anyOf: [schema, schema] };
    const found = violationsOf('long', schema);
    assert.equal(found.length, 1);
    assert.ok(found[0]!.message.en.length < 300);
  });
});

describe('work is bounded', () => {
  test('alternatives within alternatives over a long list end, and are not called complete', () => {
    let branch: Json = { maxLength: 1 };
    for (let depth = 0; depth < 10; depth++) branch = { anyOf: [branch, branch] };
    const value = fieldOf(Array.from({ length: 2000 }, () => 'long'));
    const { complete } = validateValue(value, schemaOf({ type: 'array', items: { type: 'string', ...branch } }), options);
    assert.equal(complete, false);
  });

  test('a long list of plain items is read to its end', () => {
    const value = fieldOf(Array.from({ length: 50_000 }, (_, at) => `v${at}`));
    const { complete, violations } = validateValue(value, schemaOf({ type: 'array', items: { type: 'string' } }), options);
    assert.deepEqual([complete, violations.length], [true, 0]);
  });

  test('a list of very many duplicates is told of to its end', () => {
    const pairs = Array.from({ length: 300_000 }, (_, at) => at >> 1);
    const schema = schemaOf({ type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'integer' } });
    assert.equal(duplicateItems(fieldOf(pairs), schema).length, 150_000);
  });

  test('a schema too deep to follow allows everything', () => {
    let schema: Json = { type: 'string' };
    let value: Json = 5;
    for (let depth = 0; depth < 400; depth++) {
      schema = { type: 'object', properties: { a: schema } };
      value = { a: value };
    }
    assert.deepEqual(violationsOf(value, schema), []);
  });
});

describe('paths into a schema', () => {
  const schema = schemaOf({ properties: { spec: { properties: { color: { type: 'string' } } }, labels: { additionalProperties: { type: 'integer' } } } });
  const follow = (path: string) => {
    const target = followFieldPath(path, schema, true);
    return 'problem' in target ? 'problem' : target.schema?.type;
  };

  test('lead through properties, maps and brackets', () => {
    assert.equal(follow('.spec.color'), 'string');
    assert.equal(follow(".labels['a.b']"), 'integer');
    assert.equal(follow('.labels.team'), 'integer');
  });

  test('fail where nothing is, and where they are no paths', () => {
    for (const path of ['.spec.size', 'spec', '.spec[0]', '.', '..spec', ".labels['a'", '.spec.color.x']) assert.equal(follow(path), 'problem', path);
  });
});
