import type { Finding } from '../../../engine/diagnostic.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import { hookNames } from '../lifecycle-hooks.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { shown } from '../words.ts';
import { isAbsolute } from './is-absolute.ts';

/** The program of a hook. */
export function* hookPath({ root }: RuntimeDocument): Iterable<Finding> {
  for (const path of hookNames.flatMap((name) => selectFields(root, `hooks/${name}[]/path`))) {
    const value = path.string();
    if (value === undefined || isAbsolute(value)) continue;
    yield path.finding({
      en: `The path of the hook is "${shown(value)}", but MUST be absolute: PATH is not searched.`,
      zh: `钩子的 path 是 "${shown(value)}"，但它必须（MUST）是绝对路径：不会去搜索 PATH。`,
    });
  }
}

export const hookTimeout = documentRule({
  id: 'oci-runtime/hook-timeout', severity: 'error', source: 'oci-runtime-config',
  *check({ root }) {
    for (const timeout of hookNames.flatMap((name) => selectFields(root, `hooks/${name}[]/timeout`))) {
      const value = timeout.number();
      if (value === undefined || value > 0) continue;
      yield timeout.finding({
        en: `The timeout is ${value}, but MUST be greater than zero. Leave it out for a hook without one.`,
        zh: `timeout 的值是 ${value}，但必须（MUST）大于 0。不限时的钩子请省略它。`,
      });
    }
  },
});

export const prestartHook = documentRule({
  id: 'oci-runtime/prestart-hook', severity: 'warning', source: 'oci-runtime-config',
  *check({ root, minor }) {
    const prestart = root.descend('hooks', 'prestart');
    if (prestart.vacant || minor < 1) return;
    yield prestart.findingAtKey({
      en: 'prestart hooks are deprecated. createRuntime runs at the same point, right after them.',
      zh: 'prestart 钩子已弃用。createRuntime 在同一时点执行，紧随其后。',
    });
  },
});

export const hookRules = [hookTimeout, prestartHook];
