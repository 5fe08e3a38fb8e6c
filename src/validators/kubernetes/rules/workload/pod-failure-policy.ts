import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkOneOf, checkRequiredName, checkRequiredOneOf, checkValue, missing } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { jobKinds, jobSpecOf } from './controller.ts';

const actions = ['FailJob', 'FailIndex', 'Ignore', 'Count'];
const mostRules = 20;
const mostValues = 255;
const mostPatterns = 20;

/** What a Job does about a failed Pod, by exit code or condition, and when it replaces one. */
export const podFailurePolicy = objectRule({
  id: 'kubernetes/job-pod-failure-policy',
  severity: 'error',
  source: 'kubernetes-batch-validation',
  kinds: jobKinds,
  *check(object) {
    const spec = jobSpecOf(object);
    const policy = spec.child('podFailurePolicy');
    yield* checkValue(spec.child('podReplacementPolicy'), policy.present ? ['Failed'] : ['Failed', 'TerminatingOrFailed']);
    const rules = policy.child('rules');
    yield* checkNumber(rules, mostRules);
    const names = new Set(['containers', 'initContainers'].flatMap((list) =>
      spec.descend('template', 'spec', list).items().map((container) => container.child('name').text())));
    for (const rule of rules.items()) yield* checkRule(rule, spec, names);
  },
});

function* checkRule(rule: Field, spec: Field, containers: ReadonlySet<string>): Iterable<Finding> {
  const action = rule.child('action');
  yield* checkRequiredOneOf(action, actions);
  if (action.text() === 'FailIndex' && !spec.child('backoffLimitPerIndex').present) {
    yield action.finding({ en: 'FailIndex ends the retries of one index, which needs backoffLimitPerIndex.', zh: 'FailIndex 会停止某个索引的重试，必须设置 backoffLimitPerIndex。' });
  }
  const exitCodes = rule.child('onExitCodes');
  const conditions = rule.child('onPodConditions');
  if (exitCodes.present === !conditions.vacant) {
    yield rule.finding({ en: 'A rule looks at onExitCodes or at onPodConditions: give it one of them.', zh: '每条规则看 onExitCodes 或 onPodConditions 其中之一，且只能写一个。' });
  }
  if (exitCodes.present) yield* checkExitCodes(exitCodes, containers);
  yield* checkNumber(conditions, mostPatterns);
  for (const pattern of conditions.items()) {
    const type = pattern.child('type');
    yield* checkRequiredName(type, checkQualifiedName);
    // The status defaults to True.
    yield* checkOneOf(pattern.child('status'), ['True', 'False', 'Unknown']);
  }
}

function* checkExitCodes(requirement: Field, containers: ReadonlySet<string>): Iterable<Finding> {
  yield* checkRequiredOneOf(requirement.child('operator'), ['In', 'NotIn']);
  const container = requirement.child('containerName');
  if (container.string() !== undefined && !containers.has(container.text())) {
    yield container.finding({ en: `The template has no container "${container.text()}".`, zh: `模板里没有名为 "${container.text()}" 的容器。` });
  }
  const values = requirement.child('values');
  if (values.vacant) yield missing(values, { en: 'List the exit codes in ascending order.', zh: '请按升序列出退出码。' });
  yield* checkNumber(values, mostValues);
  yield* checkCodes(values, requirement.child('operator').text() === 'In');
}

function* checkCodes(values: Field, isIn: boolean): Iterable<Finding> {
  const seen = new Set<number>();
  let last = -Infinity;
  let isOrdered = true;
  for (const field of values.items()) {
    const code = field.number();
    if (code === undefined) continue;
    if (isIn && code === 0) yield field.finding({ en: 'Exit code 0 is success, and no failure to be handled with In.', zh: '退出码 0 表示成功，不能用 In 当作失败处理。' });
    if (seen.has(code)) yield field.finding({ en: `Exit code ${code} is listed already.`, zh: `退出码 ${code} 重复了。` });
    seen.add(code);
    if (code < last) isOrdered = false;
    last = code;
  }
  if (!isOrdered) yield values.finding({ en: 'The exit codes must be in ascending order.', zh: '退出码必须按升序排列。' });
}

function* checkNumber(list: Field, most: number): Iterable<Finding> {
  const { length } = list.items();
  if (length <= most) return;
  yield list.finding({ en: `There may be at most ${most} items here, not ${length}.`, zh: `这里最多有 ${most} 项，现在有 ${length} 项。` });
}
