import { selectFields } from '../../../engine/select-fields.ts';
import { replacing, shown } from '../../oci-runtime/words.ts';
import { digestFault } from '../digest.ts';
import { isDateTime } from '../date-time.ts';
import { documentRule } from '../rule.ts';

export const createdTime = documentRule({
  id: 'oci-image/created-time', severity: 'error', source: 'oci-image-config', kinds: ['config'],
  *check({ root }) {
    for (const field of [root.child('created'), ...selectFields(root, 'history[]/created')]) {
      const value = field.string();
      if (value === undefined || isDateTime(value)) continue;
      yield field.finding({
        en: `${field.path} is "${shown(value)}", but a time by RFC 3339, such as 2026-11-28T12:00:00Z.`,
        zh: `${field.path} 的值是 "${shown(value)}"，但应是 RFC 3339 的时间，例如 2026-11-28T12:00:00Z。`,
      });
    }
  },
});

export const rootfsType = documentRule({
  id: 'oci-image/rootfs-type', severity: 'error', source: 'oci-image-config', kinds: ['config'],
  *check({ root }) {
    const type = root.descend('rootfs', 'type');
    const value = type.string();
    if (value === undefined || value === 'layers') return;
    yield type.finding({ en: `rootfs.type is "${shown(value)}", but MUST be "layers".`, zh: `rootfs.type 的值是 "${shown(value)}"，但必须（MUST）是 "layers"。` }, replacing(type, 'layers'));
  },
});

export const diffId = documentRule({
  id: 'oci-image/diff-id', severity: 'warning', source: 'oci-image-config', kinds: ['config'],
  *check({ root }) {
    for (const field of selectFields(root, 'rootfs/diff_ids[]')) {
      const value = field.string();
      if (value === undefined || !digestFault(value)) continue;
      yield field.finding({
        en: `"${shown(value)}" is no digest: an entry of diff_ids is the digest of a layer's uncompressed tar.`,
        zh: `"${shown(value)}" 不是摘要：diff_ids 的每一项是某一层未压缩 tar 的摘要。`,
      });
    }
  },
});

export const historyCount = documentRule({
  id: 'oci-image/history-count', severity: 'warning', source: 'oci-image-config', kinds: ['config'],
  *check({ root }) {
    const history = root.child('history');
    const ids = root.descend('rootfs', 'diff_ids');
    if (history.node?.type !== 'list' || ids.node?.type !== 'list' || history.node.items.length === 0) return;
    const layers = history.items().filter((entry) => entry.child('empty_layer').boolean() !== true).length;
    const count = ids.node.items.length;
    if (layers === count) return;
    yield history.findingAtKey({
      en: `history tells of ${layers} layers, rootfs of ${count}: entries that made no layer are marked with empty_layer.`,
      zh: `history 里有 ${layers} 层，rootfs 里却有 ${count} 层：没有产生层的记录要标上 empty_layer。`,
    });
  },
});

export const environmentEntry = documentRule({
  id: 'oci-image/environment-entry', severity: 'error', source: 'oci-image-schema-package', kinds: ['config'],
  *check({ root }) {
    for (const entry of selectFields(root, 'config/Env[]')) {
      const value = entry.string();
      if (value === undefined || value.indexOf('=') > 0) continue;
      yield entry.finding({
        en: `"${shown(value)}" has not the form VARNAME=VARVALUE.`,
        zh: `"${shown(value)}" 不是“变量名=值”的形式。`,
      });
    }
  },
});

export const exposedPort = documentRule({
  id: 'oci-image/exposed-port', severity: 'warning', source: 'oci-image-config', kinds: ['config'],
  *check({ root }) {
    for (const [key, field] of root.descend('config', 'ExposedPorts').entries()) {
      const found = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp))?$/.exec(key);
      if (found && Number(found[1]) <= 65535 && Number(found[2] ?? 0) <= 65535) continue;
      yield field.findingAtKey({
        en: `"${shown(key)}" is no port: write port/tcp, port/udp or the number alone.`,
        zh: `"${shown(key)}" 不是端口：请写成 8080/tcp、53/udp 的样子，或只写数字。`,
      });
    }
  },
});

export const configRules = [createdTime, rootfsType, diffId, historyCount, environmentEntry, exposedPort];
