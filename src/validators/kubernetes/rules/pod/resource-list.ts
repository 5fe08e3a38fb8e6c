/** Amounts of resources as limits, requests and overhead hold them, and what the names stand for. */
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { checkQualifiedName } from '../../names.ts';
import { parseQuantity, quantityOf } from '../../quantity.ts';

/** An amount in thousandths, to which the server rounds up before it looks. */
export type Amount = bigint;

const millionth = 1_000_000n;

/** The amount a field holds; nothing where it is absent or no quantity. */
export function amountOf(field: Field): Amount | undefined {
  const quantity = quantityOf(field.node);
  if (quantity === undefined) return undefined;
  const whole = quantity / millionth;
  return quantity > 0n && quantity % millionth !== 0n ? whole + 1n : whole;
}

/** Memory in pages of one size: `hugepages-2Mi`. */
export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** Names without a prefix, and those of kubernetes.io, are Kubernetes' own. */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** Devices and the like: whole numbers, of which a container gets exactly what it asks for. */
export function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && checkQualifiedName(`requests.${name}`) === undefined;
}

/** An amount that there can be of a resource: none negative, devices whole, huge pages in pages. */
export function* checkAmount(name: string, field: Field): Iterable<Finding> {
  const amount = amountOf(field);
  if (amount === undefined) return;
  if (amount < 0n) {
    yield field.finding({ en: `The amount of ${name} must not be negative.`, zh: `${name} 的数量不能为负。` });
  }
  if (isExtended(name) && amount % 1000n !== 0n) {
    yield field.finding({
      en: `${name} is an extended resource, of which there are only whole ones: use an integer.`,
      zh: `${name} 是扩展资源，只能整个分配，请用整数。`,
    });
  }
  if (!isHugePages(name)) return;
  const page = pageSizeOf(name);
  if (page !== undefined && amount % page === 0n) return;
  yield field.finding({
    en: `The amount of ${name} must be a multiple of the page size in its name.`,
    zh: `${name} 的数量必须是其名称中页大小的整数倍。`,
  });
}

/** Whether a request may be lower than the limit. */
export function isOvercommittable(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

/** The page size in a name such as `hugepages-2Mi`, in thousandths. */
function pageSizeOf(name: string): Amount | undefined {
  const size = parseQuantity(name.slice('hugepages-'.length));
  return size !== undefined && size > 0n && size % (1000n * millionth) === 0n ? size / millionth : undefined;
}

const standard = new Set([
  'cpu', 'memory', 'ephemeral-storage', 'requests.cpu', 'requests.memory', 'requests.ephemeral-storage', 'limits.cpu',
  'limits.memory', 'limits.ephemeral-storage', 'pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets',
  'configmaps', 'persistentvolumeclaims', 'storage', 'requests.storage', 'services.nodeports', 'services.loadbalancers',
]);

/** Resources that Kubernetes itself counts, be it in containers, in claims or in quotas. */
export function isStandardResource(name: string): boolean {
  return standard.has(name) || isHugePages(name) || name.startsWith('requests.hugepages-');
}

/** Why a name may not stand in a container's limits and requests, or in a Pod's overhead. */
export function checkContainerResource(name: string): Localized | undefined {
  const reason = checkQualifiedName(name);
  if (reason) return reason;
  if (!name.includes('/')) {
    if (['cpu', 'memory', 'ephemeral-storage'].includes(name) || isHugePages(name)) return undefined;
    return standard.has(name)
      ? { en: 'is no resource of a container: use cpu, memory, ephemeral-storage or hugepages-<size>', zh: '不是容器的资源：可以用 cpu、memory、ephemeral-storage 或 hugepages-<大小>' }
      : { en: 'is not known: use cpu, memory, ephemeral-storage, hugepages-<size>, or a name with a domain such as example.com/gpu', zh: '不是已知的资源：可以用 cpu、memory、ephemeral-storage、hugepages-<大小>，或带域名的名称，如 example.com/gpu' };
  }
  if (isNative(name) || isExtended(name)) return undefined;
  return { en: 'cannot be an extended resource: its domain must not begin with "requests." and must leave room for that prefix', zh: '不能作为扩展资源：域名不能以 "requests." 开头，并且要为这个前缀留出长度' };
}

/** Why a name may not stand in the resources of the Pod itself. */
export function checkPodResource(name: string): Localized | undefined {
  const reason = checkQualifiedName(name);
  if (reason) return reason;
  if (name === 'cpu' || name === 'memory' || isHugePages(name)) return undefined;
  return { en: 'cannot be set for the Pod as a whole: only cpu, memory and hugepages-<size> can', zh: '不能在 Pod 级设置：只有 cpu、memory 和 hugepages-<大小> 可以' };
}
