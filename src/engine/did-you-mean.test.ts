import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './did-you-mean.ts';

const fields = ['containers', 'initContainers', 'replicas', 'nodeName', 'nodeSelector', 'image'];

test('a slip of the fingers is seen through', () => {
  const slips: readonly (readonly [typed: string, meant: string])[] = [
    ['container', 'containers'],
    ['replcias', 'replicas'],
    ['iamge', 'image'],
    ['nodeSelecter', 'nodeSelector'],
  ];
  for (const [typed, meant] of slips) assert.equal(nearest(typed, fields), meant, typed);
});

test('case and separators do not count', () => {
  for (const typed of ['node-name', 'NodeName', 'node_name']) assert.equal(nearest(typed, fields), 'nodeName', typed);
});

test('nothing is suggested for what is like nothing, nor a name for itself', () => {
  for (const typed of ['volumes', 'x', '', 'replicas']) assert.equal(nearest(typed, fields.filter((name) => name !== typed)), undefined, typed);
  assert.equal(nearest('image', ['image']), undefined);
});
