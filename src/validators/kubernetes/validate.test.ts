import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from './validate.ts';
import { newestKubernetes } from './versions.ts';

async function rulesBrokenBy(text: string, kubernetes: string = newestKubernetes): Promise<string[]> {
  const outcome = await validate(text, { kubernetes });
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.map(({ rule }) => rule);
}

const unclosedSelector = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: -1
  selector:
    matchLabels: {app: web
  template:
    metadata:
      labels: {app: web}
`;

test('a document with a syntax error is not told that what could not be read is missing', async () => {
  const rules = await rulesBrokenBy(unclosedSelector);
  assert.ok(rules.includes('kubernetes/yaml-syntax'));
  assert.ok(!rules.includes('kubernetes/workload-selector'));
});

test('what could be read of a document with a syntax error is still checked', async () => {
  assert.ok((await rulesBrokenBy(unclosedSelector)).includes('kubernetes/workload-count'));
});

test('the same document without the fault is told what is missing', async () => {
  const mended = unclosedSelector.replace('    matchLabels: {app: web\n', '');
  assert.ok((await rulesBrokenBy(mended)).includes('kubernetes/workload-selector'));
});

const manyCustom = Array.from({ length: 600 }, (_, at) => `apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w${at}}\n---\n`).join('');
const manyOddKeys = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n${Array.from({ length: 1100 }, (_, at) => `  0x${(at + 16).toString(16)}: a\n`).join('')}`;

test('hundreds of milder findings do not hide an error below them', async () => {
  const hidden: readonly (readonly [text: string, rule: string])[] = [
    [`${manyCustom}apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: []}\n`, 'kubernetes/pod-containers'],
    [`${manyCustom}apiVersion: v1\nkind: Pdo\nmetadata: {name: web}\n`, 'kubernetes/unknown-kind'],
    [`${manyOddKeys}  z: a\n  z: b\n`, 'kubernetes/yaml-duplicate-key'],
    [`${manyOddKeys}---\na: [\n`, 'kubernetes/yaml-syntax'],
  ];
  for (const [text, rule] of hidden) assert.ok((await rulesBrokenBy(text)).includes(rule), rule);
});

test('an image volume counts for nothing before 1.35, where the server drops it with its mounts', async () => {
  const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: app, image: a, volumeMounts: [{name: data, mountPath: /data}]}]
  volumes: [{name: data, image: {reference: a, pullPolicy: Sometimes}}]
`;
  assert.deepEqual(await rulesBrokenBy(pod, '1.34'), []);
  assert.deepEqual(await rulesBrokenBy(pod, '1.35'), ['kubernetes/pod-volume-field']);
});

const statefulSetWithoutContainers = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: []}
`;

test('the Pods of a StatefulSet are validated with it only from 1.34', async () => {
  const errorsIn = async (kubernetes: string) => {
    const outcome = await validate(statefulSetWithoutContainers, { kubernetes });
    assert.ok('diagnostics' in outcome);
    return outcome.diagnostics.filter(({ severity }) => severity === 'error').length;
  };
  assert.equal(await errorsIn('1.33'), 0);
  assert.equal(await errorsIn('1.34'), 1);
});
