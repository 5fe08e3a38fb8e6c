import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { replacement } from '../../field-checks.ts';
import type { Paste } from '../../object.ts';
import type { Pod } from '../../pod.ts';
import { pasteRule } from '../../rule.ts';
import { containersOf } from '../pod/container.ts';
import { PasteIndex } from './paste-index.ts';
import { podsOf } from './pods.ts';

interface Reference {
  readonly kind: string;
  readonly field: Field;
}

/** A name in a Pod that nothing pasted has, where something pasted has almost that name. */
export const misspeltReference = pasteRule({
  id: 'kubernetes/misspelt-reference',
  severity: 'hint',
  source: 'kubernetes-core-types',
  *check(paste) {
    for (const pod of podsOf(paste)) {
      for (const reference of referencesOf(pod)) yield* checkReference(paste, pod, reference);
    }
  },
});

function* checkReference(paste: Paste, { owner }: Pod, { kind, field }: Reference): Iterable<Finding> {
  const name = field.string();
  const index = PasteIndex.of(paste);
  if (!name || index.find(kind, name, owner.namespace)) return;
  const meant = index.suggestion(kind, name, owner.namespace);
  if (meant === undefined) return;
  yield field.finding(
    {
      en: `No ${kind} "${name}" is pasted here, but one called "${meant}" is. Is that the one you mean?`,
      zh: `这里没有名为 "${name}" 的 ${kind}，但有 "${meant}"。是不是指它？`,
    },
    replacement(field, meant),
  );
}

/** What a Pod names by name, of the kinds that are usually pasted with it. */
function* referencesOf(pod: Pod): Iterable<Reference> {
  yield { kind: 'ServiceAccount', field: pod.spec.child('serviceAccountName') };
  for (const secret of pod.spec.child('imagePullSecrets').items()) yield { kind: 'Secret', field: secret.child('name') };
  for (const volume of pod.spec.child('volumes').items()) yield* referencesOfVolume(volume);
  for (const { field } of containersOf(pod)) {
    for (const source of field.child('envFrom').items()) yield* namedSources(source, { configMapRef: 'ConfigMap', secretRef: 'Secret' });
    for (const variable of field.child('env').items()) {
      yield* namedSources(variable.child('valueFrom'), { configMapKeyRef: 'ConfigMap', secretKeyRef: 'Secret' });
    }
  }
}

function* referencesOfVolume(volume: Field): Iterable<Reference> {
  yield { kind: 'ConfigMap', field: volume.descend('configMap', 'name') };
  yield { kind: 'Secret', field: volume.descend('secret', 'secretName') };
  yield { kind: 'PersistentVolumeClaim', field: volume.descend('persistentVolumeClaim', 'claimName') };
  for (const source of volume.descend('projected', 'sources').items()) yield* namedSources(source, { configMap: 'ConfigMap', secret: 'Secret' });
}

function* namedSources(holder: Field, kinds: Readonly<Record<string, string>>): Iterable<Reference> {
  for (const [member, kind] of Object.entries(kinds)) yield { kind, field: holder.descend(member, 'name') };
}
