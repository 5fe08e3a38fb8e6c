/** What stands in rules of one class or another: permissions, values, what goes together. */
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import { valueOf } from '../class-conditions.ts';
import { isAddress, isPort } from '../internet.ts';
import type { Token } from '../lexer/token.ts';
import type { ClassName, ClassRule, Condition } from '../parser/tree.ts';
import type { Policy } from '../policy.ts';
import { findingAt, replacing, shown, type PolicyRule } from '../rule.ts';
import { families, internetTypes, isSignal, socketTypes, unixTypes } from '../vocabulary.ts';

function* rulesOf({ profiles }: Policy, ...names: readonly ClassName[]): Iterable<ClassRule> {
  for (const { entries } of profiles) for (const { rule } of entries) if (rule.type === 'class' && names.includes(rule.name)) yield rule;
}

/** Words for permissions; `r` and `w` stand for reading and writing everywhere. */
const permissionNames: Readonly<Partial<Record<ClassName, readonly string[]>>> = {
  dbus: ['send', 'receive', 'bind', 'eavesdrop', 'read', 'write'],
  signal: ['send', 'receive', 'read', 'write'],
  ptrace: ['trace', 'tracedby', 'read', 'readby', 'write'],
  unix: ['create', 'bind', 'listen', 'accept', 'connect', 'shutdown', 'getattr', 'setattr', 'getopt', 'setopt', 'send', 'receive', 'read', 'write'],
  network: ['create', 'bind', 'listen', 'accept', 'connect', 'shutdown', 'getattr', 'setattr', 'getopt', 'setopt', 'send', 'receive', 'read', 'write'],
  mqueue: ['create', 'open', 'delete', 'getattr', 'setattr', 'read', 'write'],
};

export const classPermission: PolicyRule = {
  id: 'apparmor/rule-permission',
  severity: 'error',
  source: 'apparmor-grammar',
  *check(policy) {
    for (const { name, permissions } of rulesOf(policy, 'dbus', 'signal', 'ptrace', 'unix', 'network', 'mqueue')) {
      const known = permissionNames[name]!;
      for (const permission of permissions) {
        if (known.includes(permission.value) || /^[rwRW]*$/.test(permission.value)) continue;
        const meant = nearest(permission.value, known);
        yield findingAt(
          permission,
          { en: `\`${shown(permission.value)}\` is no permission of a \`${name}\` rule: there are ${known.join(', ')}.`, zh: `\`${shown(permission.value)}\` 不是 \`${name}\` 规则的权限：可用的有 ${known.join('、')}。` },
          meant === undefined ? undefined : replacing(permission, meant),
        );
      }
    }
  },
};

/** Permissions that concern a socket alone, whoever is at the other end. */
const local = new Set(['create', 'bind', 'listen', 'shutdown', 'getattr', 'setattr', 'getopt', 'setopt']);

export const peerPermission: PolicyRule = {
  id: 'apparmor/peer-permission',
  severity: 'error',
  source: 'apparmor-unix',
  *check(policy) {
    for (const { group, permissions } of rulesOf(policy, 'unix', 'network')) {
      if (!group || group.conditions.length === 0) continue;
      for (const permission of permissions) {
        if (!local.has(permission.value)) continue;
        yield findingAt(permission, { en: `\`${permission.value}\` concerns this socket alone: it cannot depend on a peer. Put it into a rule without \`peer=\`.`, zh: `\`${permission.value}\` 只涉及本端套接字，不能取决于对端。请写到不带 \`peer=\` 的规则里。` });
      }
    }
  },
};

export const dbus: PolicyRule = {
  id: 'apparmor/dbus',
  severity: 'error',
  source: 'apparmor-dbus',
  *check(policy) {
    for (const rule of rulesOf(policy, 'dbus')) yield* checkDbus(rule);
  },
};

