import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { capabilities } from '../tables/capabilities.ts';
import { rlimits } from '../tables/rlimits.ts';
import { replacing, shown } from '../words.ts';
import { isAbsolute } from './is-absolute.ts';
import { checkRepeated } from './repeated.ts';

/** The process, where there is one. */
function processOf({ root }: RuntimeDocument): Field[] {
  return selectFields(root, 'process').filter(({ node }) => node?.type === 'map');
}

export const processCwd = documentRule({
  id: 'oci-runtime/process-cwd', severity: 'error', source: 'oci-runtime-config',
  *check({ root, platforms }) {
    const cwd = root.descend('process', 'cwd');
    const value = cwd.string();
    if (value === undefined || isAbsolute(value, platforms.has('windows'))) return;
    yield cwd.finding({
      en: `process.cwd is "${shown(value)}", but MUST be an absolute path: nothing says what it would be relative to.`,
      zh: `process.cwd 的值是 "${shown(value)}"，但它必须（MUST）是绝对路径：规范没有说它相对于什么。`,
    }, replacing(cwd, value === '' ? '/' : undefined));
  },
});

export const processArgs = documentRule({
  id: 'oci-runtime/process-args', severity: 'error', source: 'oci-runtime-config',
  *check(document) {
    const onWindows = document.platforms.has('windows');
    for (const process of processOf(document)) {
      const args = process.child('args');
      if (!args.vacant || (args.present && args.node?.type !== 'list')) continue;
      if (onWindows && !process.child('commandLine').blank) continue;
      yield args.finding(onWindows
        ? { en: 'process has neither args nor commandLine: on Windows one of them is REQUIRED.', zh: 'process 既没有 args 也没有 commandLine：在 Windows 上必须（REQUIRED）有其一。' }
        : { en: 'process.args needs at least one entry: the first is the program to run.', zh: 'process.args 至少要有一项：第一项就是要运行的程序。' });
    }
  },
});

export const processUser = documentRule({
  id: 'oci-runtime/process-user', severity: 'error', source: 'oci-runtime-config',
  *check({ root, platforms }) {
    const user = root.descend('process', 'user');
    // An object without anything in it is the next rule's: templates have it, and no runtime refuses it.
    if (platforms.has('windows') || user.node?.type !== 'map' || user.node.entries.size === 0) return;
    for (const name of ['uid', 'gid']) {
      if (user.child(name).present) continue;
      yield user.child(name).finding({
        en: `process.user has no ${name}: on POSIX platforms both numbers are REQUIRED, and names of users are not looked up.`,
        zh: `process.user 缺少 ${name}：在 POSIX 平台上 uid 与 gid 都是必需（REQUIRED）的，用户名不会被解析。`,
      });
    }
  },
});

function* usernameIgnored({ root, platforms }: RuntimeDocument): Iterable<Finding> {
  const username = root.descend('process', 'user', 'username');
  if (platforms.has('windows') || username.blank) return;
  yield username.findingAtKey({
    en: 'username is for Windows. Elsewhere it is ignored, and the process runs as uid and gid say.',
    zh: 'username 只用于 Windows。在其他平台上会被忽略，进程按 uid 与 gid 运行。',
  });
}

export const userMissing = documentRule({
  id: 'oci-runtime/user-missing', severity: 'warning', source: 'oci-runtime-config',
  *check(document) {
    if (document.platforms.has('windows')) return;
    yield* usernameIgnored(document);
    for (const process of processOf(document)) {
      if (process.child('user').children().length > 0) continue;
      yield process.child('user').finding({
        en: 'process has no uid and gid: runtimes in Go then take 0 for uid and gid, which is root. Write both numbers.',
        zh: 'process 没有 uid 和 gid：用 Go 写的运行时会把 uid 和 gid 当作 0，也就是 root。请写明这两个数字。',
      });
    }
  },
});

export const duplicateRlimit = documentRule({
  id: 'oci-runtime/duplicate-rlimit', severity: 'error', source: 'oci-runtime-config',
  check: ({ root }) => checkRepeated(selectFields(root, 'process/rlimits[]/type'), (type) => ({
    en: `The limit ${type} stands twice: the runtime MUST generate an error.`,
    zh: `限制 ${type} 出现了两次：运行时必须（MUST）报错。`,
  })),
});

