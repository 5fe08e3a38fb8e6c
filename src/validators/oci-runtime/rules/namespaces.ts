import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { shown } from '../words.ts';
import { checkRepeated } from './repeated.ts';

/** Types of the namespaces that the container gets or joins. */
export function namespaceTypesOf(root: Field): ReadonlySet<string> {
  return new Set(selectFields(root, 'linux/namespaces[]/type').map((type) => type.text()));
}

/** The entry of a type. */
function namespaceOf(root: Field, type: string): Field | undefined {
  return selectFields(root, 'linux/namespaces[]').find((entry) => entry.child('type').text() === type);
}

export const duplicateNamespace = documentRule({
  id: 'oci-runtime/duplicate-namespace', severity: 'error', source: 'oci-runtime-config-linux',
  *check({ root }) {
    for (const platform of ['linux', 'zos']) {
      yield* checkRepeated(selectFields(root, `${platform}/namespaces[]/type`), (type) => ({
        en: `The namespace type ${type} stands twice: the runtime MUST generate an error.`,
        zh: `命名空间类型 ${type} 出现了两次：运行时必须（MUST）报错。`,
      }));
    }
  },
});

/** What a container shares with the host when a type is not listed. */
const shared: readonly (readonly [type: string, en: string, zh: string])[] = [
  ['pid', 'its processes', '进程'], ['mount', 'its mounts', '挂载'], ['network', 'its network', '网络'],
  ['ipc', 'its System V IPC', 'System V IPC'], ['uts', 'its host name', '主机名'],
];

export const hostNamespace = documentRule({
  id: 'oci-runtime/host-namespace', severity: 'warning', source: 'oci-runtime-config-linux',
  *check({ root }) {
    const namespaces = root.descend('linux', 'namespaces');
    if (namespaces.vacant) return;
    const types = namespaceTypesOf(root);
    const missing = shared.filter(([type]) => !types.has(type));
    if (missing.length === 0) return;
    yield namespaces.finding({
      en: `The list has no ${missing.map(([type]) => type).join(', ')}: the container inherits the namespace of the runtime and with it ${missing.map(([, en]) => en).join(', ')}.`,
      zh: `列表里没有 ${missing.map(([type]) => type).join('、')}：容器会继承运行时的命名空间，共用其${missing.map(([, , zh]) => zh).join('、')}。`,
    });
  },
});

/** Members that need a namespace of the container's own. */
const needs: readonly { readonly members: readonly string[]; readonly type: string }[] = [
  { members: ['hostname', 'domainname'], type: 'uts' },
  { members: ['linux/maskedPaths', 'linux/readonlyPaths'], type: 'mount' },
  { members: ['linux/timeOffsets'], type: 'time' },
  { members: ['linux/netDevices'], type: 'network' },
];

export const namespaceNeeded = documentRule({
  id: 'oci-runtime/namespace-needed', severity: 'warning', source: 'runc-validate',
  *check({ root, platforms }) {
    if (!platforms.has('linux')) return;
    const types = namespaceTypesOf(root);
    for (const { members, type } of needs) {
      if (types.has(type)) continue;
      for (const field of members.flatMap((member) => selectFields(root, member))) if (isFilled(field)) yield needed(field, type);
    }
  },
});

function needed(field: Field, type: string): Finding {
  return field.findingAtKey({
    en: `${field.path} needs a namespace of type ${type}, which the list does not have: runc refuses it.`,
    zh: `${field.path} 需要类型为 ${type} 的命名空间，列表里却没有：runc 会拒绝。`,
  });
}

function isFilled({ node }: Field): boolean {
  if (node?.type === 'list') return node.items.length > 0;
  if (node?.type === 'map') return node.entries.size > 0;
  return node?.type === 'string' && node.value !== '';
}

