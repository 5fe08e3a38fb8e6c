import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequiredName } from '../../field-checks.ts';
import { checkLabels } from '../../label-selector.ts';
import { checkDns1123Label } from '../../names.ts';
import { checkClaimSpec } from '../../persistent-volume-claim.ts';
import { podHolderKinds, podOf } from '../../pod.ts';
import { objectRule } from '../../rule.ts';

/** Claims for storage: on their own, from a StatefulSet, and for the ephemeral volumes of a Pod. */
export const volumeClaim = objectRule({
  id: 'kubernetes/persistent-volume-claim',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['PersistentVolumeClaim', ...podHolderKinds],
  *check(object) {
    const { minor } = object;
    const spec = object.root.child('spec');
    if (object.kind === 'PersistentVolumeClaim') yield* checkClaimSpec(spec, { isObject: true, minor });
    const pod = podOf(object);
    if (!pod?.isValidated) return;
    if (object.kind === 'StatefulSet') {
      for (const template of spec.child('volumeClaimTemplates').items()) {
        yield* checkRequiredName(template.descend('metadata', 'name'), checkDns1123Label, volumeName);
        yield* checkClaimSpec(template.child('spec'), { isObject: false, minor });
      }
    }
    for (const volume of pod.spec.child('volumes').items()) yield* checkEphemeral(volume, minor);
  },
});

const volumeName = {
  en: 'It is the name of a volume in each Pod, and the beginning of the claim\'s own.',
  zh: '它是每个 Pod 里卷的名称，也是 PVC 名称的开头。',
};

function* checkEphemeral(volume: Field, minor: number): Iterable<Finding> {
  const template = volume.descend('ephemeral', 'volumeClaimTemplate');
  if (!template.present) return;
  yield* checkClaimSpec(template.child('spec'), { isObject: false, minor });
  yield* checkLabels(template.descend('metadata', 'labels'));
  for (const [name, member] of template.child('metadata').children()) {
    if (name === 'labels' || name === 'annotations' || !member.present || member.string() === '') continue;
    yield member.finding({
      en: `The claim is named after its Pod, so the template sets labels and annotations only: remove "${name}".`,
      zh: `PVC 按 Pod 命名，模板的 metadata 只能写 labels 和 annotations：请去掉 "${name}"。`,
    });
  }
}
