import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf, type Container } from './container.ts';
import { amountOf, isHugePages, type Amount } from './resource-list.ts';

type Amounts = Map<string, Amount>;

/** Resources of the Pod as a whole hold those of its containers. */
export const levelResources = podRule({
  id: 'kubernetes/pod-level-resources',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const resources = pod.spec.child('resources');
    if (!isOn('PodLevelResources', pod.owner.minor) || !resources.present) return;
    if (pod.spec.descend('os', 'name').string() === 'windows') {
      yield resources.finding({
        en: 'A Windows Pod cannot have resources as a whole: set them for each container.',
        zh: 'Windows Pod 不能设置 Pod 级资源，请为各个容器设置。',
      });
      return;
    }
    const claims = resources.child('claims');
    if (!claims.vacant) {
      yield claims.finding({
        en: 'Claims cannot be made for the Pod as a whole: name them in the resources of the containers that use them.',
        zh: 'Pod 级资源里不能写 claims，请写在使用它们的容器的 resources 里。',
      });
    }
    yield* checkRequests(pod, resources);
    if (!pod.isTemplate) yield* checkDefaultedRequests(pod, resources);
    yield* checkHugePages(pod, resources);
    yield* checkContainerLimits(pod, resources.child('limits'));
  },
});

function* checkRequests(pod: Pod, resources: Field): Iterable<Finding> {
  for (const [name, sum] of aggregate(pod, requestsOf)) {
    const request = resources.child('requests').key(name);
    const amount = amountOf(request);
    if (amount !== undefined && sum > amount) {
      yield request.finding({
        en: `The Pod requests less ${name} than its containers do together: raise it or lower theirs.`,
        zh: `Pod 级的 ${name} request 小于各容器之和：请调高它，或调低容器的 request。`,
      });
    }
  }
}

/** In a Pod a request that is left out becomes the sum of the containers', and must then fit the limit. */
function* checkDefaultedRequests(pod: Pod, resources: Field): Iterable<Finding> {
  for (const [name, sum] of aggregate(pod, requestsOf)) {
    if (name !== 'cpu' && name !== 'memory') continue;
    const limit = amountOf(resources.child('limits').key(name));
    if (resources.child('requests').key(name).written || limit === undefined || sum <= limit) continue;
    yield resources.child('requests').finding({
      en: `The containers together request more ${name} than the limit of the whole Pod: raise it, or lower their requests.`,
      zh: `各容器的 ${name} request 之和大于整个 Pod 的 limit：请调高 limit，或调低各容器的 request。`,
    });
  }
}

function* checkHugePages(pod: Pod, resources: Field): Iterable<Finding> {
  for (const [name, sum] of aggregate(pod, limitsOf)) {
    if (!isHugePages(name)) continue;
    const limit = resources.child('limits').key(name);
    const amount = amountOf(limit);
    if (amount !== undefined && sum > amount) {
      yield limit.finding({
        en: `The Pod's limit of ${name} is below what its containers have together: huge pages cannot be overcommitted.`,
        zh: `Pod 级的 ${name} limit 小于各容器之和：大页不能超售。`,
      });
    }
  }
}

function* checkContainerLimits(pod: Pod, limits: Field): Iterable<Finding> {
  for (const { field, role } of containersOf(pod)) {
    if (role !== 'main') continue;
    for (const [name, limit] of field.descend('resources', 'limits').entries()) {
      const most = amountOf(limits.key(name));
      const amount = amountOf(limit);
      if (most === undefined || amount === undefined || amount <= most) continue;
      yield limit.finding({
        en: `This container may use more ${name} than the whole Pod: lower its limit, or raise the Pod's.`,
        zh: `这个容器的 ${name} limit 大于整个 Pod 的 limit：请调低它，或调高 Pod 级 limit。`,
      });
    }
  }
}

/** In a Pod (not in a template) limits stand in for requests that are left out. */
function requestsOf({ field }: Container, pod: Pod): Amounts {
  const requests = amounts(field.descend('resources', 'requests'));
  return pod.isTemplate ? requests : new Map([...limitsOf({ field }), ...requests]);
}

function limitsOf({ field }: Pick<Container, 'field'>): Amounts {
  return amounts(field.descend('resources', 'limits'));
}

function amounts(list: Field): Amounts {
  return new Map(list.entries().flatMap(([name, field]) => {
    const amount = amountOf(field);
    return amount === undefined ? [] : [[name, amount] as const];
  }));
}

/**
 * What the containers need together: the sum of the main ones and the sidecars, or, where that is
 * more, an init container with the sidecars started before it.
 */
function aggregate(pod: Pod, amountsOf: (container: Container, pod: Pod) => Amounts): Amounts {
  const total: Amounts = new Map();
  const sidecars: Amounts = new Map();
  const initial: Amounts = new Map();
  for (const container of containersOf(pod)) {
    const own = amountsOf(container, pod);
    if (container.role === 'main' || container.role === 'sidecar') add(total, own);
    if (container.role === 'sidecar') add(sidecars, own);
    if (container.role === 'init') raise(initial, add(new Map(own), sidecars));
  }
  return raise(total, initial);
}

function add(sum: Amounts, more: Amounts): Amounts {
  for (const [name, amount] of more) sum.set(name, (sum.get(name) ?? 0n) + amount);
  return sum;
}

function raise(most: Amounts, other: Amounts): Amounts {
  for (const [name, amount] of other) if (amount > (most.get(name) ?? -1n)) most.set(name, amount);
  return most;
}
