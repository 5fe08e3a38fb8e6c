import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic } from '../../../engine/diagnostic.ts';
import type { MapNode } from '../../../engine/source-tree.ts';
import type { RuleFinding } from '../rule.ts';
import { readYaml } from '../yaml/read.ts';
import { droppedFields } from './dropped-fields.ts';
import { loadEnforcement } from './enforcement.ts';
import { loadTables } from './tables.ts';
import { Walk } from './walk.ts';

const [tables, enforcement] = await Promise.all([loadTables(), loadEnforcement()]);

function walk(definition: string, text: string, minor = 37): readonly RuleFinding[] {
  const walk = new Walk({ tables, enforcement, minor });
  walk.root(readYaml(text).documents[0]!.root as MapNode, tables.definition(definition, minor)!);
  return walk.found;
}

const said = (found: readonly RuleFinding[]) => found.map(({ rule, finding }) => `${rule.id.slice('kubernetes/'.length)} ${finding.path}`);
const only = (found: readonly RuleFinding[]): Diagnostic['message'] => {
  assert.equal(found.length, 1);
  return found[0]!.finding.message;
};

describe('a walk', () => {
  it('names fields, items and keys as the server does', () => {
    const text = 'metadata:\n  labels: {a/b: 1}\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n        - name: b\n          ports: [{containerPort: x}]\n';
    assert.deepEqual(said(walk('apps.v1.Deployment', text)).filter((line) => line.startsWith('wrong-type')), [
      'wrong-type metadata.labels[a/b]',
      'wrong-type spec.template.spec.containers[1].ports[0].containerPort',
    ]);
  });

  it('takes null for absent wherever it stands', () => {
    assert.deepEqual(said(walk('core.v1.ConfigMap', 'metadata: null\ndata: {a: null}\nimmutable: null\n')), []);
  });

  it('leaves free-form values alone', () => {
    assert.deepEqual(said(walk('apps.v1.ControllerRevision', 'revision: 1\ndata: {anything: [1, {at: all}]}\n')), []);
  });

  it('looks in a field that the picked version drops at nothing but how it decodes', () => {
    const policy = (value: string, minor: number) =>
      said(walk('core.v1.Pod', `spec: {containers: [{name: a}], securityContext: {supplementalGroupsPolicy: ${value}}}`, minor));
    assert.deepEqual(policy('Foo', 32), []);
    assert.deepEqual(policy('Foo', 33), ['unsupported-value spec.securityContext.supplementalGroupsPolicy']);
    assert.deepEqual(policy('1', 32), ['wrong-type spec.securityContext.supplementalGroupsPolicy']);
  });

  it('names every dropped field as the tables do', () => {
    for (const [definition, field] of droppedFields) assert.ok(tables.fieldSpan(definition, field), `${definition}.${field}`);
  });

  it('takes bytes as base64 or as a list of them', () => {
    assert.deepEqual(said(walk('core.v1.Secret', 'data: {a: YQ==, b: [1, 255, 1.0, null], c: []}\n')), []);
    for (const value of ['[256]', '[-1]', '[1.5]', '[a]', '[[1]]', '{}', '1']) {
      assert.deepEqual(said(walk('core.v1.Secret', `data: {a: ${value}}\n`)), ['wrong-type data[a]'], value);
    }
  });

  it('looks in a status at nothing but how it decodes', () => {
    assert.deepEqual(said(walk('core.v1.Service', 'spec: {ports: [{port: 80}]}\nstatus: {conditions: [{type: a}, {type: a}]}\n')), []);
    assert.deepEqual(said(walk('core.v1.Service', 'status: {conditions: {}}\n')), ['wrong-type status.conditions']);
  });

  it('does not ask for known fields below the unions of JSON schemas, but for their types', () => {
    const schema = (inner: string) => `spec: {versions: [{schema: {openAPIV3Schema: {type: object, additionalProperties: ${inner}}}}]}`;
    const about = (inner: string) => said(walk('apiextensions.v1.CustomResourceDefinition', schema(inner))).filter((line) => line.includes('additionalProperties'));
    const path = 'spec.versions[0].schema.openAPIV3Schema.additionalProperties';
    assert.deepEqual(about('true'), []);
    assert.deepEqual(about('{type: string, minLenght: 1}'), []);
    assert.deepEqual(about('{type: 1}'), [`wrong-type ${path}.type`]);
    assert.deepEqual(about('"yes"'), [`wrong-type ${path}`]);
  });

  it('tells items apart by all their keys, with the defaults of those that are left out', () => {
    const ports = (second: string) => said(walk('core.v1.Service', `spec: {ports: [{name: a, port: 53, protocol: TCP}, ${second}]}`));
    assert.deepEqual(ports('{name: b, port: 53}'), ['duplicate-list-key spec.ports[1]']);
    assert.deepEqual(ports('{name: b, port: 53, protocol: UDP}'), []);
  });
});

describe('an unknown field', () => {
  it('is sent to the level that has it', () => {
    assert.match(only(walk('apps.v1.Deployment', 'metadata: {}\nreplicas: 2\n').slice(0, 1)).en, /further in, under "spec"/);
    const inner = walk('core.v1.Service', 'spec:\n  ports: [{port: 80, selector: {a: b}}]\n');
    assert.match(only(inner).en, /further out, in "spec"/);
  });

  it('is dated where another version has it', () => {
    assert.match(only(walk('core.v1.Pod', 'spec: {containers: [{name: a}], hostnameOverride: a}', 33)).en, /came with 1\.34/);
    assert.deepEqual(said(walk('core.v1.Pod', 'spec: {containers: [{name: a}], hostnameOverride: a}', 34)), []);
  });

  it('is not taken for a name that is there already', () => {
    const found = walk('core.v1.ConfigMap', 'data: {}\ndatas: {}\n');
    assert.equal(found[0]!.finding.fix, undefined);
  });

  it('may be called as a property of every JavaScript object', () => {
    assert.deepEqual(said(walk('core.v1.ConfigMap', 'constructor: a\n"__proto__": b\n')), ['unknown-field constructor', 'unknown-field __proto__']);
  });
});

describe('what a server enforces', () => {
  it('is of fields that the tables have', () => {
    for (const [name, { required, filled, accepted }] of enforcement.fields) {
      const fields = tables.definition(name, 37)?.fields;
      for (const field of [...required, ...filled, ...accepted]) assert.ok(fields?.has(field), `${name}.${field}`);
    }
    for (const id of [...enforcement.values, ...enforcement.unique]) {
      const [, name, field] = /^(.+)\.([^.]+?)(?:\[\])?$/.exec(id)!;
      assert.ok(tables.definition(name!, 37)?.fields.has(field!), id);
    }
  });
});
