/**
 * Names of the resources that a container can ask for. From `ValidateContainerResourceName` in
 * `pkg/apis/core/validation` and the helpers that it calls.
 */
import { checkQualifiedName, type NameCheck } from './names.ts';

const standard: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);

export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** A resource of Kubernetes' own: without a prefix, or with one that ends in `kubernetes.io`. */
export function isNativeResource(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** Of an extended resource, such as a device, only whole units exist. */
export function isIntegerResource(name: string): boolean {
  return !isNativeResource(name);
}

/** Why a container cannot ask for a resource of this name. */
export const checkContainerResourceName: NameCheck = (name) => {
  const reason = checkQualifiedName(name);
  if (reason) return reason;
  if (!name.includes('/')) {
    return standard.has(name) || isHugePages(name)
      ? undefined
      : {
          en: 'must be cpu, memory, ephemeral-storage or hugepages-<size>, or a device with a DNS prefix, as in "example.com/gpu"',
          zh: '必须是 cpu、memory、ephemeral-storage 或 hugepages-<大小>，设备则要带 DNS 前缀，如 "example.com/gpu"',
        };
  }
  if (isNativeResource(name)) return undefined;
  if (name.startsWith('requests.')) return { en: 'must not begin with "requests.", which quotas use', zh: '不能以 "requests." 开头，它留给配额使用' };
  return checkQualifiedName(`requests.${name}`);
};
