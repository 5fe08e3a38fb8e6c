/** Limits by cgroups. */
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { replacing, shown } from '../words.ts';

const resourcesOf = ({ root }: RuntimeDocument): Field => root.descend('linux', 'resources');

export const cpuBurst = documentRule({
  id: 'oci-runtime/cpu-burst', severity: 'error', source: 'oci-runtime-config-linux',
  *check(document) {
    const cpu = resourcesOf(document).child('cpu');
    const [quota, burst] = [cpu.child('quota').number(), cpu.child('burst').number()];
    if (quota === undefined || burst === undefined || quota <= 0 || burst <= quota) return;
    yield cpu.child('burst').finding({
      en: `burst is ${burst}, but MUST be no larger than quota, which is ${quota}.`,
      zh: `burst 的值是 ${burst}，但必须（MUST）不大于 quota，即 ${quota}。`,
    });
  },
});

export function* rdmaLimit(document: RuntimeDocument): Iterable<Finding> {
  for (const [name, limit] of resourcesOf(document).child('rdma').entries()) {
    if (limit.node?.type !== 'map' || limit.child('hcaHandles').present || limit.child('hcaObjects').present) continue;
    yield limit.finding({
      en: `The entry of ${shown(name)} limits nothing: at least one of hcaHandles and hcaObjects MUST be there.`,
      zh: `${shown(name)} 这一项什么也没有限制：hcaHandles 与 hcaObjects 必须（MUST）至少有一个。`,
    });
  }
}

export function* deviceWeight(document: RuntimeDocument): Iterable<Finding> {
  for (const device of selectFields(resourcesOf(document), 'blockIO/weightDevice[]')) {
    if (device.node?.type !== 'map' || device.child('weight').present || device.child('leafWeight').present) continue;
    yield device.finding({
      en: 'The entry gives no weight: at least one of weight and leafWeight MUST be there.',
      zh: '该项没有给出权重：weight 与 leafWeight 必须（MUST）至少有一个。',
    });
  }
}

export const hugepageSize = documentRule({
  id: 'oci-runtime/hugepage-size', severity: 'error', source: 'oci-runtime-config-linux',
  *check(document) {
    for (const size of selectFields(resourcesOf(document), 'hugepageLimits[]/pageSize')) {
      const value = size.string();
      if (value === undefined || /^[1-9][0-9]*[KMG]B$/.test(value)) continue;
      const meant = /^([1-9]\d*)\s*([kmg])i?b?$/i.exec(value);
      yield size.finding({
        en: `pageSize is "${shown(value)}", but has the form of 64KB, 2MB or 1GB, in capitals as in the file names of the kernel.`,
        zh: `pageSize 的值是 "${shown(value)}"，但要写成 64KB、2MB、1GB 的形式，大写，与内核的文件名一致。`,
      }, replacing(size, meant ? `${meant[1]}${meant[2]!.toUpperCase()}B` : undefined));
    }
  },
});

export function* pidsLimit(document: RuntimeDocument): Iterable<Finding> {
  const pids = resourcesOf(document).child('pids');
  if (pids.node?.type !== 'map' || pids.child('limit').present) return;
  yield pids.finding({
    en: 'pids has no limit. Since 1.3 it may be left out, but the JSON schema and older runtimes want it; -1 is no limit.',
    zh: 'pids 没有 limit。1.3 起可以省略，但 JSON schema 和旧的运行时仍要求它；-1 表示不限。',
  });
}

const obsolete: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  kernel: { en: 'NOT RECOMMENDED since 1.1, and ignored by runc', zh: '1.1 起不推荐（NOT RECOMMENDED），runc 会忽略' },
  kernelTCP: { en: 'NOT RECOMMENDED since 1.1, and ignored by runc', zh: '1.1 起不推荐（NOT RECOMMENDED），runc 会忽略' },
  useHierarchy: { en: 'without effect: cgroup v2 is always hierarchical', zh: '不起作用：cgroup v2 总是分层的' },
};

