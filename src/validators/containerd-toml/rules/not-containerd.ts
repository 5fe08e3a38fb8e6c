import type { Configuration } from '../configuration.ts';
import type { ContainerdRule } from '../rule.ts';
import { isRunscFile } from '../runsc-file.ts';

/** Whether no key at the top is one of containerd's. */
export function isForeign({ root, tables, toml }: Configuration): boolean {
  const children = root.children();
  if (children.length === 0 || toml.document.broken || isRunscFile(toml.document)) return false;
  return !children.some(([name]) => Object.hasOwn(tables.config.fields, name));
}

/** Says that nothing in a file is a setting of containerd: it may be another program's. */
export const notContainerd: ContainerdRule = {
  id: 'containerd-toml/not-containerd',
  severity: 'hint',
  source: 'containerd-configuration',
  unchecked: true,
  *check(configuration) {
    if (!isForeign(configuration)) return;
    const [, first] = configuration.root.children()[0]!;
    yield { range: first.keyRange ?? first.range, message: { en: 'Nothing here is a setting of containerd. If the file is another program\'s, this validator does not know it.', zh: '这里没有 containerd 的设置。如果这是别的程序的文件，本校验器不认识它。' } };
  },
};
