import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkValue } from '../../field-checks.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** Privileges that contradict each other: escalation denied yet given, an unmasked /proc in the host's user namespace. */
export const privilege = podRule({
  id: 'kubernetes/pod-privilege',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field } of containersOf(pod)) {
      const context = field.child('securityContext');
      if (context.child('allowPrivilegeEscalation').boolean() === false) yield* checkEscalation(context);
      if (isOn('ProcMountType', pod.owner.minor)) yield* checkProcMount(context.child('procMount'), pod);
    }
  },
});

function* checkEscalation(context: Field): Iterable<Finding> {
  if (context.child('privileged').boolean()) {
    yield context.finding({
      en: 'A privileged container can always gain privileges: allowPrivilegeEscalation cannot be false with privileged: true.',
      zh: '特权容器总能提升权限：privileged 为 true 时 allowPrivilegeEscalation 不能为 false。',
    });
  }
  if (context.descend('capabilities', 'add').items().some((capability) => capability.string() === 'CAP_SYS_ADMIN')) {
    yield context.finding({
      en: 'CAP_SYS_ADMIN lets a process gain privileges: it cannot be added with allowPrivilegeEscalation: false.',
      zh: 'CAP_SYS_ADMIN 会使进程能够提升权限：allowPrivilegeEscalation 为 false 时不能添加。',
    });
  }
}

function* checkProcMount(procMount: Field, pod: Pod): Iterable<Finding> {
  if (!procMount.present) return;
  yield* checkValue(procMount, ['Default', 'Unmasked']);
  if (procMount.string() !== 'Unmasked' || pod.spec.child('hostUsers').boolean() === false) return;
  yield procMount.finding({
    en: 'An unmasked /proc is only safe in a user namespace of the Pod\'s own: set spec.hostUsers: false.',
    zh: '只有在 Pod 自己的用户命名空间里，不屏蔽 /proc 才是安全的：请设置 spec.hostUsers: false。',
  });
}
