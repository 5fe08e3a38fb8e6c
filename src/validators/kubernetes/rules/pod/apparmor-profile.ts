import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequiredOneOf, missing, shortened } from '../../field-checks.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';
import { annotation, annotationsUnder, appArmorPrefix, disagreement, isLocalhost, localhostProfile } from './profile-annotation.ts';

const longestProfile = 4095;

/** appArmorProfile: its type, the profile that goes with Localhost, and agreement with the old annotations. */
export const appArmorProfile = podRule({
  id: 'kubernetes/pod-apparmor-profile',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const ofPod = pod.spec.descend('securityContext', 'appArmorProfile');
    const isWindows = pod.spec.descend('os', 'name').string() === 'windows';
    yield* checkProfile(ofPod);
    for (const { field, name } of containersOf(pod)) {
      const own = field.descend('securityContext', 'appArmorProfile');
      yield* checkProfile(own);
      if (!isWindows) yield* checkAgreement(own, ofPod, annotation(pod, appArmorPrefix + name), pod);
    }
    yield* checkAnnotations(pod);
  },
});

function* checkProfile(profile: Field): Iterable<Finding> {
  if (!profile.present) return;
  const type = profile.child('type');
  yield* checkRequiredOneOf(type, ['RuntimeDefault', 'Localhost', 'Unconfined']);
  const name = profile.child('localhostProfile');
  if (type.text() === 'Localhost') yield* checkLocalhost(name);
  else if (name.present && !type.blank) {
    yield name.finding({
      en: 'localhostProfile names a profile loaded on the node, which only type Localhost uses: remove it or change the type.',
      zh: 'localhostProfile 指定节点上已加载的配置文件，只有 type 为 Localhost 时才会使用：请去掉它，或修改 type。',
    });
  }
}

function* checkLocalhost(name: Field): Iterable<Finding> {
  const value = name.text();
  if (name.blank) {
    yield missing(name, { en: 'Type Localhost needs the name of a profile loaded on the node.', zh: 'type 为 Localhost 时要写节点上已加载的配置文件名称。' });
  } else if (value !== value.trim()) {
    yield name.finding({ en: 'The profile name has blanks before or after it: remove them.', zh: '配置文件名称前后有空白，请去掉。' });
  } else if (value.length > longestProfile) {
    yield name.finding({ en: `The profile name must be no longer than ${longestProfile} bytes.`, zh: `配置文件名称不能超过 ${longestProfile} 字节。` });
  }
}

function* checkAgreement(own: Field, ofPod: Field, old: Field, pod: Pod): Iterable<Finding> {
  const value = old.string();
  if (value === undefined) return;
  // In a Pod (not in a template) the server first copies a valid annotation to the container.
  if (!own.present && !pod.isTemplate && isProfile(value)) return;
  const profile = own.present ? own : ofPod;
  const member = profile.present ? disagreement(profile, value, ['runtime/default']) : undefined;
  if (member === undefined) return;
  yield own.child(member).finding({
    en: `The AppArmor annotation says "${shortened(value)}", which is not this container's profile: remove the annotation.`,
    zh: `AppArmor 注解的值是 "${shortened(value)}"，与这个容器的配置文件不一致：请去掉注解。`,
  });
}

function isProfile(value: string): boolean {
  return value === 'unconfined' || value === 'runtime/default' || (isLocalhost(value) && localhostProfile(value).trim() !== '');
}

function* checkAnnotations(pod: Pod): Iterable<Finding> {
  const names = new Set(containersOf(pod).map(({ name }) => name));
  for (const [container, field] of annotationsUnder(pod, appArmorPrefix)) {
    if (!names.has(container)) {
      yield field.finding({
        en: `This annotation is for a container "${shortened(container)}", which the Pod does not have.`,
        zh: `这个注解针对名为 "${shortened(container)}" 的容器，但 Pod 里没有。`,
      });
    }
    const value = field.string() ?? '';
    if (value === '' || value === 'unconfined' || value === 'runtime/default' || isLocalhost(value)) continue;
    yield field.finding({
      en: `"${shortened(value)}" is no AppArmor profile: use runtime/default, unconfined or localhost/<name>, or rather the field appArmorProfile.`,
      zh: `"${shortened(value)}" 不是 AppArmor 配置文件：可以用 runtime/default、unconfined 或 localhost/<名称>，但最好改用 appArmorProfile 字段。`,
    });
  }
}
