import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Field } from '../../../engine/field.ts';
import type { MapEntry, SourceNode } from '../../../engine/source-tree.ts';
import { kubernetesObject } from '../object.ts';
import { kubernetesRules } from './index.ts';
import { loadRules, residentRules, ruleAreas } from './load.ts';
import { templateMetadata } from './workload/template-metadata.ts';

const range = { from: 0, to: 0 };

/** An object of a kind, with nothing else in it. */
function objectOf(groupKind: string) {
  const [kind, ...group] = groupKind.split('.');
  const entry = (key: string, value: string): [string, MapEntry] => [key, { key, keyRange: range, value: { type: 'string', value, range } }];
  const apiVersion = [group.join('.'), 'v1'].filter(Boolean).join('/');
  const root: SourceNode = { type: 'map', entries: new Map([entry('apiVersion', apiVersion), entry('kind', kind!)]), range };
  return kubernetesObject(Field.root(root), { root, range, broken: false }, 37);
}

/** Rules over Pods that are silent about those that stand alone. */
const templateRules = new Set([templateMetadata.id]);

describe('rules loaded when they are needed', () => {
  it('are all rules that are listed, but those that the reader makes itself', async () => {
    const loaded = [residentRules, ...(await Promise.all(ruleAreas.map(({ load }) => load())))].flat();
    const listed = kubernetesRules.filter(({ scope }) => scope !== 'reader');
    assert.deepEqual(new Set(loaded.filter(({ scope }) => scope !== 'reader').map(({ id }) => id)), new Set(listed.map(({ id }) => id)));
  });

  it('are there for every kind that they are over', async () => {
    for (const area of ruleAreas) {
      for (const rule of await area.load()) {
        const pods = templateRules.has(rule.id) ? ['Deployment.apps'] : ['Pod', 'Deployment.apps'];
        const kinds = rule.scope === 'object' ? rule.kinds : rule.scope === 'pod' ? pods : [];
        for (const kind of kinds) assert.ok(area.needed(objectOf(kind)), `${rule.id} over ${kind}`);
      }
    }
  });

  it('are found by kind, and those over every kind with them', async () => {
    const index = await loadRules([objectOf('RuntimeClass.node.k8s.io')]);
    const kinds = index.of('RuntimeClass.node.k8s.io').flatMap((rule) => rule.kinds);
    assert.ok(kinds.length > 0);
    assert.ok(kinds.every((kind) => kind === '*' || kind === 'RuntimeClass.node.k8s.io'));
  });
});
