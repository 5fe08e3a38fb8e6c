import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, shortened } from '../../field-checks.ts';
import { checkQualifiedName, type NameCheck } from '../../names.ts';
import { quantityOf, type Quantity } from '../../quantity.ts';
import { objectRule } from '../../rule.ts';
import { checkContainerResource, isOvercommittable, isStandardResource } from '../pod/resource-list.ts';

const types = ['Container', 'PersistentVolumeClaim', 'Pod'];
const bounds = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;
type Bound = (typeof bounds)[number];

/** Limits for the objects of a namespace: of each type once, and in an order that can be kept. */
export const limitRange = objectRule({
  id: 'kubernetes/limit-range',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['LimitRange'],
  *check({ root }) {
    const seen = new Set<string>();
    for (const limit of root.descend('spec', 'limits').items()) {
      const type = limit.child('type');
      yield* checkName(type, checkType);
      if (seen.has(type.text())) yield type.finding({ en: `There are limits of type ${type.text()} already: put them together.`, zh: `${type.text()} 类型的限制已经有了：请合并到一项。` });
      seen.add(type.text());
      yield* checkLimit(limit, type.text());
    }
  },
});

const checkType: NameCheck = (value) =>
  checkQualifiedName(value) ??
  (value.includes('/') || types.includes(value) ? undefined : { en: `must be ${types.join(', ')}, or a name with a domain`, zh: `必须是 ${types.join('、')}，或带域名的名称` });

function* checkLimit(limit: Field, type: string): Iterable<Finding> {
  const forbidden = type === 'Pod' ? (['default', 'defaultRequest'] as const) : [];
  for (const name of forbidden) {
    const field = limit.child(name);
    if (field.entries().length > 0) yield field.finding({ en: `A Pod as a whole has no defaults: write "${name}" under type Container.`, zh: `Pod 整体没有默认值：请把 "${name}" 写在 Container 类型下。` });
  }
  const used = bounds.filter((bound) => !(forbidden as readonly Bound[]).includes(bound));
  const amounts = amountsOf(limit, type, used);
  for (const bound of used) yield* checkNames(limit.child(bound), type);
  if (type === 'PersistentVolumeClaim' && !limit.child('min').key('storage').written && !limit.child('max').key('storage').written) {
    yield limit.finding({ en: 'Limits for claims need "min" or "max" of storage.', zh: 'PVC 的限制必须写 storage 的 min 或 max。' });
  }
  const resources = new Set(used.flatMap((bound) => [...amounts[bound].keys()]));
  for (const resource of resources) yield* checkOrder(limit, resource, amounts);
}

function* checkNames(map: Field, type: string): Iterable<Finding> {
  for (const [name, amount] of map.entries()) {
    const reason = type === 'Pod' || type === 'Container' ? checkContainerResource(name) : checkAnyResource(name);
    if (reason) yield amount.finding({ en: `Resource "${shortened(name)}" ${reason.en}.`, zh: `资源 "${shortened(name)}" ${reason.zh}。` });
  }
}

/** Why a name is that of no resource at all. */
export const checkAnyResource: NameCheck = (name) =>
  checkQualifiedName(name) ??
  (name.includes('/') || isStandardResource(name) ? undefined : { en: 'is not known; a name of your own needs a domain, as in example.com/gpu', zh: '不是已知的资源；自定义的名称要带域名，如 example.com/gpu' });

type Amounts = Readonly<Record<Bound, ReadonlyMap<string, Quantity>>>;

/** What is written, and for containers what the server fills in: default from max, defaultRequest from default or min. */
function amountsOf(limit: Field, type: string, used: readonly Bound[]): Amounts {
  const read = (bound: Bound) => new Map(used.includes(bound) ? limit.child(bound).entries().flatMap(([name, field]) => amount(name, field)) : []);
  const [max, min, given, requests, ratio] = bounds.map(read) as [Map<string, Quantity>, Map<string, Quantity>, Map<string, Quantity>, Map<string, Quantity>, Map<string, Quantity>];
  if (type === 'Container') {
    fill(given, max);
    fill(requests, given);
    fill(requests, min);
  }
  return { max, min, default: given, defaultRequest: requests, maxLimitRequestRatio: ratio };
}

