/** Profiles that are taken and protect little, or let nothing run. */
import { passingActions } from '../vocabulary.ts';
import type { ProfileEntry, ProfileRule } from '../profile-input.ts';

/** What every program needs between the filter and its own first instruction, or to end. */
const essential = ['execve', 'exit_group', 'brk', 'mmap', 'close'];
const essentialAlternatives: Readonly<Record<string, readonly string[]>> = { mmap: ['mmap2'], exit_group: ['exit'], execve: ['execveat'] };

const passes = ({ rule }: ProfileEntry): boolean => passingActions.includes(rule.action);

export const cannotStart: ProfileRule = {
  id: 'seccomp/cannot-start',
  severity: 'warning',
  source: 'oci-runtime-config-linux',
  *check({ root, profile, entries }) {
    const standard = profile.defaultAction;
    if (passingActions.includes(standard) || !standard.startsWith('SCMP_ACT_')) return;
    const allowed = new Set(entries.filter(passes).flatMap(({ rule }) => rule.names));
    const missing = essential.filter((call) => ![call, ...(essentialAlternatives[call] ?? [])].some((name) => allowed.has(name)));
    if (missing.length === 0) return;
    const list = missing.map((call) => `\`${call}\``).join(', ');
    yield {
      ...root.child('defaultAction').finding({
        en: `The default forbids ${list}, and no entry allows ${missing.length === 1 ? 'it' : 'them'}: hardly any container starts, or ends, under this profile.`,
        zh: `默认动作禁止 ${list}，也没有条目放行：在这份配置下，几乎没有容器能启动或正常结束。`,
      }),
      needsWholeDocument: true,
    };
  },
};

export const defaultAllow: ProfileRule = {
  id: 'seccomp/default-allow',
  severity: 'warning',
  source: 'moby-seccomp-default',
  *check({ root, profile }) {
    if (profile.defaultAction !== 'SCMP_ACT_ALLOW') return;
    yield root.child('defaultAction').finding({
      en: 'What is not named is allowed, and so is every system call that a future kernel brings. List what is needed and forbid the rest; `SCMP_ACT_LOG` as default helps to find out.',
      zh: '没有列出的调用一律放行，未来内核新增的调用也不例外。请改为列出所需、禁止其余；可先用 `SCMP_ACT_LOG` 作默认动作来摸清需求。',
    });
  },
};

/** Docker's own profile forbids them, or allows them only to containers with a capability that means as much. */
const risky = new Set([
  'io_uring_setup', 'io_uring_enter', 'io_uring_register', 'userfaultfd', 'bpf', 'perf_event_open', 'kexec_load', 'kexec_file_load', 'init_module',
  'finit_module', 'delete_module', 'open_by_handle_at', 'add_key', 'keyctl', 'request_key', 'move_pages', 'iopl', 'ioperm', 'reboot', 'swapon', 'swapoff',
]);

export const riskyCall: ProfileRule = {
  id: 'seccomp/risky-call',
  severity: 'warning',
  source: 'moby-seccomp-default',
  *check({ profile, entries }) {
    if (profile.defaultAction === 'SCMP_ACT_ALLOW') return;
    for (const { rule, names } of entries) {
      if (rule.action !== 'SCMP_ACT_ALLOW' || rule.args.length > 0 || rule.includes?.caps.length) continue;
      for (const name of names) {
        if (!risky.has(name.text())) continue;
        yield name.finding({
          en: `\`${name.text()}\` is allowed to everything in the container. Docker's default profile forbids it, or asks for a capability: it reaches past the container, or opens much of the kernel to attack.`,
          zh: `容器里的任何程序都能调用 \`${name.text()}\`。Docker 的默认配置禁止它，或要求相应的 capability：它的作用超出容器，或会暴露大片内核代码。`,
        });
      }
    }
  },
};

export const noFilter: ProfileRule = {
  id: 'seccomp/no-filter',
  severity: 'warning',
  source: 'runc-spec-conversion',
  *check({ root }) {
    if (!root.child('defaultAction').blank || !root.child('syscalls').vacant) return;
    yield { ...root.finding({
      en: 'Neither `defaultAction` nor `syscalls` stands here: the runtime takes that for "no seccomp" and starts the container without a filter.',
      zh: '既没有 `defaultAction` 也没有 `syscalls`：运行时把它当作“不启用 seccomp”，容器启动时没有任何过滤器。',
    }), needsWholeDocument: true };
  },
};

export const killThread: ProfileRule = {
  id: 'seccomp/kill-thread',
  severity: 'hint',
  source: 'runc-seccomp',
  *check({ root, entries }) {
    for (const field of [root.child('defaultAction'), ...entries.map((entry) => entry.field.child('action'))]) {
      if (field.text() !== 'SCMP_ACT_KILL') continue;
      yield field.finding({
        en: 'SCMP_ACT_KILL means SCMP_ACT_KILL_THREAD: only the thread dies, and a program of several is left without it, often hanging. SCMP_ACT_KILL_PROCESS ends all of it (Linux 4.14).',
        zh: 'SCMP_ACT_KILL 等于 SCMP_ACT_KILL_THREAD：只杀死那个线程，多线程程序会少一个线程继续运行，常常就此卡住。SCMP_ACT_KILL_PROCESS 会结束整个进程（Linux 4.14 起）。',
      });
      return;
    }
  },
};

export const riskRules: readonly ProfileRule[] = [cannotStart, defaultAllow, riskyCall, noFilter, killThread];
