import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import type { Pod } from '../../pod.ts';

/** A volume that containers may mount, and the one source it comes from. */
export interface Volume {
  readonly field: Field;
  readonly name: string;
  /** The members that name a source, in the server's order; an `emptyDir` is implied where there is none. */
  readonly sources: readonly string[];
}

/** In the order in which the server looks for them: of two, the later is the one too many. */
const volumeSources = [
  'emptyDir', 'hostPath', 'gitRepo', 'gcePersistentDisk', 'awsElasticBlockStore', 'secret', 'nfs', 'iscsi', 'glusterfs',
  'flocker', 'persistentVolumeClaim', 'rbd', 'cinder', 'cephfs', 'quobyte', 'downwardAPI', 'fc', 'flexVolume',
  'configMap', 'azureFile', 'vsphereVolume', 'photonPersistentDisk', 'portworxVolume', 'azureDisk', 'storageos',
  'projected', 'scaleIO', 'csi', 'ephemeral', 'image',
];

const known = new WeakMap<Pod, { readonly all: readonly Volume[]; readonly validated: readonly Volume[] }>();

function read(pod: Pod) {
  const all = pod.spec.child('volumes').items().map((field) => ({ field, name: field.child('name').text(), sources: sourcesOf(field) }));
  const hidden = new Set(claimTemplates(pod).map(claimName));
  const dropsImages = !isOn('ImageVolume', pod.owner.minor);
  const validated = all.filter(({ name, sources }) => !hidden.has(name) && !(dropsImages && sources.includes('image')));
  return { all, validated };
}

function volumesIn(pod: Pod) {
  let volumes = known.get(pod);
  if (!volumes) known.set(pod, (volumes = read(pod)));
  return volumes;
}

/**
 * The volumes of a Pod that the server validates. A StatefulSet's claim templates become volumes that
 * hide those of the same name in its template; without ImageVolume those from images are dropped.
 */
export function volumesOf(pod: Pod): readonly Volume[] {
  return volumesIn(pod).validated;
}

/** For each name that can be mounted, the kind of source behind it. */
export function mountableSources(pod: Pod): ReadonlyMap<string, string> {
  return new Map([
    ...volumesIn(pod).all.map(({ name, sources }) => [name, sources[0] ?? 'emptyDir'] as const),
    ...claimTemplates(pod).map((claim) => [claimName(claim), 'persistentVolumeClaim'] as const),
  ]);
}

function sourcesOf(volume: Field): readonly string[] {
  return volumeSources.filter((source) => volume.child(source).present);
}

function claimTemplates({ owner }: Pod): readonly Field[] {
  return owner.groupKind === 'StatefulSet.apps' ? owner.root.descend('spec', 'volumeClaimTemplates').items() : [];
}

function claimName(claim: Field): string {
  return claim.descend('metadata', 'name').text();
}
