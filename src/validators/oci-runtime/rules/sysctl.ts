import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import { documentRule } from '../rule.ts';
import { shown } from '../words.ts';
import { namespaceTypesOf } from './namespaces.ts';

const ofIpc: ReadonlySet<string> = new Set([
  'kernel.msgmax', 'kernel.msgmnb', 'kernel.msgmni', 'kernel.sem', 'kernel.shmall', 'kernel.shmmax', 'kernel.shmmni',
  'kernel.shm_rmid_forced',
]);

/** The namespace that a kernel parameter belongs to, or nothing for those of the whole machine. */
function namespaceFor(key: string): string | undefined {
  if (ofIpc.has(key) || key.startsWith('fs.mqueue.')) return 'ipc';
  if (key.startsWith('net.')) return 'network';
  if (key === 'kernel.domainname' || key === 'kernel.hostname') return 'uts';
  return key.startsWith('user.') ? 'user' : undefined;
}

/** `net/ipv4/conf/eno2.100` is another way to write `net.ipv4.conf.eno2/100`: the first separator decides. */
function dotted(key: string): string {
  const first = /[./]/.exec(key)?.[0];
  return first === '/' ? key.replaceAll(/[./]/g, (separator) => (separator === '.' ? '/' : '.')) : key;
}

export const sysctl = documentRule({
  id: 'oci-runtime/sysctl', severity: 'warning', source: 'runc-validate',
  *check({ root }) {
    const types = namespaceTypesOf(root);
    for (const [key, field] of root.descend('linux', 'sysctl').entries()) yield* checkKey(key, field, types);
  },
});

function* checkKey(key: string, field: Field, types: ReadonlySet<string>): Iterable<Finding> {
  const name = dotted(key);
  const namespace = namespaceFor(name);
  const reason = reasonAgainst(name, namespace, types);
  if (reason) yield field.findingAtKey({ en: `runc refuses the parameter "${shown(key)}": ${reason.en}.`, zh: `runc 会拒绝参数 "${shown(key)}"：${reason.zh}。` });
}

function reasonAgainst(name: string, namespace: string | undefined, types: ReadonlySet<string>): Localized | undefined {
  if (namespace === undefined) return { en: 'it is not namespaced, so it would change the host', zh: '它不属于任何命名空间，会改动主机' };
  if (!types.has(namespace)) {
    return { en: `the container has no ${namespace} namespace of its own, so it would change the host`, zh: `容器没有自己的 ${namespace} 命名空间，会改动主机` };
  }
  return name === 'kernel.hostname' ? { en: 'the member hostname sets it', zh: '它由成员 hostname 设置' } : undefined;
}

export const sysctlRules = [sysctl];
