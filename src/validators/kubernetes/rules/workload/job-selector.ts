import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkText } from '../../field-checks.ts';
import { checkDomainPrefixedPath, type NameCheck } from '../../names.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { jobKinds, jobSpecOf } from './controller.ts';

const nameLabels = ['job-name', 'batch.kubernetes.io/job-name'];
const uidLabels = ['controller-uid', 'batch.kubernetes.io/controller-uid'];
const longestManager = 63;

/** A Job's selector and labels are the server's to make; managedBy says who runs it. */
export const jobSelector = objectRule({
  id: 'kubernetes/job-selector',
  severity: 'error',
  source: 'kubernetes-batch-validation',
  kinds: jobKinds,
  *check(object) {
    const spec = jobSpecOf(object);
    if (isOn('JobManagedBy', object.minor)) yield* checkText(spec.child('managedBy'), checkManager);
    if (object.kind === 'CronJob') yield* checkCronJob(spec);
    else if (!spec.child('manualSelector').boolean()) yield* checkGenerated(spec, object);
  },
});

const checkManager: NameCheck = (value) =>
  value.length > longestManager ? { en: `must be no longer than ${longestManager} characters`, zh: `不能超过 ${longestManager} 个字符` } : checkDomainPrefixedPath(value);

function* checkCronJob(spec: Field): Iterable<Finding> {
  const selector = spec.child('selector');
  if (selector.present) yield selector.finding({ en: 'Each Job of a CronJob gets a selector of its own: remove this one.', zh: 'CronJob 的每个 Job 都会自动生成 selector，请去掉这里的。' });
  const manual = spec.child('manualSelector');
  if (manual.boolean()) yield manual.finding({ en: 'The Jobs of a CronJob cannot share a selector: remove manualSelector.', zh: 'CronJob 的各个 Job 不能共用 selector，请去掉 manualSelector。' });
}

function* checkGenerated(spec: Field, { name }: KubernetesObject): Iterable<Finding> {
  const selector = spec.child('selector');
  const selected = selector.child('matchLabels').entries();
  const isForeign = selected.some(([key, value]) => !isGenerated(key, value, name)) || !selector.child('matchExpressions').vacant;
  if (isForeign) {
    yield selector.finding({
      en: 'The server selects a Job\'s Pods by a label of its own, unique to the Job: remove the selector. (manualSelector: true keeps yours, and its dangers.)',
      zh: '服务器用 Job 独有的标签选择它的 Pod：请去掉 selector。（manualSelector: true 会保留你写的 selector，但有风险。）',
    });
  }
  const labels = spec.descend('template', 'metadata', 'labels');
  for (const key of [...nameLabels, ...uidLabels]) {
    const label = labels.key(key);
    if (!label.written || isGenerated(key, label, name)) continue;
    yield label.finding({ en: `Label "${key}" is set by the server, to what only it knows: remove it.`, zh: `标签 "${key}" 由服务器填写，请去掉。` });
  }
}

/** Whether a label is one that the server sets, to this very value. The UID cannot be known beforehand. */
function isGenerated(key: string, value: Field, name: string): boolean {
  return nameLabels.includes(key) && (name === '' || value.text() === name);
}
