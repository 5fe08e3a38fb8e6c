import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { hookPath } from './hooks.ts';
import { isAbsolute } from './is-absolute.ts';
import { shown } from '../words.ts';

/** A path that MUST be absolute; an empty one where the member may be left out counts as left out. */
function* checkAbsolute(field: Field, where: string, whereZh: string, onWindows = false): Iterable<Finding> {
  const value = field.string();
  if (value === undefined || value === '' || isAbsolute(value, onWindows)) return;
  yield field.finding({
    en: `${field.path} is "${shown(value)}", but MUST be an absolute path ${where}.`,
    zh: `${field.path} 的值是 "${shown(value)}"，但它必须（MUST）是${whereZh}的绝对路径。`,
  });
}

function* namespacePath({ root }: RuntimeDocument): Iterable<Finding> {
  for (const platform of ['linux', 'zos']) {
    for (const path of selectFields(root, `${platform}/namespaces[]/path`)) {
      yield* checkAbsolute(path, 'in the mount namespace of the runtime', '运行时挂载命名空间中');
    }
  }
}

const inContainer = ['linux/maskedPaths[]', 'linux/readonlyPaths[]'];
const ofHost = ['vm/hypervisor/path', 'vm/kernel/path', 'vm/kernel/initrd', 'vm/image/path'];

export const absolutePath = documentRule({
  id: 'oci-runtime/absolute-path', severity: 'error', source: 'oci-runtime-config-linux',
  *check(document) {
    const { root, platforms } = document;
    yield* namespacePath(document);
    yield* hookPath(document);
    for (const field of inContainer.flatMap((pattern) => selectFields(root, pattern))) {
      yield* checkAbsolute(field, 'in the container', '容器内');
      if (field.string() === '') yield empty(field);
    }
    for (const field of ofHost.flatMap((pattern) => selectFields(root, pattern))) {
      yield* checkAbsolute(field, 'in the mount namespace of the runtime', '运行时挂载命名空间中', platforms.has('windows'));
    }
  },
});

function empty(field: Field): Finding {
  return field.finding({
    en: `${field.path} is empty, but MUST be an absolute path in the container.`,
    zh: `${field.path} 为空，但它必须（MUST）是容器内的绝对路径。`,
  });
}

export const pathRules = [absolutePath];
