import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { missing, shortened } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';

const longest = 253;
const segment = '[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?';
const syntax = new RegExp(`^${segment}(?:[./]${segment})*$`);

const ipcNames = new Set([
  'kernel.sem', 'kernel.shmall', 'kernel.shmmax', 'kernel.shmmni', 'kernel.shm_rmid_forced', 'kernel.shm',
  'kernel.msgmax', 'kernel.msgmnb', 'kernel.msgmni', 'kernel.msg',
]);

/** Kernel parameters: well-formed, once each, and not those of a namespace that the Pod shares with the host. */
export const sysctl = podRule({
  id: 'kubernetes/pod-sysctl',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec }) {
    const seen = new Set<string>();
    for (const item of spec.descend('securityContext', 'sysctls').items()) {
      const name = item.child('name');
      yield* checkSysctlName(name, seen);
      yield* checkNamespace(name, spec);
      seen.add(name.text());
    }
  },
});

function* checkSysctlName(name: Field, seen: ReadonlySet<string>): Iterable<Finding> {
  const value = name.text();
  if (name.blank) yield missing(name);
  else if (value.length > longest || !syntax.test(value)) {
    yield name.finding({
      en: `"${shortened(value)}" is no sysctl: at most ${longest} lower-case letters, digits, "-" and "_", in parts separated by "." or "/".`,
      zh: `"${shortened(value)}" 不是 sysctl 名称：最长 ${longest} 个字符，只能由小写字母、数字、"-"、"_" 组成，各段用 "." 或 "/" 分隔。`,
    });
  } else if (seen.has(value)) {
    yield name.finding({ en: `Sysctl ${value} is set already: keep one.`, zh: `sysctl ${value} 已经设置过，请只保留一个。` });
  }
}

function* checkNamespace(name: Field, spec: Field): Iterable<Finding> {
  const normal = normalized(name.text()).replace(/\*.*$/s, '');
  const flag = namespaceFlag(normal);
  if (flag === undefined || !spec.child(flag).boolean()) return;
  yield name.finding({
    en: `With ${flag}: true the Pod shares this namespace with the node, so ${shortened(name.text())} would change the node itself.`,
    zh: `${flag} 为 true 时 Pod 与节点共用这个命名空间，设置 ${shortened(name.text())} 会改变节点本身。`,
  });
}

function namespaceFlag(name: string): 'hostNetwork' | 'hostIPC' | undefined {
  if (name.startsWith('net.')) return 'hostNetwork';
  return ipcNames.has(name) || name.startsWith('fs.mqueue.') ? 'hostIPC' : undefined;
}

/** With "/" as the first separator, "." and "/" change places, as sysctl(8) has it. */
function normalized(name: string): string {
  const first = /[./]/.exec(name)?.[0];
  return first === '/' ? name.replaceAll(/[./]/g, (separator) => (separator === '/' ? '.' : '/')) : name;
}
