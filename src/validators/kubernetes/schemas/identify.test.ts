import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validator } from '../validator.ts';

/** Rule and first fix of what is said of an object that has only its identity. */
async function said(apiVersion: string, kind: string, kubernetes = '1.37'): Promise<string[]> {
  const outcome = await validator.validate(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: a\n`, { kubernetes });
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics
    .filter(({ range }) => range.from < `apiVersion: ${apiVersion}\nkind: ${kind}`.length)
    .filter(({ rule }) => !rule.endsWith('-field'))
    .map(({ rule, fix }) => `${rule.slice('kubernetes/'.length)}${fix ? ` → ${fix.edits[0]!.insert}` : ''}`);
}

describe('an apiVersion', () => {
  it('that every cluster serves is not spoken of', async () => {
    assert.deepEqual(await said('v1', 'ConfigMap'), []);
    assert.deepEqual(await said('networking.k8s.io/v1', 'NetworkPolicy', '1.30'), []);
  });

  it('that was removed points at what took its place, in another group if need be', async () => {
    assert.deepEqual(await said('extensions/v1beta1', 'Ingress'), ['removed-api-version → networking.k8s.io/v1']);
    assert.deepEqual(await said('extensions/v1beta1', 'Deployment'), ['removed-api-version → apps/v1']);
    assert.deepEqual(await said('autoscaling/v2beta2', 'HorizontalPodAutoscaler'), ['removed-api-version → autoscaling/v2']);
    assert.deepEqual(await said('policy/v1beta1', 'PodSecurityPolicy'), ['removed-api-version']);
  });

  it('is removed or to come by the version that is picked', async () => {
    const flow = ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema'] as const;
    assert.deepEqual(await said(...flow, '1.31'), []);
    assert.deepEqual(await said(...flow, '1.32'), ['removed-api-version → flowcontrol.apiserver.k8s.io/v1']);
    assert.deepEqual(await said('networking.k8s.io/v1', 'ServiceCIDR', '1.32'), ['future-api-version']);
    assert.deepEqual(await said('networking.k8s.io/v1', 'ServiceCIDR', '1.33'), []);
  });

  it('that is off by default is a warning, with the stable version where there is one', async () => {
    assert.deepEqual(await said('resource.k8s.io/v1beta1', 'DeviceClass'), ['api-off-by-default → resource.k8s.io/v1']);
    assert.deepEqual(await said('resource.k8s.io/v1beta1', 'DeviceClass', '1.33'), ['api-off-by-default']);
  });

  it('of a group that is none is an error without a dot, and may be a custom resource with one', async () => {
    assert.deepEqual(await said('app/v1', 'Deployment'), ['unknown-api-version → apps/v1']);
    assert.deepEqual(await said('apps', 'Deployment'), ['unknown-api-version → apps/v1']);
    assert.deepEqual(await said('rbac.authorisation.k8s.io/v1', 'Role'), ['misspelled-group → rbac.authorization.k8s.io/v1']);
    assert.deepEqual(await said('example.com/v1', 'Role'), ['not-checked']);
    assert.deepEqual(await said('__proto__/v1', 'constructor'), ['unknown-api-version']);
  });
});

describe('a kind', () => {
  it('is matched with case and in the singular', async () => {
    assert.deepEqual(await said('apps/v1', 'deployment'), ['unknown-kind → Deployment']);
    assert.deepEqual(await said('apps/v1', 'StatefulSets'), ['unknown-kind → StatefulSet']);
  });

  it('of another group is sent there', async () => {
    assert.deepEqual(await said('v1', 'CronJob'), ['unknown-kind → batch/v1']);
  });

  it('that is the body of a subresource is no object of its own', async () => {
    assert.deepEqual(await said('policy/v1', 'Eviction'), ['subresource-kind']);
    assert.deepEqual(await said('v1', 'ComponentStatus'), ['subresource-kind']);
  });
});