export function* obsoleteMemory(document: RuntimeDocument): Iterable<Finding> {
  const memory = resourcesOf(document).child('memory');
  for (const [name, { en, zh }] of Object.entries(obsolete)) {
    const field = memory.child(name);
    if (field.present && field.boolean() !== false) yield field.findingAtKey({ en: `memory.${name} is ${en}.`, zh: `memory.${name} ${zh}。` });
  }
}

export function* memoryOrder(document: RuntimeDocument): Iterable<Finding> {
  const memory = resourcesOf(document).child('memory');
  const limit = memory.child('limit').number() ?? 0;
  const swap = memory.child('swap').number();
  const reservation = memory.child('reservation').number();
  if (limit > 0 && swap !== undefined && swap > 0 && swap < limit) {
    yield memory.child('swap').finding({
      en: `swap is ${swap}, but counts memory and swap together: it cannot be below the limit of ${limit}.`,
      zh: `swap 的值是 ${swap}，但它是内存加交换的总量：不能小于 limit 的 ${limit}。`,
    });
  }
  if (limit > 0 && reservation !== undefined && reservation > limit) {
    yield memory.child('reservation').finding({
      en: `reservation is ${reservation}, above the limit of ${limit}: it never takes effect.`,
      zh: `reservation 的值是 ${reservation}，高于 limit 的 ${limit}：它永远不起作用。`,
    });
  }
  yield* belowUnlimited(memory);
}

function* belowUnlimited(memory: Field): Iterable<Finding> {
  for (const name of ['limit', 'reservation', 'swap']) {
    const value = memory.child(name).number();
    if (value === undefined || value >= -1) continue;
    yield memory.child(name).finding({ en: `${name} is ${value}: only -1 stands for unlimited.`, zh: `${name} 的值是 ${value}：只有 -1 表示不限。` });
  }
}

export function* swappiness(document: RuntimeDocument): Iterable<Finding> {
  const field = resourcesOf(document).descend('memory', 'swappiness');
  const value = field.number();
  if (value === undefined || value <= 100) return;
  yield field.finding({ en: `swappiness is ${value}, but goes from 0 to 100.`, zh: `swappiness 的值是 ${value}，但范围是 0 到 100。` });
}

/** What only cgroup v1 has. */
const onlyInV1 = ['memory/kernel', 'memory/kernelTCP', 'memory/swappiness', 'memory/disableOOMKiller', 'memory/useHierarchy', 'network/classID', 'network/priorities', 'blockIO/leafWeight', 'cpu/realtimeRuntime', 'cpu/realtimePeriod'];

export const mixedCgroups = documentRule({
  id: 'oci-runtime/mixed-cgroups', severity: 'warning', source: 'oci-runtime-config-linux',
  *check(document) {
    const resources = resourcesOf(document);
    if (resources.child('unified').entries().length === 0) return;
    for (const field of onlyInV1.flatMap((pattern) => selectFields(resources, pattern))) {
      if (!field.present || field.vacant || field.boolean() === false) continue;
      yield field.findingAtKey({
        en: `${field.name} is of cgroup v1 only, while unified writes files of cgroup v2: on no host do both take effect.`,
        zh: `${field.name} 只属于 cgroup v1，而 unified 写的是 cgroup v2 的文件：没有哪台主机能让二者都生效。`,
      });
    }
  },
});

export function* unifiedKey(document: RuntimeDocument): Iterable<Finding> {
  for (const [key, field] of resourcesOf(document).child('unified').entries()) {
    if (!key.includes('/') && /^[^.]+\../.test(key)) continue;
    yield field.findingAtKey({
      en: `"${shown(key)}" is no file of a cgroup controller, such as "memory.high": runc refuses it.`,
      zh: `"${shown(key)}" 不是 cgroup 控制器的文件名（例如 "memory.high"）：runc 会拒绝。`,
    });
  }
}

export const resourceRules = [
  cpuBurst, hugepageSize, mixedCgroups,
];
