import type { Finding } from '../../../../engine/diagnostic.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';

const systemPrefix = 'system-';
const highest = 1_000_000_000;

/** The two classes that Kubernetes makes itself. */
const system: ReadonlyMap<string, number> = new Map([['system-node-critical', 2_000_001_000], ['system-cluster-critical', 2_000_000_000]]);

/** Priorities up to a thousand million are free; what is above, and names with "system-", are Kubernetes' own. */
export const priorityClass = objectRule({
  id: 'kubernetes/priority-class',
  severity: 'error',
  source: 'kubernetes-scheduling-validation',
  kinds: ['PriorityClass.scheduling.k8s.io'],
  *check(object) {
    const value = object.root.child('value');
    if (object.name.startsWith(systemPrefix)) yield* checkSystem(object);
    else if ((value.number() ?? 0) > highest) {
      yield value.finding({ en: `A class of your own has a value of at most ${highest}: what is above belongs to the system's.`, zh: `自建类别的 value 不能超过 ${highest}：更大的值属于系统类别。` });
    }
    const policy = object.root.child('preemptionPolicy');
    if (policy.string() === '') yield policy.finding({ en: 'Leave it out, or write PreemptLowerPriority or Never.', zh: '请去掉它，或写 PreemptLowerPriority 或 Never。' });
  },
});

function* checkSystem({ root, name }: KubernetesObject): Iterable<Finding> {
  const isSame = (root.child('value').number() ?? 0) === system.get(name) && root.child('globalDefault').boolean() !== true;
  if (isSame) return;
  yield root.descend('metadata', 'name').finding({
    en: system.has(name) ? `${name} is Kubernetes' own class: its value is ${system.get(name)} and it is not the default.` : `Names that begin with "${systemPrefix}" are Kubernetes' own: choose another.`,
    zh: system.has(name) ? `${name} 是 Kubernetes 自带的类别：value 为 ${system.get(name)}，且不是默认类别。` : `以 "${systemPrefix}" 开头的名称为 Kubernetes 保留：请换一个。`,
  });
}