function* checkDbus({ keyword, permissions, conditions, group }: ClassRule): Iterable<Finding> {
  const has = (name: string) => conditions.some((condition) => condition.name.value === name);
  const inGroup = (name: string) => group?.conditions.some((condition) => condition.name.value === name) ?? false;
  const any = (...names: readonly string[]) => names.some((name) => has(name) || inGroup(name));
  const ofService = has('name');
  const ofMessage = any('path', 'interface', 'member', 'label') || inGroup('name');
  if (ofService && ofMessage) {
    return yield findingAt(keyword, { en: 'A rule speaks of a name on the bus (`name=` beside it) or of messages (`path=`, `interface=`, `member=`, `peer=`), not of both.', zh: '一条规则要么针对总线上的名称（规则上的 `name=`），要么针对消息（`path=`、`interface=`、`member=`、`peer=`），不能兼有。' });
  }
  for (const permission of permissions) {
    const word = permission.value;
    if (word === 'bind' && ofMessage) yield findingAt(permission, { en: '`bind` takes a name on the bus; conditions of messages do not apply to it.', zh: '`bind` 是占用总线名称，消息的条件对它不适用。' });
    else if (ofService && word !== 'bind' && word !== 'eavesdrop') yield findingAt(permission, { en: `\`${word}\` is about messages; the name of the other side stands within \`peer=(name=…)\`.`, zh: `\`${word}\` 针对消息；对端的名称要写在 \`peer=(name=…)\` 里。` });
    else if (word === 'eavesdrop' && any('path', 'interface', 'member', 'label', 'name')) yield findingAt(permission, { en: '`eavesdrop` hears a whole bus: only `bus=` may stand beside it.', zh: '`eavesdrop` 监听整条总线：旁边只能写 `bus=`。' });
  }
}

export const signal: PolicyRule = {
  id: 'apparmor/signal',
  severity: 'error',
  source: 'apparmor-signals',
  *check(policy) {
    for (const { conditions } of rulesOf(policy, 'signal')) {
      for (const { name, values } of conditions) {
        if (name.value !== 'set') continue;
        for (const value of values) {
          if (isSignal(value.value)) continue;
          yield findingAt(value, { en: `\`${shown(value.value)}\` is no signal: they are written in small letters without SIG, such as \`term\`, or \`rtmin+8\`.`, zh: `\`${shown(value.value)}\` 不是信号：信号用小写且不带 SIG，如 \`term\` 或 \`rtmin+8\`。` });
        }
      }
    }
  },
};

export const socket: PolicyRule = {
  id: 'apparmor/unix-socket',
  severity: 'error',
  source: 'apparmor-unix',
  *check(policy) {
    for (const { conditions, group } of rulesOf(policy, 'unix')) {
      for (const condition of [...conditions, ...(group?.conditions ?? [])]) yield* checkSocket(condition);
    }
  },
};

function* checkSocket({ name, values }: Condition): Iterable<Finding> {
  const value = values[0];
  if (!value) return;
  if (name.value === 'type' && !unixTypes.has(value.value)) {
    yield findingAt(value, { en: `\`${shown(value.value)}\` is no type of a socket: there are stream, dgram and seqpacket.`, zh: `\`${shown(value.value)}\` 不是套接字类型：有 stream、dgram 和 seqpacket。` });
  }
  if (name.value === 'addr' && !value.value.startsWith('@') && value.value !== 'none' && value.value !== 'auto') {
    yield findingAt(value, { en: 'The address is an abstract one (`@name`), `none` or `auto`: sockets with a path are mediated as files.', zh: '地址只能是抽象地址（`@name`）、`none` 或 `auto`：有路径的套接字按文件规则控制。' });
  }
}

export const network: PolicyRule = {
  id: 'apparmor/network',
  severity: 'error',
  source: 'apparmor-network',
  *check(policy) {
    for (const rule of rulesOf(policy, 'network')) yield* checkNetwork(rule);
  },
};

