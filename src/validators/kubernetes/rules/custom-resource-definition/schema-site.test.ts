import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Field } from '../../../../engine/field.ts';
import { sourceNodeOf, type Json } from '../../../../engine/structural/source-node-of.ts';
import { schemaSites, type SchemaSite } from './schema-site.ts';

const sitesOf = (schema: Json) => schemaSites(Field.root(sourceNodeOf(schema)));
const paths = (sites: readonly SchemaSite[]) => sites.map(({ field }) => field.path || '.');

describe('the schemas within a schema', () => {
  test('are met in the order of the text, each inside of what holds it', () => {
    const sites = sitesOf({ properties: { b: { items: { type: 'string' } }, a: { additionalProperties: {} } }, not: {}, anyOf: [{}, {}] });
    assert.deepEqual(paths(sites), [
      '.', 'properties[b]', 'properties[b].items', 'properties[a]', 'properties[a].additionalProperties', 'not', 'anyOf[0]', 'anyOf[1]',
    ]);
  });

  test('know what they stand in', () => {
    const [, metadata, label, branch, item] = sitesOf({
      properties: { metadata: { additionalProperties: { allOf: [{ items: {} }] } } },
    });
    assert.equal(metadata!.forbidsDefault, 'object-head');
    assert.ok(label!.belowAdditional && label!.lenient && label!.insideObjectHead);
    assert.ok(branch!.nested && item!.nested);
    assert.equal(item!.level, 'item');
  });

  test('may be very many side by side, and very deep', () => {
    assert.equal(sitesOf({ allOf: Array.from({ length: 200_000 }, () => ({})) }).length, 200_001);
    let deep: Json = {};
    for (let level = 0; level < 900; level++) deep = { items: deep };
    assert.equal(sitesOf(deep).length, 901);
  });
});