export const rlimitType = documentRule({
  id: 'oci-runtime/rlimit-type', severity: 'error', source: 'oci-runtime-config',
  *check({ root, platforms }) {
    for (const type of selectFields(root, 'process/rlimits[]/type')) {
      const value = type.string();
      if (value === undefined || rlimits.linux.has(value)) continue;
      const elsewhere = !platforms.has('linux') && (rlimits.elsewhere.has(value) || platforms.has('solaris') || platforms.has('freebsd') || platforms.has('zos'));
      if (elsewhere && /^RLIMIT_[A-Z]+$/.test(value)) continue;
      yield type.finding({
        en: `"${shown(value)}" is no resource that getrlimit knows: the runtime MUST generate an error.`,
        zh: `getrlimit 没有 "${shown(value)}" 这种资源：运行时必须（MUST）报错。`,
      }, replacing(type, nearest(value, rlimits.linux)));
    }
  },
});

export function* rlimitOrder({ root }: RuntimeDocument): Iterable<Finding> {
  for (const rlimit of selectFields(root, 'process/rlimits[]')) {
    const soft = exact(rlimit.child('soft'));
    const hard = exact(rlimit.child('hard'));
    if (soft === undefined || hard === undefined || soft <= hard) continue;
    yield rlimit.child('soft').finding({
      en: `The soft limit ${soft} is above the hard limit ${hard}: the kernel refuses that, and the process does not start.`,
      zh: `软限制 ${soft} 高于硬限制 ${hard}：内核会拒绝，进程无法启动。`,
    });
  }
}

/** The exact value of an integer: limits go up to 2^64 - 1. */
function exact({ node }: Field): bigint | undefined {
  return node?.type === 'number' && /^\d{1,20}$/.test(node.text) ? BigInt(node.text) : undefined;
}

const sets = ['bounding', 'effective', 'inheritable', 'permitted', 'ambient'] as const;

export const capabilityName = documentRule({
  id: 'oci-runtime/capability-name', severity: 'warning', source: 'oci-runtime-config',
  *check({ root }) {
    for (const name of selectFields(root, 'process/capabilities').flatMap((field) => sets.flatMap((set) => field.child(set).items()))) {
      const value = name.string();
      if (value === undefined || capabilities.has(value)) continue;
      const meant = capabilities.has(`CAP_${value.toUpperCase()}`) ? `CAP_${value.toUpperCase()}` : nearest(value, capabilities);
      yield name.finding({
        en: `"${shown(value)}" is no capability of Linux: runtimes log a warning and start the process without it.`,
        zh: `Linux 没有 "${shown(value)}" 这个能力：运行时只记一条警告，进程启动后没有它。`,
      }, replacing(name, meant));
    }
  },
});

/** What capabilities(7) demands of a set: to lie within others. */
const within: readonly (readonly [set: string, outer: string])[] = [
  ['effective', 'permitted'], ['ambient', 'permitted'], ['ambient', 'inheritable'],
];

export const capabilitySets = documentRule({
  id: 'oci-runtime/capability-sets', severity: 'warning', source: 'man-capabilities',
  *check({ root }) {
    const capabilitiesField = root.descend('process', 'capabilities');
    for (const [set, outer] of within) yield* outside(capabilitiesField.child(set), capabilitiesField.child(outer), set, outer);
  },
});

function* outside(set: Field, outer: Field, name: string, outerName: string): Iterable<Finding> {
  const held = new Set(outer.items().map((item) => item.text()));
  for (const item of set.items()) {
    const value = item.text();
    if (!capabilities.has(value) || held.has(value)) continue;
    yield item.finding({
      en: `${value} is in ${name} but not in ${outerName}: the kernel does not grant it that way.`,
      zh: `${value} 在 ${name} 中，却不在 ${outerName} 中：内核不会这样授予。`,
    });
  }
}

export const environmentEntry = documentRule({
  id: 'oci-runtime/environment-entry', severity: 'warning', source: 'oci-runtime-config',
  *check({ root }) {
    for (const entry of selectFields(root, 'process/env[]')) {
      const value = entry.string();
      if (value === undefined || value.indexOf('=') > 0) continue;
      yield entry.finding({
        en: `"${shown(value)}" is no NAME=value: runc refuses to start such a process, others pass it on as it is.`,
        zh: `"${shown(value)}" 不是“名=值”的形式：runc 会拒绝启动这样的进程，其他运行时则原样传下去。`,
      });
    }
  },
});

export const processRules = [
  processCwd, processArgs, processUser, userMissing, duplicateRlimit, rlimitType, capabilityName,
  capabilitySets, environmentEntry,
];
