/**
 * Versions of kinds that were removed before 1.30, the oldest minor of `tables.json`. Read from the
 * lifecycle that upstream notes beside its types (`zz_generated.prerelease-lifecycle.go`) and, for
 * types that are gone from its tree, from the changelog of the release that dropped them.
 */
export interface RemovedVersion {
  readonly group: string;
  readonly version: string;
  /** The first minor without it: `16` for 1.16. */
  readonly removed: number;
  readonly kinds: readonly string[];
  /** The group that has the kind now, where it moved; `null` where nothing took its place. */
  readonly movedTo?: string | null;
}

const extensions = { group: 'extensions', version: 'v1beta1' } as const;

const removedVersions: readonly RemovedVersion[] = [
  { ...extensions, removed: 16, kinds: ['DaemonSet', 'Deployment', 'ReplicaSet'], movedTo: 'apps' },
  { ...extensions, removed: 16, kinds: ['NetworkPolicy'], movedTo: 'networking.k8s.io' },
  { ...extensions, removed: 22, kinds: ['Ingress'], movedTo: 'networking.k8s.io' },
  { ...extensions, removed: 16, kinds: ['PodSecurityPolicy'], movedTo: null },
  { group: 'apps', version: 'v1beta1', removed: 16, kinds: ['ControllerRevision', 'Deployment', 'StatefulSet'] },
  { group: 'apps', version: 'v1beta2', removed: 16, kinds: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'] },
  { group: 'admissionregistration.k8s.io', version: 'v1beta1', removed: 22, kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'] },
  { group: 'apiextensions.k8s.io', version: 'v1beta1', removed: 22, kinds: ['CustomResourceDefinition'] },
  { group: 'apiregistration.k8s.io', version: 'v1beta1', removed: 22, kinds: ['APIService'] },
  { group: 'authentication.k8s.io', version: 'v1beta1', removed: 22, kinds: ['TokenReview'] },
  { group: 'authorization.k8s.io', version: 'v1beta1', removed: 22, kinds: ['LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'] },
  { group: 'certificates.k8s.io', version: 'v1beta1', removed: 22, kinds: ['CertificateSigningRequest'] },
  { group: 'coordination.k8s.io', version: 'v1beta1', removed: 22, kinds: ['Lease'] },
  { group: 'networking.k8s.io', version: 'v1beta1', removed: 22, kinds: ['Ingress', 'IngressClass'] },
  { group: 'rbac.authorization.k8s.io', version: 'v1beta1', removed: 22, kinds: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'] },
  { group: 'scheduling.k8s.io', version: 'v1beta1', removed: 22, kinds: ['PriorityClass'] },
  { group: 'storage.k8s.io', version: 'v1beta1', removed: 22, kinds: ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'] },
  { group: 'storage.k8s.io', version: 'v1alpha1', removed: 24, kinds: ['CSIStorageCapacity', 'VolumeAttachment'] },
  { group: 'autoscaling', version: 'v2beta1', removed: 25, kinds: ['HorizontalPodAutoscaler'] },
  { group: 'batch', version: 'v1beta1', removed: 25, kinds: ['CronJob'] },
  { group: 'discovery.k8s.io', version: 'v1beta1', removed: 25, kinds: ['EndpointSlice'] },
  { group: 'events.k8s.io', version: 'v1beta1', removed: 25, kinds: ['Event'] },
  { group: 'node.k8s.io', version: 'v1beta1', removed: 25, kinds: ['RuntimeClass'] },
  { group: 'policy', version: 'v1beta1', removed: 25, kinds: ['PodDisruptionBudget'] },
  { group: 'policy', version: 'v1beta1', removed: 25, kinds: ['PodSecurityPolicy'], movedTo: null },
  { group: 'autoscaling', version: 'v2beta2', removed: 26, kinds: ['HorizontalPodAutoscaler'] },
  { group: 'flowcontrol.apiserver.k8s.io', version: 'v1beta1', removed: 26, kinds: ['FlowSchema', 'PriorityLevelConfiguration'] },
  { group: 'storage.k8s.io', version: 'v1beta1', removed: 27, kinds: ['CSIStorageCapacity'] },
  { group: 'flowcontrol.apiserver.k8s.io', version: 'v1beta2', removed: 29, kinds: ['FlowSchema', 'PriorityLevelConfiguration'] },
];

/** When and to where a version of a kind was removed, if it was before 1.30. */
export function removedVersion(group: string, version: string, kind: string): RemovedVersion | undefined {
  return removedVersions.find(
    (removed) => removed.group === group && removed.version === version && removed.kinds.includes(kind),
  );
}
