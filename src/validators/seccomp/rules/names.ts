/** Names of system calls. */
import { nearest } from '../../../engine/did-you-mean.ts';
import type { ProfileRule } from '../profile-input.ts';
import { replacing, shown } from '../replace-value.ts';
import { isSystemCall, systemCallNames, tableVersions } from '../system-calls/system-calls.ts';

export const emptyName: ProfileRule = {
  id: 'seccomp/empty-name',
  severity: 'error',
  source: 'runc-seccomp',
  *check({ entries }) {
    for (const { names } of entries) {
      for (const name of names) {
        if (name.written && name.blank) yield name.finding({ en: 'An empty name is no system call: runc refuses the profile.', zh: '空名称不是系统调用：runc 会拒绝这份配置。' });
      }
    }
  },
};

export const unknownCall: ProfileRule = {
  id: 'seccomp/unknown-system-call',
  severity: 'warning',
  source: 'libseccomp-syscalls',
  *check({ entries }) {
    for (const { names, rule } of entries) {
      for (const name of names) {
        const text = name.text();
        if (text === '' || isSystemCall(text)) continue;
        const meant = nearest(text, systemCallNames);
        const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
        yield name.finding(
          {
            en: `libseccomp ${tableVersions.libseccomp} (Linux ${tableVersions.kernel}) knows no system call \`${shown(text)}\`: the runtime skips it without a word, and \`${rule.action}\` does not happen.${hint.en}`,
            zh: `libseccomp ${tableVersions.libseccomp}（Linux ${tableVersions.kernel}）不认识系统调用 \`${shown(text)}\`：运行时会悄悄跳过，\`${rule.action}\` 不会发生。${hint.zh}`,
          },
          meant === undefined ? undefined : replacing(name, meant).fix,
        );
      }
    }
  },
};

export const noNames: ProfileRule = {
  id: 'seccomp/no-names',
  severity: 'warning',
  source: 'oci-runtime-config-linux',
  *check({ entries }) {
    for (const { field, rule } of entries) {
      if (rule.names.length > 0) continue;
      yield field.finding({
        en: 'This entry names no call, so it does nothing. The specification asks for at least one name.',
        zh: '这一项没有列出任何系统调用，不起作用。规范要求至少一个名称。',
      });
    }
  },
};

export const nameRules: readonly ProfileRule[] = [emptyName, unknownCall, noNames];
