import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkOneOf, shortened } from '../../field-checks.ts';
import { checkOperands, checkOperator } from '../../label-selector.ts';
import type { NameCheck } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { amountOf, isExtended, isStandardResource } from '../pod/resource-list.ts';
import { checkAnyResource } from './limit-range.ts';

/** Objects are counted in whole ones. */
const counted = new Set([
  'pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims',
  'services.nodeports', 'services.loadbalancers',
]);

const compute = ['pods', 'cpu', 'memory', 'limits.cpu', 'limits.memory', 'requests.cpu', 'requests.memory'];

/** By scope, the resources that can be counted within it. */
const scopes: ReadonlyMap<string, readonly string[]> = new Map([
  ...['Terminating', 'NotTerminating', 'NotBestEffort', 'PriorityClass', 'CrossNamespacePodAffinity'].map((scope) => [scope, compute] as const),
  ['BestEffort', ['pods']],
  ['VolumeAttributesClass', ['persistentvolumeclaims', 'requests.storage']],
]);

const opposites = [['BestEffort', 'NotBestEffort'], ['Terminating', 'NotTerminating']] as const;

/** What a quota counts, how much of it there may be, and for which Pods. */
export const resourceQuota = objectRule({
  id: 'kubernetes/resource-quota',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['ResourceQuota'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    const hard = spec.child('hard');
    for (const [name, amount] of hard.entries()) yield* checkAmount(name, amount);
    const names = hard.entries().map(([name]) => name).filter((name) => isStandardResource(name) && name !== 'storage');
    const list = spec.child('scopes');
    yield* checkScopes(list, list.items().map((scope) => scope.text()), names);
    const requirements = spec.descend('scopeSelector', 'matchExpressions');
    for (const requirement of requirements.items()) yield* checkRequirement(requirement, minor);
    yield* checkScopes(requirements, requirements.items().map((one) => one.child('scopeName').text()), names);
  },
});

const checkQuotaResource: NameCheck = (name) =>
  checkAnyResource(name) ?? (name === 'storage' ? { en: 'cannot be counted: use requests.storage', zh: '不能计入配额：请用 requests.storage' } : undefined);

function* checkAmount(name: string, amount: Field): Iterable<Finding> {
  const reason = checkQuotaResource(name);
  if (reason) yield amount.finding({ en: `Resource "${shortened(name)}" ${reason.en}.`, zh: `资源 "${shortened(name)}" ${reason.zh}。` });
  yield* checkCountable(name, amount);
}

/** An amount that is not negative, and whole where objects or devices are counted. */
export function* checkCountable(name: string, amount: Field): Iterable<Finding> {
  const value = amountOf(amount);
  if (value === undefined) return;
  if (value < 0n) yield amount.finding({ en: `The amount of ${shortened(name)} must not be negative.`, zh: `${shortened(name)} 的数量不能为负。` });
  if ((counted.has(name) || isExtended(name)) && value % 1000n !== 0n) yield amount.finding({ en: `${shortened(name)} are counted in whole ones: use an integer.`, zh: `${shortened(name)} 按个计数，请用整数。` });
}

function* checkScopes(list: Field, given: readonly string[], names: readonly string[]): Iterable<Finding> {
  for (const scope of new Set(given)) {
    const known = scopes.get(scope);
    const alien = known && names.find((name) => !known.includes(name));
    if (alien) yield list.finding({ en: `Scope ${scope} goes with ${known.join(', ')} only, and hard has ${alien} too: make two quotas.`, zh: `范围 ${scope} 只能与 ${known.join('、')} 搭配，而 hard 里还有 ${alien}：请拆成两个配额。` });
  }
  for (const [one, other] of opposites) {
    if (given.includes(one) && given.includes(other)) yield list.finding({ en: `No Pod is both ${one} and ${other}: the quota would count nothing.`, zh: `没有 Pod 同时是 ${one} 和 ${other}：这样的配额什么也不会计入。` });
  }
}

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

function* checkRequirement(requirement: Field, minor: number): Iterable<Finding> {
  const scope = requirement.child('scopeName');
  yield* checkOneOf(scope, [...scopes.keys()].filter((name) => name !== 'VolumeAttributesClass' || minor >= 33));
  yield* checkOperator(requirement, operators);
  yield* checkOperands(requirement);
  const operator = requirement.child('operator');
  if (!scopes.has(scope.text()) || ['PriorityClass', 'VolumeAttributesClass'].includes(scope.text()) || operator.blank || operator.text() === 'Exists') return;
  yield operator.finding({ en: `Scope ${scope.text()} has no values: use operator Exists.`, zh: `范围 ${scope.text()} 没有取值：operator 请用 Exists。` });
}