function amount(name: string, field: Field): [string, Quantity][] {
  const quantity = field.present ? quantityOf(field.node) : 0n;
  return quantity === undefined ? [] : [[name, quantity]];
}

function fill(target: Map<string, Quantity>, source: ReadonlyMap<string, Quantity>): void {
  for (const [name, value] of source) if (!target.has(name)) target.set(name, value);
}

/** Which bound may not be above which other, and where the server says so. */
const orders: readonly (readonly [low: Bound, high: Bound, place: Bound])[] = [
  ['min', 'max', 'min'], ['min', 'defaultRequest', 'defaultRequest'], ['defaultRequest', 'max', 'defaultRequest'],
  ['defaultRequest', 'default', 'defaultRequest'], ['min', 'default', 'default'], ['default', 'max', 'default'],
];

function* checkOrder(limit: Field, resource: string, amounts: Amounts): Iterable<Finding> {
  for (const [low, high, place] of orders) {
    const [below, above] = [amounts[low].get(resource), amounts[high].get(resource)];
    if (below === undefined || above === undefined || below <= above) continue;
    yield limit.child(place).key(resource).finding({ en: `${low} of ${resource} is above ${high}${filledIn(limit, resource, low, high).en}.`, zh: `${resource} 的 ${low} 大于 ${high}${filledIn(limit, resource, low, high).zh}。` });
  }
  yield* checkRatio(limit, resource, amounts);
  const [given, request] = [amounts.default.get(resource), amounts.defaultRequest.get(resource)];
  if (isOvercommittable(resource) || given === undefined || request === undefined || given === request) return;
  yield limit.child('defaultRequest').key(resource).finding({ en: `${resource} cannot be overcommitted: defaultRequest must equal default.`, zh: `${resource} 不能超卖：defaultRequest 必须等于 default。` });
}

function filledIn(limit: Field, resource: string, ...used: readonly Bound[]) {
  const filled = used.find((bound) => !limit.child(bound).key(resource).written);
  return filled ? { en: ` (${filled} is not written: the server fills it in from the other bounds)`, zh: `（没有写 ${filled}，服务器会根据其他边界填上）` } : { en: '', zh: '' };
}

const one = 1_000_000_000n;
/** Above this the server compares whole units instead of thousandths. */
const mostForThousandths = 9_223_372_036_854_775n;

function* checkRatio(limit: Field, resource: string, { maxLimitRequestRatio, min, max }: Amounts): Iterable<Finding> {
  const ratio = maxLimitRequestRatio.get(resource);
  if (ratio === undefined) return;
  const field = limit.child('maxLimitRequestRatio').key(resource);
  if (ratio < one) yield field.finding({ en: 'A limit is never below its request, so the ratio must be at least 1.', zh: '限额不会小于请求，因此比值至少为 1。' });
  const [low, high] = [min.get(resource), max.get(resource)];
  if (low === undefined || high === undefined) return;
  const isFine = [ratio, low, high].every((value) => roundedUp(value, one) < mostForThousandths);
  const [a, b, c] = [ratio, low, high].map((value) => Number(roundedUp(value, isFine ? one / 1000n : one))) as [number, number, number];
  if ((isFine ? a / 1000 : a) > c / b) yield field.finding({ en: 'The ratio is greater than max divided by min, so it could never be reached.', zh: '这个比值大于 max 与 min 之比，永远达不到。' });
}

function roundedUp(value: Quantity, unit: bigint): bigint {
  return value > 0n ? (value + unit - 1n) / unit : value / unit;
}
