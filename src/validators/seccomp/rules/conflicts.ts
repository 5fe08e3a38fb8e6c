/** Entries that get in each other's way. */
import { actionOf, sameAction } from '../decide/action.ts';
import { anyMachine, contradictions } from '../decide/contradictions.ts';
import { nameOf } from '../decide/describe.ts';
import type { ProfileEntry, ProfileRule } from '../profile-input.ts';
import { architectureOf } from '../system-calls/architectures.ts';
import { isSystemCall } from '../system-calls/system-calls.ts';
import { actions, operators } from '../vocabulary.ts';

const isSound = ({ rule }: ProfileEntry): boolean =>
  actions.includes(rule.action) && rule.args.every(({ op, index }) => operators.includes(op) && index <= 5);

export const contradiction: ProfileRule = {
  id: 'seccomp/contradicting-entries',
  severity: 'error',
  source: 'libseccomp-db',
  *check({ profile, entries }) {
    // Where Docker may leave an entry out, the two need not meet.
    const rules = entries.filter((entry) => isSound(entry) && !entry.conditional);
    const listed = profile.architectures.flatMap((token) => architectureOf(token) ?? []);
    const standard = actionOf(profile.defaultAction, profile.defaultErrnoRet);
    for (const { call, earlier, later, architecture } of contradictions(rules, [...anyMachine, ...listed], standard)) {
      const [first, second] = [entries[earlier]!, entries[later]!];
      const place = second.names.find((name) => name.text() === call) ?? second.field.child('action');
      const through = call === 'socketcall' || call === 'ipc';
      yield place.finding({
        en: `\`syscalls[${earlier}]\` gives \`${call}\` the action ${nameOf(actionOf(first.rule.action, first.rule.errnoRet))} under a condition that this entry's rule shares, with ${nameOf(actionOf(second.rule.action, second.rule.errnoRet))}${through ? ` (made through it on ${architecture.token}, where the first argument is not compared)` : ''}: libseccomp refuses the second with "file exists", and the container does not start.`,
        zh: `\`syscalls[${earlier}]\` 在同一条件下给 \`${call}\` 的动作是 ${nameOf(actionOf(first.rule.action, first.rule.errnoRet))}，这一项却是 ${nameOf(actionOf(second.rule.action, second.rule.errnoRet))}${through ? `（在 ${architecture.token} 上经它发起，第一个参数不参与比较）` : ''}：libseccomp 会以 "file exists" 拒绝后者，容器无法启动。`,
      });
    }
  },
};

export const overriddenEntry: ProfileRule = {
  id: 'seccomp/overridden-entry',
  severity: 'warning',
  source: 'libseccomp-db',
  *check({ profile, entries }) {
    const standard = actionOf(profile.defaultAction, profile.defaultErrnoRet);
    const whole = new Map<string, ProfileEntry>();
    for (const entry of entries.filter((entry) => isSound(entry) && !entry.conditional)) {
      const action = actionOf(entry.rule.action, entry.rule.errnoRet);
      if (entry.rule.args.length > 0 || sameAction(action, standard)) continue;
      for (const name of entry.rule.names) if (!whole.has(name)) whole.set(name, entry);
    }
    for (const entry of entries) {
      const action = actionOf(entry.rule.action, entry.rule.errnoRet);
      for (const name of entry.names) {
        const winner = whole.get(name.text());
        if (!winner || winner === entry || !isSystemCall(name.text()) || !isSound(entry)) continue;
        const winning = actionOf(winner.rule.action, winner.rule.errnoRet);
        if (sameAction(winning, action) || (entry.conditional && entry.rule.args.length === 0 && entry.at < winner.at)) continue;
        yield name.finding({
          en: `${nameOf(action)} never happens: \`syscalls[${winner.at}]\` gives \`${name.text()}\` ${nameOf(winning)} for every call, and the first entry without arguments wins, wherever others stand.`,
          zh: `${nameOf(action)} 不会发生：\`syscalls[${winner.at}]\` 对每次 \`${name.text()}\` 都给出 ${nameOf(winning)}；不带参数的第一项优先，与其他项的位置无关。`,
        });
      }
    }
  },
};

export const sameAsDefault: ProfileRule = {
  id: 'seccomp/same-as-default',
  severity: 'hint',
  source: 'runc-seccomp',
  *check({ profile, entries }) {
    const standard = actionOf(profile.defaultAction, profile.defaultErrnoRet);
    for (const { field, rule } of entries) {
      if (!sameAction(actionOf(rule.action, rule.errnoRet), standard) || rule.names.length === 0) continue;
      yield field.child('action').finding({
        en: `This is what happens by default (${nameOf(standard)}), so runc leaves the entry out. It makes the calls known to the profile, though: runc answers ENOSYS to calls that are newer than all that are named.`,
        zh: `这与默认动作（${nameOf(standard)}）相同，runc 会略去这一项。不过它让配置“认识”这些调用：比所有列出的调用更新的，runc 会返回 ENOSYS。`,
      });
    }
  },
};

export const mixedByteOrders: ProfileRule = {
  id: 'seccomp/mixed-byte-orders',
  severity: 'error',
  source: 'libseccomp-db',
  *check({ root }) {
    const listed = root.child('architectures').items();
    const first = listed.map((field) => architectureOf(field.text())).find((architecture) => architecture !== undefined);
    const foreign = listed.find((field) => {
      const endian = architectureOf(field.text())?.endian;
      return endian !== undefined && endian !== first?.endian;
    });
    if (!foreign || !first) return;
    yield foreign.finding({
      en: `${foreign.text()} and ${first.token} differ in byte order, and one filter has one: libseccomp refuses the profile on every host. Keep a profile for each, or use Docker's archMap.`,
      zh: `${foreign.text()} 与 ${first.token} 字节序不同，而一个过滤器只能有一种：libseccomp 在任何主机上都会拒绝这份配置。请各写一份，或使用 Docker 的 archMap。`,
    });
  },
};

export const conflictRules: readonly ProfileRule[] = [contradiction, overriddenEntry, sameAsDefault, mixedByteOrders];