function* checkNetwork({ words, conditions, group }: ClassRule): Iterable<Finding> {
  const [first, second] = words;
  if (first && second) yield* checkPair(first, second);
  else if (first && !families.has(first.value) && !isType(first.value)) yield unknownNetwork(first);
  const all = [...conditions, ...(group?.conditions ?? [])];
  if (all.length > 0 && first && families.has(first.value) && first.value !== 'inet' && first.value !== 'inet6') {
    yield findingAt(first, { en: 'Addresses and ports are for `inet` and `inet6`.', zh: '地址和端口只用于 `inet` 和 `inet6`。' });
  }
  for (const condition of all) yield* checkInternet(condition);
}

const isType = (word: string): boolean => socketTypes.has(word) || internetTypes['inet']!.has(word);

function* checkPair(family: Token, type: Token): Iterable<Finding> {
  if (!families.has(family.value)) return yield unknownNetwork(family);
  if (socketTypes.has(type.value) || internetTypes[family.value]?.has(type.value)) return;
  const known = [...socketTypes, ...(internetTypes[family.value] ?? [])];
  yield findingAt(type, { en: `\`${family.value}\` sockets have no type \`${shown(type.value)}\`: there are ${known.join(', ')}.`, zh: `\`${family.value}\` 套接字没有类型 \`${shown(type.value)}\`：可用的有 ${known.join('、')}。` });
}

function unknownNetwork(word: Token): Finding {
  const meant = nearest(word.value, [...families, ...socketTypes]);
  const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
  return findingAt(word, { en: `\`${shown(word.value)}\` is no family or type of sockets.${hint.en}`, zh: `\`${shown(word.value)}\` 不是套接字的协议族或类型。${hint.zh}` }, meant === undefined ? undefined : replacing(word, meant));
}

function* checkInternet(condition: Condition): Iterable<Finding> {
  const value = condition.values[0];
  if (!value) return;
  const text = valueOf(condition);
  if (condition.name.value === 'ip' && text !== 'none' && !isAddress(text)) yield findingAt(value, { en: `\`${shown(text)}\` is no IPv4 or IPv6 address; \`none\` stands for none. Networks and patterns are not taken.`, zh: `\`${shown(text)}\` 不是 IPv4 或 IPv6 地址；没有地址写 \`none\`。不接受网段和模式。` });
  if (condition.name.value === 'port' && !isPort(text)) yield findingAt(value, { en: `\`${shown(text)}\` is no port: a number up to 65535, or two with a \`-\` between, the lower first.`, zh: `\`${shown(text)}\` 不是端口：应是不超过 65535 的数，或用 \`-\` 连接的两个数，小的在前。` });
}

export const messageQueue: PolicyRule = {
  id: 'apparmor/message-queue',
  severity: 'error',
  source: 'apparmor-mqueue',
  *check(policy) {
    for (const { conditions, words } of rulesOf(policy, 'mqueue')) {
      const type = conditions.find(({ name }) => name.value === 'type')?.values[0];
      if (type && type.value !== 'posix' && type.value !== 'sysv') yield findingAt(type, { en: 'The type is `posix` or `sysv`.', zh: '类型只能是 `posix` 或 `sysv`。' });
      const [name] = words;
      if (!name) continue;
      const kind = name.value.startsWith('/') ? 'posix' : /^\d+$/.test(name.value) ? 'sysv' : undefined;
      if (kind === undefined) yield findingAt(name, { en: 'A queue is named by a path that begins with `/` (POSIX), or by a number (System V).', zh: '队列用以 `/` 开头的名称（POSIX）或数字（System V）表示。' });
      else if (type && ['posix', 'sysv'].includes(type.value) && type.value !== kind) yield findingAt(name, { en: `This is the name of a ${kind} queue, and the rule says type=${type.value}.`, zh: `这是 ${kind} 队列的名称，而规则写的是 type=${type.value}。` });
    }
  },
};

export const classRules: readonly PolicyRule[] = [classPermission, peerPermission, dbus, signal, socket, network, messageQueue];
