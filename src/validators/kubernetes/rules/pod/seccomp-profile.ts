import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequiredOneOf, checkText, shortened } from '../../field-checks.ts';
import { checkDescendingPath } from '../../paths.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';
import { annotation, annotationsUnder, disagreement, isLocalhost, localhostProfile, seccompContainerPrefix, seccompPodKey } from './profile-annotation.ts';

const runtimeDefaults = ['runtime/default', 'docker/default'];

/** seccompProfile: its type, the file that goes with Localhost, and agreement with the old annotations. */
export const seccompProfile = podRule({
  id: 'kubernetes/pod-seccomp-profile',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    yield* checkProfile(pod.spec.descend('securityContext', 'seccompProfile'));
    yield* checkAgreement(pod.spec.descend('securityContext', 'seccompProfile'), annotation(pod, seccompPodKey));
    for (const { field, name } of containersOf(pod)) {
      const profile = field.descend('securityContext', 'seccompProfile');
      yield* checkProfile(profile);
      yield* checkAgreement(profile, annotation(pod, seccompContainerPrefix + name));
    }
    yield* checkAnnotations(pod);
  },
});

function* checkProfile(profile: Field): Iterable<Finding> {
  if (!profile.present) return;
  const type = profile.child('type');
  yield* checkRequiredOneOf(type, ['RuntimeDefault', 'Localhost', 'Unconfined']);
  const file = profile.child('localhostProfile');
  if (type.text() !== 'Localhost') {
    if (!file.present) return;
    yield file.finding({
      en: 'localhostProfile names a file on the node, which only type Localhost loads: remove it or change the type.',
      zh: 'localhostProfile 指定节点上的文件，只有 type 为 Localhost 时才会加载：请去掉它，或修改 type。',
    });
  } else if (!file.present) {
    yield file.finding({
      en: 'Type Localhost needs localhostProfile: the profile\'s path below the kubelet\'s seccomp directory.',
      zh: 'type 为 Localhost 时必须写 localhostProfile，即配置文件在 kubelet 的 seccomp 目录下的路径。',
    });
  } else yield* checkText(file, checkDescendingPath);
}

function* checkAgreement(profile: Field, old: Field): Iterable<Finding> {
  const value = old.string();
  if (!profile.present || value === undefined) return;
  const member = disagreement(profile, value, runtimeDefaults);
  if (member === undefined) return;
  yield profile.child(member).finding({
    en: `The seccomp annotation says "${shortened(value)}", which is not this profile: remove the annotation, it has no effect since 1.27.`,
    zh: `seccomp 注解的值是 "${shortened(value)}"，与这里不一致：请去掉注解，它从 1.27 起已不起作用。`,
  });
}

function* checkAnnotations(pod: Pod): Iterable<Finding> {
  const fields = [annotation(pod, seccompPodKey), ...annotationsUnder(pod, seccompContainerPrefix).map(([, field]) => field)];
  for (const field of fields) {
    const value = field.string();
    if (value === undefined || value === 'unconfined' || runtimeDefaults.includes(value)) continue;
    const reason = isLocalhost(value) ? checkDescendingPath(localhostProfile(value)) : undefined;
    if (isLocalhost(value) && !reason) continue;
    yield field.finding({
      en: `"${shortened(value)}" is no seccomp profile: use runtime/default, unconfined or localhost/<path>, or rather the field seccompProfile.`,
      zh: `"${shortened(value)}" 不是 seccomp 配置文件：可以用 runtime/default、unconfined 或 localhost/<路径>，但最好改用 seccompProfile 字段。`,
    });
  }
}
