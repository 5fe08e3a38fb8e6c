import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { architectureOf } from '../../seccomp/system-calls/architectures.ts';
import { documentRule } from '../rule.ts';

const notify = 'SCMP_ACT_NOTIFY';

export function* seccompNames({ root }: RuntimeDocument): Iterable<Finding> {
  for (const names of selectFields(root, 'linux/seccomp/syscalls[]/names')) {
    if (names.node?.type !== 'list' || names.node.items.length > 0) continue;
    yield names.finding({
      en: 'names MUST contain at least one entry. Delete the rule if it is about no call.',
      zh: 'names 必须（MUST）至少有一项。不针对任何调用的规则请删去。',
    });
  }
}

/** Actions that carry an error number. */
const withErrno = new Set(['SCMP_ACT_ERRNO', 'SCMP_ACT_TRACE']);

export const seccompErrno = documentRule({
  id: 'oci-runtime/seccomp-errno', severity: 'warning', source: 'oci-runtime-config-linux',
  *check({ root }) {
    const seccomp = root.descend('linux', 'seccomp');
    yield* errno(seccomp.child('defaultErrnoRet'), seccomp.child('defaultAction'));
    for (const rule of selectFields(seccomp, 'syscalls[]')) yield* errno(rule.child('errnoRet'), rule.child('action'));
  },
});

function* errno(field: Field, action: Field): Iterable<Finding> {
  const name = action.string();
  if (!field.present || name === undefined || withErrno.has(name)) return;
  yield field.finding({
    en: `${name} returns no error number: with ${field.name} the runtime MUST fail. crun does; runc ignores it.`,
    zh: `${name} 不返回错误号：带着 ${field.name} 时运行时必须（MUST）失败。crun 如此，runc 则忽略它。`,
  });
}

export const seccompListener = documentRule({
  id: 'oci-runtime/seccomp-listener', severity: 'error', source: 'oci-runtime-config-linux',
  *check({ root }) {
    const seccomp = root.descend('linux', 'seccomp');
    if (seccomp.child('listenerMetadata').blank || !seccomp.child('listenerPath').blank) return;
    yield seccomp.child('listenerMetadata').findingAtKey({
      en: 'listenerMetadata MUST NOT be set without listenerPath: there is nobody to send it to.',
      zh: '没有 listenerPath 时，不得（MUST NOT）设置 listenerMetadata：没有可以接收它的一方。',
    });
  },
});

export const seccompNotify = documentRule({
  id: 'oci-runtime/seccomp-notify', severity: 'warning', source: 'runc-seccomp',
  *check({ root }) {
    const seccomp = root.descend('linux', 'seccomp');
    const rules = selectFields(seccomp, 'syscalls[]').filter((rule) => rule.child('action').text() === notify);
    if (seccomp.child('defaultAction').text() === notify) {
      yield seccomp.child('defaultAction').finding({ en: `runc refuses ${notify} as the default action.`, zh: `runc 不接受以 ${notify} 作为默认动作。` });
    }
    for (const name of rules.flatMap((rule) => rule.child('names').items())) {
      if (name.text() !== 'write') continue;
      yield name.finding({
        en: `runc refuses ${notify} for write, which it needs itself to send the descriptor to the agent.`,
        zh: `runc 不接受对 write 使用 ${notify}：它自己要用 write 把描述符发给代理。`,
      });
    }
    if (rules[0] && seccomp.child('listenerPath').blank) {
      yield rules[0].child('action').finding({
        en: `${notify} needs listenerPath, the socket of the agent that answers: without it no runtime starts the container.`,
        zh: `${notify} 需要 listenerPath，即应答代理的套接字：没有它，运行时不会启动容器。`,
      });
    }
  },
});

export function* seccompArgument({ root }: RuntimeDocument): Iterable<Finding> {
  for (const index of selectFields(root, 'linux/seccomp/syscalls[]/args[]/index')) {
    const value = index.number();
    if (value === undefined || value <= 5) continue;
    yield index.finding({
      en: `A system call has six arguments, 0 to 5: libseccomp refuses index ${value}.`,
      zh: `系统调用有六个参数，编号 0 到 5：libseccomp 会拒绝 ${value}。`,
    });
  }
}

export function* seccompArchitecture({ root }: RuntimeDocument): Iterable<Finding> {
  for (const field of selectFields(root, 'linux/seccomp/architectures[]')) {
    const value = field.text();
    if (!architectureOf(value)?.unknownToRunc) continue;
    yield field.finding({ en: `runc does not know ${value}: it refuses the whole document.`, zh: `runc 不认识 ${value}：它会拒绝整份文档。` });
  }
}

export const seccompRules = [seccompErrno, seccompListener, seccompNotify];
