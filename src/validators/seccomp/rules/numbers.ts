/** Numbers that libseccomp or the kernel refuses, and those that do nothing. */
import type { ProfileInput, ProfileRule } from '../profile-input.ts';
import { actionOf, firstRefusedErrno, isPossible } from '../decide/action.ts';
import { isSystemCall } from '../system-calls/system-calls.ts';
import type { Field } from '../../../engine/field.ts';
import type { Finding } from '../../../engine/diagnostic.ts';

export const argumentIndex: ProfileRule = {
  id: 'seccomp/argument-index',
  severity: 'error',
  source: 'libseccomp-golang',
  *check({ profile, entries }) {
    const standard = actionOf(profile.defaultAction, profile.defaultErrnoRet);
    for (const { field, rule } of entries) {
      const own = actionOf(rule.action, rule.errnoRet);
      // What runc leaves out before it reads the arguments cannot fail on them.
      if (!rule.names.some(isSystemCall) || (own.name === standard.name && own.data === standard.data)) continue;
      for (const [at, { index }] of rule.args.entries()) {
        if (index <= 5) continue;
        yield field.child('args').items()[at]!.child('index').finding({
          en: `A call has six arguments, 0 to 5: there is no argument ${index}.`,
          zh: `系统调用最多六个参数，编号 0 到 5：没有第 ${index} 号参数。`,
        });
      }
    }
  },
};

function* refusedErrnos({ root, profile, entries }: ProfileInput): Iterable<Field> {
  if (!isPossible(actionOf(profile.defaultAction, profile.defaultErrnoRet))) yield root.child('defaultErrnoRet');
  const standard = actionOf(profile.defaultAction, profile.defaultErrnoRet);
  for (const { field, rule } of entries) {
    const own = actionOf(rule.action, rule.errnoRet);
    const isLeftOut = own.name === standard.name && own.data === standard.data;
    // An entry with conditions is read only where its index is good, so its errno is reached all the same.
    if (!isPossible(own) && !isLeftOut && rule.names.some(isSystemCall)) yield field.child('errnoRet');
  }
}

function errnoFinding(field: Field): Finding {
  return field.finding({
    en: `libseccomp takes an errno up to ${firstRefusedErrno - 1}, and refuses this one: the container does not start. Linux itself uses 1 to 133.`,
    zh: `libseccomp 只接受不超过 ${firstRefusedErrno - 1} 的 errno，会拒绝这个值：容器无法启动。Linux 实际使用的是 1 到 133。`,
  });
}

export const errnoRange: ProfileRule = {
  id: 'seccomp/errno-range',
  severity: 'error',
  source: 'libseccomp-system',
  *check(input) {
    if (input.form === 'oci') for (const field of refusedErrnos(input)) yield errnoFinding(field);
  },
};

/** Docker's loader takes the number; it is runc that refuses it, when the container starts. */
export const errnoRefusedLater: ProfileRule = {
  id: 'seccomp/errno-refused-later',
  severity: 'warning',
  source: 'libseccomp-system',
  *check(input) {
    if (input.form === 'docker') for (const field of refusedErrnos(input)) yield errnoFinding(field);
  },
};

const carriesErrno = (action: string): boolean => action === 'SCMP_ACT_ERRNO' || action === 'SCMP_ACT_TRACE';

export const errnoIgnored: ProfileRule = {
  id: 'seccomp/errno-ignored',
  severity: 'warning',
  source: 'oci-runtime-config-linux',
  *check({ root, profile, entries }) {
    const standard = root.child('defaultErrnoRet');
    if (standard.present && profile.defaultAction !== '' && !carriesErrno(profile.defaultAction)) yield ignored(standard, profile.defaultAction);
    for (const { field, rule } of entries) {
      const errno = field.child('errnoRet');
      if (errno.present && rule.action !== '' && !carriesErrno(rule.action)) yield ignored(errno, rule.action);
    }
  },
};

function ignored(field: Field, action: string): Finding {
  return field.finding({
    en: `${action} returns no errno. The specification wants the runtime to fail here; runc passes over the number. Remove it, or use SCMP_ACT_ERRNO.`,
    zh: `${action} 不返回 errno。规范要求运行时在此报错，runc 则忽略这个数。请删除它，或改用 SCMP_ACT_ERRNO。`,
  });
}

export const numberRules: readonly ProfileRule[] = [argumentIndex, errnoRange, errnoRefusedLater, errnoIgnored];
