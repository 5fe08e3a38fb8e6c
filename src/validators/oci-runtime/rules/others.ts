import type { Finding } from '../../../engine/diagnostic.ts';
/** The root filesystem, annotations, and what else stands alone. */
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { reservedAnnotations } from '../tables/annotations.ts';
import { shown } from '../words.ts';

export const rootMissing = documentRule({
  id: 'oci-runtime/root-missing', severity: 'error', source: 'oci-runtime-config',
  *check({ root, platforms }) {
    if (root.node?.type !== 'map' || root.child('root').present) return;
    // On Windows it depends on hyperv, and who makes such documents does not agree on it.
    if (platforms.has('windows')) return;
    yield root.child('root').finding({
      en: '"root" is missing: on all platforms but Windows it is REQUIRED.',
      zh: '缺少 "root"：除 Windows 外，它在所有平台上都是必需（REQUIRED）的。',
    });
  },
});

export const windowsRoot = documentRule({
  id: 'oci-runtime/windows-root', severity: 'warning', source: 'oci-runtime-config',
  *check({ root, platforms }) {
    if (!platforms.has('windows') || platforms.has('linux')) return;
    const rootfs = root.child('root');
    const isolated = root.descend('windows', 'hyperv').present;
    if (rootfs.child('readonly').boolean()) {
      yield rootfs.child('readonly').finding({ en: 'On Windows readonly MUST be omitted or false.', zh: '在 Windows 上，readonly 必须（MUST）省略或为 false。' });
    }
    if (isolated && !rootfs.child('path').blank) {
      yield rootfs.findingAtKey({ en: 'root MUST NOT be set for a Hyper-V container.', zh: 'Hyper-V 容器不得（MUST NOT）设置 root。' });
    } else if (!isolated && rootfs.child('path').blank) {
      yield rootfs.finding({ en: 'A Windows Server container needs root.path, the GUID path of a volume.', zh: 'Windows Server 容器需要 root.path，即卷的 GUID 路径。' });
    }
  },
});

export function* windowsLayers({ root }: RuntimeDocument): Iterable<Finding> {
  const layers = root.descend('windows', 'layerFolders');
  if (layers.node?.type !== 'list' || layers.node.items.length > 0) return;
  yield layers.finding({
    en: 'layerFolders MUST contain at least one entry: the last is the scratch layer.',
    zh: 'layerFolders 必须（MUST）至少有一项：最后一项是可写的 scratch 层。',
  });
}

export function* windowsDeviceId({ root }: RuntimeDocument): Iterable<Finding> {
  for (const type of selectFields(root, 'windows/devices[]/idType')) {
    const value = type.string();
    if (value === undefined || value === 'class') continue;
    yield type.finding({
      en: `The specification knows the idType "class" only; "${shown(value)}" is a runtime's own, and the JSON schema refuses it.`,
      zh: `规范只认识 "class" 这一种 idType；"${shown(value)}" 是某个运行时自己的，JSON schema 会拒绝。`,
    });
  }
}

const propagations = ['shared', 'slave', 'private', 'unbindable'];

export const rootfsPropagation = documentRule({
  id: 'oci-runtime/rootfs-propagation', severity: 'error', source: 'oci-runtime-config-linux',
  *check({ root }) {
    const field = root.descend('linux', 'rootfsPropagation');
    const value = field.string();
    if (value === undefined || value === '' || propagations.includes(value.replace(/^r/, ''))) return;
    yield field.finding({
      en: `rootfsPropagation is "${shown(value)}", but is one of shared, slave, private and unbindable.`,
      zh: `rootfsPropagation 的值是 "${shown(value)}"，但只能是 shared、slave、private、unbindable 之一。`,
    });
  },
});

export function* recursivePropagation({ root }: RuntimeDocument): Iterable<Finding> {
  const field = root.descend('linux', 'rootfsPropagation');
  const value = field.text();
  if (!/^r(?:shared|slave|private|unbindable)$/.test(value)) return;
  yield field.finding({
    en: `"${value}" is no value of the specification, and its JSON schema refuses it; runc and crun take it as the recursive form.`,
    zh: `规范里没有 "${value}" 这个取值，其 JSON schema 会拒绝；runc 和 crun 把它当作递归形式接受。`,
  });
}

export function* personalityFlag({ root }: RuntimeDocument): Iterable<Finding> {
  const flags = root.descend('linux', 'personality', 'flags');
  if (flags.vacant) return;
  yield flags.findingAtKey({ en: 'No flags of personality are supported so far: runc ignores them.', zh: '目前不支持任何 personality 标志：runc 会忽略它们。' });
}

export const annotationKey = documentRule({
  id: 'oci-runtime/annotation-key', severity: 'error', source: 'oci-runtime-config', kinds: ['config', 'features', 'state'],
  *check({ root }) {
    const empty = root.child('annotations').entries().find(([key]) => key === '');
    if (empty) yield empty[1].findingAtKey({ en: 'The key of an annotation MUST NOT be an empty string.', zh: '注解的键不得（MUST NOT）是空字符串。' });
  },
});

export const reservedAnnotation = documentRule({
  id: 'oci-runtime/reserved-annotation', severity: 'warning', source: 'oci-runtime-config',
  *check({ root }) {
    for (const [key, field] of root.child('annotations').entries()) {
      if (!key.startsWith('org.opencontainers.') || reservedAnnotations.has(key)) continue;
      yield field.findingAtKey({
        en: `Keys under org.opencontainers are reserved, and "${shown(key)}" is none of those that the specification describes.`,
        zh: `org.opencontainers 之下的键是保留的，而 "${shown(key)}" 不在规范所列之中。`,
      });
    }
  },
});

export const intelRdt = documentRule({
  id: 'oci-runtime/intel-rdt', severity: 'error', source: 'oci-runtime-config-linux',
  *check({ root }) {
    const rdt = root.descend('linux', 'intelRdt');
    const bandwidth = rdt.child('memBwSchema');
    const value = bandwidth.string();
    if (value !== undefined && (!value.startsWith('MB:') || value.includes('\n'))) {
      yield bandwidth.finding({ en: 'memBwSchema MUST start with "MB:" and MUST NOT contain a newline.', zh: 'memBwSchema 必须（MUST）以 "MB:" 开头，且不得（MUST NOT）含换行。' });
    }
    for (const line of rdt.child('schemata').items()) {
      if (!line.text().includes('\n')) continue;
      yield line.finding({ en: 'An element of schemata is one line and MUST NOT contain a newline.', zh: 'schemata 的每一项是一行，不得（MUST NOT）含换行。' });
    }
  },
});

export function* closId({ root }: RuntimeDocument): Iterable<Finding> {
  const field = root.descend('linux', 'intelRdt', 'closID');
  const value = field.text();
  if (value === '' || value === '/' || (value !== '.' && value !== '..' && !value.includes('/'))) return;
  yield field.finding({
    en: `closID is "${shown(value)}", but names one directory of resctrl ("/" for the default): runc refuses it.`,
    zh: `closID 的值是 "${shown(value)}"，但它是 resctrl 下的一个目录名（"/" 表示默认）：runc 会拒绝。`,
  });
}

export const otherRules = [
  rootMissing, windowsRoot, rootfsPropagation, annotationKey,
  reservedAnnotation, intelRdt,
];
