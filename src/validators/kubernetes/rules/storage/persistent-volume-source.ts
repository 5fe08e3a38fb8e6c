import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkRequired, checkRequiredName, checkText, missing } from '../../field-checks.ts';
import { checkDns1123Label, checkDns1123Subdomain } from '../../names.ts';
import { checkNoBacksteps } from '../../paths.ts';
import { objectRule } from '../../rule.ts';
import { checkDriverName, checkVolumeMembers } from '../pod/volume-source-members.ts';

/** In the order in which the server looks for them: of two, the later is the one too many. */
const sources = [
  'hostPath', 'gcePersistentDisk', 'awsElasticBlockStore', 'glusterfs', 'flocker', 'nfs', 'rbd', 'quobyte', 'cephfs', 'iscsi',
  'cinder', 'fc', 'flexVolume', 'azureFile', 'vsphereVolume', 'photonPersistentDisk', 'portworxVolume', 'azureDisk', 'scaleIO',
  'local', 'storageos', 'csi',
];

/** A PersistentVolume is one piece of storage: of one kind, and with what that kind needs. */
export const persistentVolumeSource = objectRule({
  id: 'kubernetes/persistent-volume-source',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['PersistentVolume'],
  *check({ root, name }) {
    const spec = root.child('spec');
    const given = sources.filter((source) => spec.child(source).present);
    if (spec.present && given.length === 0) {
      yield spec.finding({ en: 'A volume needs a source: csi, nfs, local or another.', zh: '卷必须有来源，如 csi、nfs 或 local。' });
    }
    for (const [at, source] of given.entries()) {
      // Whatever stands before it, a flexVolume is taken.
      if (at === 0 || source === 'flexVolume') yield* checkSource(source, spec.child(source), name);
      else yield spec.child(source).finding({ en: `A volume has one source, and this one has "${given[0]}" already.`, zh: `一个卷只能有一个来源，这里已经有 "${given[0]}"。` });
    }
  },
});

function* checkSource(source: string, members: Field, name: string): Iterable<Finding> {
  if (source === 'csi') yield* checkCsi(members);
  else {
    yield* checkVolumeMembers(source, members);
    yield* checks[source]?.(members, name) ?? [];
  }
}

const secretReferences = ['controllerPublishSecretRef', 'controllerExpandSecretRef', 'nodePublishSecretRef', 'nodeExpandSecretRef'];

/** A volume that a CSI driver attaches; a VolumeAttachment holds its own to the same. */
export function* checkCsi(csi: Field): Iterable<Finding> {
  yield* checkRequiredName(csi.child('driver'), checkDriverName);
  yield* checkRequired(csi.child('volumeHandle'), { en: 'It is the name by which the driver knows the volume.', zh: '驱动用它来识别卷。' });
  for (const member of secretReferences) {
    const reference = csi.child(member);
    if (!reference.present) continue;
    yield* checkRequiredName(reference.child('name'), checkDns1123Subdomain);
    yield* checkRequiredName(reference.child('namespace'), checkDns1123Label, { en: 'A volume has no namespace, so its secret must name one.', zh: 'PersistentVolume 没有命名空间，因此要写明 Secret 的命名空间。' });
  }
}

/** What a PersistentVolume asks beyond what a Pod's volume of that kind does. */
const checks: Readonly<Record<string, (members: Field, name: string) => Iterable<Finding>>> = {
  *azureFile(members) {
    const namespace = members.child('secretNamespace');
    if (namespace.string() === '') yield missing(namespace, { en: 'Leave it out to mean the claim\'s own namespace.', zh: '若指 PVC 所在的命名空间，请去掉这个字段。' });
  },
  *cinder(members) {
    yield* checkSecretNamespace(members.child('secretRef'));
  },
  *glusterfs(members) {
    yield* checkText(members.child('endpointsNamespace'), checkDns1123Label);
  },
  *iscsi(members, name) {
    const portal = members.child('targetPortal');
    if (members.child('initiatorName').present && `${name}:${portal.text()}`.length > 64) {
      yield portal.finding({ en: 'With initiatorName, the name of the volume, ":" and targetPortal must have at most 64 characters together.', zh: '写了 initiatorName 时，卷名、":" 与 targetPortal 合起来不能超过 64 个字符。' });
    }
    const secret = members.child('secretRef');
    if (secret.present) yield* checkRequired(secret.child('name'));
  },
  *local(members) {
    const path = members.child('path');
    yield* checkRequired(path);
    yield* checkName(path, checkNoBacksteps);
  },
  *storageos(members) {
    yield* checkSecretNamespace(members.child('secretRef'));
  },
};

function* checkSecretNamespace(reference: Field): Iterable<Finding> {
  if (reference.present) yield* checkRequired(reference.child('namespace'));
}
