import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { mountOptions } from '../tables/mount-options.ts';
import { replacing, shown } from '../words.ts';
import { namespaceTypesOf } from './namespaces.ts';
import { isAbsolute } from './is-absolute.ts';

const mountsOf = ({ root }: RuntimeDocument): Field[] => selectFields(root, 'mounts[]').filter(({ node }) => node?.type === 'map');
const optionsOf = (mount: Field): string[] => mount.child('options').items().map((option) => option.text());
const has = (mount: Field, ...names: readonly string[]): boolean => optionsOf(mount).some((option) => names.includes(option));

/** Whether the document is for a platform that demands absolute destinations: all but Linux. */
function demandsAbsolute({ platforms }: RuntimeDocument): boolean {
  return !platforms.has('linux') && ['windows', 'solaris', 'freebsd', 'zos'].some((name) => platforms.has(name as 'windows'));
}

export const mountDestination = documentRule({
  id: 'oci-runtime/mount-destination', severity: 'error', source: 'oci-runtime-config',
  *check(document) {
    if (!demandsAbsolute(document)) return;
    for (const mount of mountsOf(document)) {
      const destination = mount.child('destination');
      const value = destination.string();
      if (value === undefined || isAbsolute(value, document.platforms.has('windows'))) continue;
      yield destination.finding({
        en: `The destination "${shown(value)}" MUST be an absolute path: only on Linux may it be relative.`,
        zh: `挂载目标 "${shown(value)}" 必须（MUST）是绝对路径：只有 Linux 容许相对路径。`,
      });
    }
  },
});

export const relativeMountDestination = documentRule({
  id: 'oci-runtime/relative-mount-destination', severity: 'warning', source: 'oci-runtime-config',
  *check(document) {
    if (demandsAbsolute(document) || document.platforms.has('windows')) return;
    for (const mount of mountsOf(document)) {
      const destination = mount.child('destination');
      const value = destination.string();
      if (value === undefined || isAbsolute(value)) continue;
      yield destination.finding({
        en: `The destination "${shown(value)}" is relative. It is read from "/", which the specification has deprecated.`,
        zh: `挂载目标 "${shown(value)}" 是相对路径。它会从 "/" 算起，这种写法已被规范弃用。`,
      }, replacing(destination, value === '' ? undefined : `/${value.replace(/^\.\//, '')}`));
    }
  },
});

const mappingNames = ['uidMappings', 'gidMappings'] as const;

export const mountMappings = documentRule({
  id: 'oci-runtime/mount-mappings', severity: 'error', source: 'oci-runtime-config',
  *check(document) {
    for (const mount of mountsOf(document)) {
      const [given, ...more] = mappingNames.filter((name) => mount.child(name).present);
      if (given === undefined || more.length > 0) continue;
      const other = mappingNames.find((name) => name !== given)!;
      yield mount.child(given).finding({
        en: `The mount has ${given} but no ${other}: each MUST be given along with the other.`,
        zh: `该挂载有 ${given} 却没有 ${other}：二者必须（MUST）同时给出。`,
      });
    }
  },
});

export const idmapMissing = documentRule({
  id: 'oci-runtime/idmap-missing', severity: 'warning', source: 'oci-runtime-config',
  *check(document) {
    for (const mount of mountsOf(document)) {
      if (!mappingNames.some((name) => mount.child(name).present) || has(mount, 'idmap', 'ridmap')) continue;
      yield mount.child('uidMappings').finding({
        en: 'The mount has mappings, but neither "idmap" nor "ridmap" among its options: an older runtime mounts it without them in silence.',
        zh: '该挂载给出了映射，选项里却没有 "idmap" 或 "ridmap"：旧的运行时会悄悄忽略映射直接挂载。',
      });
    }
  },
});

export const idmapWithoutMappings = documentRule({
  id: 'oci-runtime/idmap-without-mappings', severity: 'error', source: 'oci-runtime-config',
  *check(document) {
    if (namespaceTypesOf(document.root).has('user')) return;
    for (const mount of mountsOf(document)) {
      if (mappingNames.some((name) => mount.child(name).present)) continue;
      const option = mount.child('options').items().find((item) => ['idmap', 'ridmap'].includes(item.text()));
      if (!option) continue;
      yield option.finding({
        en: `"${option.text()}" has nothing to map by: the mount has no mappings, and the container no user namespace. An error MUST be returned.`,
        zh: `"${option.text()}" 无从映射：该挂载没有映射，容器也没有用户命名空间。必须（MUST）报错。`,
      });
    }
  },
});

export function* idmapOfOtherMount(document: RuntimeDocument): Iterable<Finding> {
  for (const mount of mountsOf(document)) {
    const mapped = mappingNames.some((name) => mount.child(name).present) || has(mount, 'idmap', 'ridmap');
    if (!mapped || has(mount, 'bind', 'rbind')) continue;
    yield mount.child('destination').finding({
      en: 'runc maps IDs of bind mounts only: with "bind" or "rbind" among the options.',
      zh: 'runc 只对绑定挂载做 ID 映射：选项里要有 "bind" 或 "rbind"。',
    });
  }
}

export const bindMountOption = documentRule({
  id: 'oci-runtime/bind-mount-option', severity: 'warning', source: 'runc-validate',
  *check(document) {
    if (document.platforms.has('windows')) return;
    for (const mount of mountsOf(document)) {
      if (!has(mount, 'bind', 'rbind')) continue;
      for (const option of mount.child('options').items()) {
        const value = option.string();
        if (value === undefined || mountOptions.has(value)) continue;
        yield option.finding({
          en: `"${shown(value)}" is no option of mounts in general, and a bind mount takes no option of the filesystem: runc refuses it.`,
          zh: `"${shown(value)}" 不是通用的挂载选项，而绑定挂载不接受文件系统自己的选项：runc 会拒绝。`,
        }, replacing(option, nearest(value, mountOptions)));
      }
    }
  },
});

export const hiddenMount = documentRule({
  id: 'oci-runtime/hidden-mount', severity: 'warning', source: 'oci-runtime-config',
  *check(document) {
    const later = new Set<string>();
    const hidden: Finding[] = [];
    // From the end: what is mounted later at a parent hides what was mounted before below it.
    for (const mount of mountsOf(document).toReversed()) {
      const destination = mount.child('destination');
      const path = destination.text().replace(/\/+$/, '') || '/';
      const over = has(mount, 'remount') || !path.startsWith('/') ? undefined : coveredBy(path, later);
      if (over !== undefined) {
        hidden.push(destination.finding({
          en: `The later mount at ${shown(over)} hides this one: mounts are made in the order of the list.`,
          zh: `后面挂载在 ${shown(over)} 的内容会遮住它：挂载按列表的顺序进行。`,
        }));
      }
      if (!has(mount, 'remount')) later.add(path);
    }
    yield* hidden.toReversed();
  },
});

/** The nearest later mount at one of the parents of a path. Long paths are not walked: the kernel takes 4096 bytes. */
function coveredBy(path: string, later: ReadonlySet<string>): string | undefined {
  if (path.length > 4096) return undefined;
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    const parent = path.slice(0, at) || '/';
    if (parent !== path && later.has(parent)) return parent;
    if (at === 0) return undefined;
  }
  return undefined;
}

export const mountRules = [
  mountDestination, relativeMountDestination, mountMappings, idmapMissing, idmapWithoutMappings, bindMountOption, hiddenMount,
];
