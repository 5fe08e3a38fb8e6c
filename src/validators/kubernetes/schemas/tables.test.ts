import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kubernetesVersions } from '../versions.ts';
import { loadTables } from './tables.ts';

const tables = await loadTables();

test('every supported minor has been read', () => {
  assert.deepEqual(Object.keys(tables.read), [...kubernetesVersions]);
});

test('a kind exists in the minors that its version spans', () => {
  assert.equal(tables.kind('admissionregistration.k8s.io', 'v1', 'MutatingAdmissionPolicy', 35), undefined);
  assert.equal(tables.kind('admissionregistration.k8s.io', 'v1', 'MutatingAdmissionPolicy', 36)?.servedByDefault, true);
  assert.equal(tables.kind('admissionregistration.k8s.io', 'v1beta1', 'MutatingAdmissionPolicy', 36)?.servedByDefault, false);
  assert.equal(tables.kind('flowcontrol.apiserver.k8s.io', 'v1beta3', 'FlowSchema', 31)?.servedByDefault, true);
  assert.equal(tables.kind('flowcontrol.apiserver.k8s.io', 'v1beta3', 'FlowSchema', 32), undefined);
});

test('scope comes from the address', () => {
  assert.equal(tables.kind('', 'v1', 'Pod', 37)?.scope, 'namespaced');
  assert.equal(tables.kind('node.k8s.io', 'v1', 'RuntimeClass', 37)?.scope, 'cluster');
  assert.equal(tables.kind('policy', 'v1', 'Eviction', 37)?.scope, 'subresource');
});

test('a field is known from the minor that brought it', () => {
  assert.equal(tables.definition('core.v1.PodSpec', 33)!.fields.has('hostnameOverride'), false);
  assert.equal(tables.definition('core.v1.PodSpec', 34)!.fields.has('hostnameOverride'), true);
  assert.deepEqual(tables.fieldSpan('core.v1.PodSpec', 'hostnameOverride'), { first: 34, last: Infinity });
});

test('names of JavaScript’s own are no kinds, groups or definitions', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    assert.equal(tables.isBuiltIn(name), false);
    assert.deepEqual(tables.versions('apps', name), []);
    assert.equal(tables.definition(name, 37), undefined);
    assert.equal(tables.definition('core.v1.PodSpec', 37)!.fields.has(name), false);
  }
});

test('every definition that a type names is there, in every minor', () => {
  for (const version of kubernetesVersions) {
    const minor = Number(version.slice(2));
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const definition = tables.definition(name, minor);
      assert.ok(definition, `${name} in ${version}`);
      for (const { type } of definition.fields.values()) {
        let inner = type;
        while (inner.type === 'list' || inner.type === 'map') inner = inner.type === 'list' ? inner.items : inner.values;
        if (inner.type === 'object') visit(inner.name);
      }
    };
    for (const group of tables.groups()) {
      for (const kind of tables.kinds(group)) {
        for (const known of tables.versions(group, kind)) {
          if (known.first <= minor && minor <= known.last) visit(known.definition);
        }
      }
    }
    assert.ok(seen.size > 400);
  }
});
