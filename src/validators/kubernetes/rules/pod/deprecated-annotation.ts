import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';
import { annotation, appArmorPrefix, disagreement, seccompContainerPrefix, seccompPodKey } from './profile-annotation.ts';

/** Annotations that a field has replaced, and what to write instead. */
const replaced: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'securityContext.sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'securityContext.sysctls',
};

/** Annotations that no longer do what they did, or soon will not. */
export const deprecatedAnnotation = podRule({
  id: 'kubernetes/pod-deprecated-annotation',
  severity: 'warning',
  source: 'kubernetes-pod-warnings',
  *check(pod) {
    for (const [key, field] of Object.entries(replaced)) yield* ineffective(annotation(pod, key), field);
    const context = pod.spec.child('securityContext');
    if (!context.child('seccompProfile').present) yield* ineffective(annotation(pod, seccompPodKey), 'securityContext.seccompProfile');
    for (const container of containersOf(pod)) {
      const own = container.field.child('securityContext');
      if (!own.child('seccompProfile').present) yield* ineffective(annotation(pod, seccompContainerPrefix + container.name), 'securityContext.seccompProfile');
      if (!own.child('appArmorProfile').present) yield* checkAppArmor(annotation(pod, appArmorPrefix + container.name), pod);
    }
  },
});

function* ineffective(old: Field, field: string): Iterable<Finding> {
  if (!old.written) return;
  yield old.finding({
    en: `This annotation has no effect any more: nothing is confined or changed by it. Use the field ${field}.`,
    zh: `这个注解已不起任何作用，不会带来限制或改变。请改用 ${field} 字段。`,
  });
}

/** Still read, but only where the Pod's own profile does not say the same. */
function* checkAppArmor(old: Field, pod: Pod): Iterable<Finding> {
  if (!old.written) return;
  const ofPod = pod.spec.descend('securityContext', 'appArmorProfile');
  if (ofPod.present && disagreement(ofPod, old.text(), ['runtime/default']) === undefined) return;
  yield old.finding({
    en: 'AppArmor annotations are deprecated since 1.30: use securityContext.appArmorProfile.',
    zh: 'AppArmor 注解从 1.30 起已弃用：请改用 securityContext.appArmorProfile。',
  });
}
