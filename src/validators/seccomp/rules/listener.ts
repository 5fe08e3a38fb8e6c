/** Calls that are handed to a supervisor: `SCMP_ACT_NOTIFY` and what belongs to it. */
import { notifies, type ProfileRule } from '../profile-input.ts';

export const notifyImpossible: ProfileRule = {
  id: 'seccomp/notify-impossible',
  severity: 'error',
  source: 'runc-seccomp',
  *check({ root, profile, entries }) {
    if (profile.defaultAction === 'SCMP_ACT_NOTIFY') {
      yield root.child('defaultAction').finding({
        en: 'SCMP_ACT_NOTIFY cannot be the default: runc itself still has to write to hand over the listener, and would wait for itself.',
        zh: 'SCMP_ACT_NOTIFY 不能作默认动作：runc 还要靠 write 交出监听描述符，否则会等待自己。',
      });
    }
    for (const { rule, names } of entries) {
      if (rule.action !== 'SCMP_ACT_NOTIFY') continue;
      for (const name of names) {
        if (name.text() !== 'write') continue;
        yield name.finding({
          en: '`write` cannot be handed to a supervisor: runc writes to pass the listener on, and refuses the profile.',
          zh: '`write` 不能交给监督进程：runc 要用它传递监听描述符，因此会拒绝这份配置。',
        });
      }
    }
  },
};

export const listenerPathMissing: ProfileRule = {
  id: 'seccomp/listener-path-missing',
  severity: 'error',
  source: 'runc-process',
  *check(input) {
    if (!input.root.child('listenerPath').blank) return;
    // Where Docker may leave an entry out, nobody knows here whether a listener is asked for.
    const entry = input.entries.find(({ rule, conditional }) => rule.action === 'SCMP_ACT_NOTIFY' && rule.names.length > 0 && !conditional);
    if (!entry) return;
    const finding = entry.field.child('action').finding({
      en: 'A call is handed to a supervisor, but `listenerPath` does not say where it listens: runc refuses to start the container.',
      zh: '有调用要交给监督进程，但 `listenerPath` 没有写明它在哪里监听：runc 会拒绝启动容器。',
    });
    yield { ...finding, needsWholeDocument: true };
  },
};

export const listenerUnused: ProfileRule = {
  id: 'seccomp/listener-unused',
  severity: 'warning',
  source: 'oci-runtime-config-linux',
  *check(input) {
    const [path, metadata] = [input.root.child('listenerPath'), input.root.child('listenerMetadata')];
    if (!path.blank && !notifies(input)) {
      yield path.findingAtKey({
        en: '`listenerPath` is ignored, since no call has the action SCMP_ACT_NOTIFY.',
        zh: '没有任何调用使用 SCMP_ACT_NOTIFY，`listenerPath` 会被忽略。',
      });
    }
    if (!metadata.blank && path.blank) {
      yield metadata.findingAtKey({
        en: '`listenerMetadata` MUST NOT stand without `listenerPath`: there is nobody to send it to.',
        zh: '没有 `listenerPath` 时禁止（MUST NOT）写 `listenerMetadata`：没有接收它的一方。',
      });
    }
  },
};

export const waitKillable: ProfileRule = {
  id: 'seccomp/wait-killable-without-notify',
  severity: 'error',
  source: 'linux-seccomp',
  *check(input) {
    if (notifies(input)) return;
    for (const flag of input.root.child('flags').items()) {
      if (flag.text() !== 'SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV') continue;
      yield flag.finding({
        en: 'The kernel takes this flag only with a listener, and no call has the action SCMP_ACT_NOTIFY: loading the filter fails with EINVAL.',
        zh: '内核只在有监听者时接受这个标志，而这里没有调用使用 SCMP_ACT_NOTIFY：加载过滤器会以 EINVAL 失败。',
      });
    }
  },
};

export const listenerRules: readonly ProfileRule[] = [notifyImpossible, listenerPathMissing, listenerUnused, waitKillable];