export const userMappings = documentRule({
  id: 'oci-runtime/user-mappings', severity: 'warning', source: 'runc-validate',
  *check({ root }) {
    const namespace = namespaceOf(root, 'user');
    const [uid, gid] = [root.descend('linux', 'uidMappings'), root.descend('linux', 'gidMappings')];
    if (!namespace) {
      yield* withoutEffect([uid, gid]);
      return;
    }
    const joins = !namespace.child('path').blank;
    if (joins && (uid.present || gid.present)) {
      yield (uid.present ? uid : gid).findingAtKey({
        en: 'A user namespace that is joined brings its mappings along. runc refuses others than those, and these too in time.',
        zh: '加入已有的用户命名空间时，映射由它决定。runc 会拒绝与之不同的映射，相同的将来也会拒绝。',
      });
    } else if (!joins && (uid.vacant || gid.vacant)) {
      yield namespace.finding({
        en: 'A new user namespace needs uidMappings and gidMappings under linux: without them no process can run in it.',
        zh: '新建用户命名空间需要 linux 下的 uidMappings 和 gidMappings：没有它们，任何进程都无法在其中运行。',
      });
    }
  },
});

function* withoutEffect(mappings: readonly Field[]): Iterable<Finding> {
  const first = mappings.find((field) => !field.vacant);
  if (first) {
    yield first.findingAtKey({
      en: 'Mappings without a namespace of type user have no effect: root in the container is root of the host.',
      zh: '没有类型为 user 的命名空间，映射不起作用：容器里的 root 就是主机的 root。',
    });
  }
}

export const mappingOverlap = documentRule({
  id: 'oci-runtime/mapping-overlap', severity: 'warning', source: 'man-user-namespaces',
  *check({ root }) {
    for (const pattern of ['linux/uidMappings', 'linux/gidMappings', 'mounts[]/uidMappings', 'mounts[]/gidMappings']) {
      for (const mappings of selectFields(root, pattern)) yield* overlaps(mappings);
    }
  },
});

function* overlaps(mappings: Field): Iterable<Finding> {
  for (const side of ['containerID', 'hostID']) {
    const ranges = mappings.items().map((entry) => ({ entry, from: entry.child(side).number() ?? -1, size: entry.child('size').number() ?? 0 }));
    const sorted = ranges.filter(({ from, size }) => from >= 0 && size > 0).sort((a, b) => a.from - b.from);
    for (const [at, range] of sorted.entries()) {
      const before = sorted[at - 1];
      if (!before || before.from + before.size <= range.from) continue;
      yield range.entry.child(side).finding({
        en: `${side} ${range.from} lies in the range of another entry (${before.from} to ${before.from + before.size - 1}): the kernel refuses ranges that overlap.`,
        zh: `${side} ${range.from} 落在另一项的区间之内（${before.from} 到 ${before.from + before.size - 1}）：内核不接受重叠的区间。`,
      });
    }
  }
  for (const entry of mappings.items()) {
    if (entry.child('size').number() !== 0) continue;
    yield entry.child('size').finding({ en: 'The size is 0: the kernel refuses a mapping of no IDs.', zh: 'size 为 0：内核不接受空的映射。' });
  }
}

export function* timeOffset({ root }: RuntimeDocument): Iterable<Finding> {
  for (const [clock, offset] of root.descend('linux', 'timeOffsets').entries()) {
    if (clock !== 'monotonic' && clock !== 'boottime') {
      yield offset.findingAtKey({
        en: `A time namespace shifts the clocks monotonic and boottime only: the kernel refuses "${shown(clock)}".`,
        zh: `时间命名空间只能偏移 monotonic 和 boottime 两个时钟：内核会拒绝 "${shown(clock)}"。`,
      });
    }
    const nanosecs = offset.child('nanosecs');
    if ((nanosecs.number() ?? 0) >= 1e9) {
      yield nanosecs.finding({ en: 'nanosecs goes up to 999999999; whole seconds go into secs.', zh: 'nanosecs 最大为 999999999；整秒数请写在 secs 里。' });
    }
  }
}

export const namespaceRules = [
  duplicateNamespace, hostNamespace, namespaceNeeded, userMappings, mappingOverlap,
];

