import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validator } from '../../validator.ts';

async function errorsIn(kubernetes: string, spec: string): Promise<string[]> {
  const text = `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n${spec}`;
  const outcome = await validator.validate(text, { kubernetes });
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule.replace('kubernetes/', ''));
}

const target = '  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  maxReplicas: 5\n';
const external = '  metrics: [{type: External, external: {metric: {name: q}, target: {type: Value, value: 1}}}]\n';

test('scaling to zero is allowed from 1.37 on', async () => {
  assert.deepEqual(await errorsIn('1.36', `${target}  minReplicas: 0\n${external}`), ['hpa-scale-to-zero']);
  assert.deepEqual(await errorsIn('1.37', `${target}  minReplicas: 0\n${external}`), []);
});

test('a tolerance is unknown up to 1.32, dropped up to 1.34 and checked from 1.35 on', async () => {
  const negative = `${target}  behavior: {scaleUp: {tolerance: -1}}\n`;
  assert.deepEqual(await errorsIn('1.32', negative), ['unknown-field']);
  assert.deepEqual(await errorsIn('1.33', negative), ['hpa-tolerance-dropped']);
  assert.deepEqual(await errorsIn('1.34', negative), ['hpa-tolerance-dropped']);
  assert.deepEqual(await errorsIn('1.35', negative), ['hpa-scaling-rules']);
});

test('a target must name its group from 1.34 on', async () => {
  const bare = '  scaleTargetRef: {apiVersion: example, kind: Deployment, name: web}\n  maxReplicas: 5\n';
  assert.deepEqual((await errorsIn('1.33', bare)).filter((rule) => rule === 'hpa-scale-target'), []);
  assert.deepEqual((await errorsIn('1.34', bare)).filter((rule) => rule === 'hpa-scale-target'), ['hpa-scale-target']);
});
