import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Field } from '../../engine/field.ts';
import { checkLabelSelector, isEmptySelector, selectorMatches } from './label-selector.ts';
import { readYaml } from './yaml/read.ts';

const selector = (text: string) => Field.root(readYaml(text).documents[0]?.root);
const pathsOf = (text: string) => [...checkLabelSelector(selector(text))].map(({ path }) => path);
const labels = new Map([['app', 'web'], ['tier', 'front']]);

test('labels and expressions must all match', () => {
  assert.ok(selectorMatches(selector('matchLabels: {app: web}'), labels));
  assert.ok(selectorMatches(selector('matchExpressions: [{key: tier, operator: In, values: [back, front]}, {key: old, operator: DoesNotExist}]'), labels));
  assert.ok(!selectorMatches(selector('matchLabels: {app: web, tier: back}'), labels));
  assert.ok(!selectorMatches(selector('matchExpressions: [{key: app, operator: NotIn, values: [web]}]'), labels));
  assert.ok(!selectorMatches(selector('matchExpressions: [{key: zone, operator: Exists}]'), labels));
});

test('what a label lacks, NotIn matches', () => {
  assert.ok(selectorMatches(selector('matchExpressions: [{key: zone, operator: NotIn, values: [a]}]'), labels));
});

test('only a selector without labels and expressions is empty', () => {
  assert.ok(isEmptySelector(selector('{}')));
  assert.ok(isEmptySelector(selector('matchLabels: {}\nmatchExpressions: []')));
  assert.ok(!isEmptySelector(selector('matchLabels: {app: web}')));
});

test('findings are placed where the server places its own', () => {
  assert.deepEqual(pathsOf('matchLabels: {app: "a b"}'), ['matchLabels']);
  assert.deepEqual(pathsOf('matchExpressions: [{key: a, operator: In}]'), ['matchExpressions[0].values']);
  assert.deepEqual(pathsOf('matchExpressions: [{key: a, operator: Exists, values: [b]}]'), ['matchExpressions[0].values']);
  assert.deepEqual(pathsOf('matchExpressions: [{key: a, operator: is}]'), ['matchExpressions[0].operator']);
  assert.deepEqual(pathsOf('matchExpressions: [{operator: Exists}]'), ['matchExpressions[0].key']);
  assert.deepEqual(pathsOf('matchExpressions: [{key: a, operator: In, values: [b, "c d"]}]'), ['matchExpressions[0].values[1]']);
});
