import { isOn, type FeatureGate } from '../feature-gates.ts';

/** By definition, its fields that the server drops while a gate is off. */
const gates: ReadonlyMap<string, Readonly<Record<string, FeatureGate>>> = new Map<string, Readonly<Record<string, FeatureGate>>>([
  ['apiextensions.v1.CustomResourceDefinitionVersion', { selectableFields: 'CustomResourceFieldSelectors' }],
  ['autoscaling.v2.HPAScalingRules', { tolerance: 'HPAConfigurableTolerance' }],
  ['batch.v1.JobSpec', { managedBy: 'JobManagedBy', successPolicy: 'JobSuccessPolicy' }],
  ['core.v1.Container', { resizePolicy: 'InPlacePodVerticalScaling', restartPolicyRules: 'ContainerRestartRules' }],
  ['core.v1.EnvVarSource', { fileKeyRef: 'EnvFiles' }],
  ['core.v1.PersistentVolumeClaimSpec', { volumeAttributesClassName: 'VolumeAttributesClass' }],
  ['core.v1.PersistentVolumeSpec', { volumeAttributesClassName: 'VolumeAttributesClass' }],
  ['core.v1.PodSecurityContext', { seLinuxChangePolicy: 'SELinuxChangePolicy', supplementalGroupsPolicy: 'SupplementalGroupsPolicy' }],
  ['core.v1.PodSpec', { hostnameOverride: 'HostnameOverride', resourceClaims: 'DynamicResourceAllocation', resources: 'PodLevelResources' }],
  ['core.v1.ResourceRequirements', { claims: 'DynamicResourceAllocation' }],
  ['core.v1.SecurityContext', { procMount: 'ProcMountType' }],
  ['core.v1.ServiceSpec', { trafficDistribution: 'ServiceTrafficDistribution' }],
  ['core.v1.Volume', { image: 'ImageVolume' }],
  ['core.v1.VolumeMount', { recursiveReadOnly: 'RecursiveReadOnlyMounts' }],
  ['core.v1.VolumeProjection', { clusterTrustBundle: 'ClusterTrustBundleProjection', podCertificate: 'PodCertificateRequest' }],
  ['storage.v1.CSIDriverSpec', {
    nodeAllocatableUpdatePeriodSeconds: 'MutableCSINodeAllocatableCount', preventPodSchedulingIfMissing: 'VolumeLimitScaling',
    serviceAccountTokenInSecrets: 'CSIServiceAccountTokenSecrets',
  }],
]);

/** All of them, as pairs of definition and field. */
export const droppedFields: readonly (readonly [definition: string, field: string])[] = [...gates].flatMap(
  ([definition, fields]) => Object.keys(fields).map((field) => [definition, field] as const),
);

/** The fields of a definition that a server of that minor decodes and then drops, if there are any. */
export function fieldsDropped(definition: string, minor: number): ReadonlySet<string> | undefined {
  const fields = gates.get(definition);
  return fields && new Set(Object.entries(fields).flatMap(([field, gate]) => (isOn(gate, minor) ? [] : [field])));
}
