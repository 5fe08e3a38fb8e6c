import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { validator } from '../../validator.ts';
import { referenceRules } from './index.ts';

const ids = new Set(referenceRules.map(({ id }) => id));

/** What the rules over references say of the documents, without the validator's name. */
async function said(...documents: string[]): Promise<string[]> {
  const outcome = await validator.validate(documents.join('---\n'), {});
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.filter(({ rule }) => ids.has(rule)).map(({ rule }) => rule.replace('kubernetes/', ''));
}

const container = (name: string, more = '') => `      - {name: ${name}, image: a${more}}\n`;
const cpu = ', resources: {requests: {cpu: 1}}';

function deployment({ name = 'web', namespace = '', pod = '', containers = container('app', cpu) } = {}): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
${containers}${pod}`;
}

function autoscaler({ name = 'web', namespace = '', target = 'web', metrics = '' } = {}): string {
  return `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${target}}
  maxReplicas: 5
${metrics}`;
}

const limitRange = 'apiVersion: v1\nkind: LimitRange\nmetadata: {name: l}\nspec: {limits: [{type: Container, defaultRequest: {cpu: 1}}]}\n';

describe('an autoscaler is compared with its target', () => {
  test('a target in order is passed over', async () => {
    assert.deepEqual(await said(deployment(), autoscaler()), []);
  });

  test('a target that is not pasted is a hint', async () => {
    assert.deepEqual(await said(autoscaler()), ['hpa-target-missing']);
  });

  test('a target in another namespace is a contradiction, unless one of the two leaves it open', async () => {
    assert.deepEqual(await said(deployment({ namespace: 'a' }), autoscaler({ namespace: 'b' })), ['hpa-target-namespace']);
    assert.deepEqual(await said(deployment({ namespace: 'a' }), autoscaler()), []);
  });

  test('a container without a request leaves the utilization undefined', async () => {
    const sidecar = container('app', cpu) + container('proxy');
    assert.deepEqual(await said(deployment({ containers: sidecar }), autoscaler()), ['hpa-target-request']);
  });

  test('a limit stands for a request, and so may a LimitRange or the resources of the Pod', async () => {
    assert.deepEqual(await said(deployment({ containers: container('app', ', resources: {limits: {cpu: 1}}') }), autoscaler()), []);
    assert.deepEqual(await said(deployment({ containers: container('app') }), autoscaler(), limitRange), []);
    assert.deepEqual(await said(deployment({ containers: container('app'), pod: '      resources: {requests: {cpu: 1}}\n' }), autoscaler()), []);
  });

  test('an absolute target needs no request', async () => {
    const metrics = '  metrics: [{type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 1}}}]\n';
    assert.deepEqual(await said(deployment({ containers: container('app') }), autoscaler({ metrics })), []);
  });

  test('a container metric asks for its own container only', async () => {
    const metric = (name: string) =>
      `  metrics: [{type: ContainerResource, containerResource: {name: cpu, container: ${name}, target: {type: Utilization, averageUtilization: 50}}}]\n`;
    const containers = container('app', cpu) + container('proxy');
    assert.deepEqual(await said(deployment({ containers }), autoscaler({ metrics: metric('app') })), []);
    assert.deepEqual(await said(deployment({ containers }), autoscaler({ metrics: metric('proxy') })), ['hpa-target-request']);
    assert.deepEqual(await said(deployment({ containers }), autoscaler({ metrics: metric('none') })), ['hpa-target-container']);
  });

  test('one autoscaler written twice is a duplicate and no conflict', async () => {
    assert.deepEqual(await said(deployment(), autoscaler(), autoscaler()), ['duplicate-object']);
    assert.deepEqual(await said(deployment(), autoscaler(), autoscaler({ name: 'other' })), ['hpa-target-conflict']);
  });
});

describe('a Pod is compared with its RuntimeClass', () => {
  const runtimeClass = `apiVersion: node.k8s.io/v1
kind: RuntimeClass
metadata: {name: vm}
handler: vm
overhead: {podFixed: {cpu: 250m}}
scheduling: {nodeSelector: {vm: "true"}}
`;
  const withClass = (pod: string) => deployment({ pod: `      runtimeClassName: vm\n${pod}` });

  test('a class that is not pasted is a hint, in a template too', async () => {
    assert.deepEqual(await said(withClass('')), ['runtime-class-missing']);
  });

  test('an overhead is compared by amount, not by spelling', async () => {
    assert.deepEqual(await said(runtimeClass, withClass('      overhead: {cpu: 0.25}\n')), []);
    assert.deepEqual(await said(runtimeClass, withClass('      overhead: {cpu: 0.26}\n')), ['runtime-class-overhead-mismatch']);
    assert.deepEqual(await said(deployment({ pod: '      overhead: {cpu: 1}\n' })), ['runtime-class-overhead-mismatch']);
  });

  test('another value of a label that the class selects by is a conflict', async () => {
    assert.deepEqual(await said(runtimeClass, withClass('      nodeSelector: {vm: "true", zone: a}\n')), []);
    assert.deepEqual(await said(runtimeClass, withClass('      nodeSelector: {vm: "false"}\n')), ['runtime-class-node-selector-conflict']);
  });
});

describe('names in a Pod are compared with what is pasted', () => {
  const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n';
  const using = (name: string) => deployment({ containers: container('app', `, envFrom: [{configMapRef: {name: ${name}}}]`) });

  test('almost the same name is a hint, an unlike one is taken to be in the cluster', async () => {
    assert.deepEqual(await said(configMap, using('setings')), ['misspelt-reference']);
    assert.deepEqual(await said(configMap, using('credentials')), []);
  });

  test('a Service is compared only where Pods are pasted', async () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: none}, ports: [{port: 80}]}\n';
    assert.deepEqual(await said(service), []);
    assert.deepEqual(await said(service, deployment()), ['service-selector-unmatched']);
  });
});
