/**
 * Feature gates by the minor version from which they are on by default, from
 * `pkg/features/kube_features.go`. While its gate is off the server drops a field before it
 * validates, so that nothing in it is refused but what does not decode.
 */
const onFrom = {
  CSIServiceAccountTokenSecrets: 35,
  ClusterTrustBundleProjection: 37,
  ContainerRestartRules: 35,
  CustomResourceFieldSelectors: 31,
  DynamicResourceAllocation: 34,
  EnvFiles: 35,
  HPAConfigurableTolerance: 35,
  HPAScaleToZero: 37,
  HostnameOverride: 35,
  ImageVolume: 35,
  InPlacePodVerticalScaling: 33,
  JobManagedBy: 32,
  JobSuccessPolicy: 31,
  ManifestBasedAdmissionControlConfig: 37,
  MatchLabelKeysInPodAffinity: 31,
  MatchLabelKeysInPodTopologySpreadSelectorMerge: 34,
  MaxUnavailableStatefulSet: 37,
  MutableCSINodeAllocatableCount: 35,
  PodCertificateRequest: 37,
  PodLevelResources: 34,
  PreferSameTrafficDistribution: 34,
  ProcMountType: 33,
  RecursiveReadOnlyMounts: 31,
  RelaxedEnvironmentVariableValidation: 32,
  RelaxedServiceNameValidation: 36,
  RestartAllContainersOnContainerExits: 36,
  SELinuxChangePolicy: 33,
  ServiceTrafficDistribution: 31,
  StrictIPCIDRValidation: 36,
  SupplementalGroupsPolicy: 33,
  UserNamespacesSupport: 33,
  VolumeAttributesClass: 34,
  VolumeLimitScaling: 37,
} as const satisfies Readonly<Record<string, number>>;

/** A gate that some supported version has on and another off. */
export type FeatureGate = keyof typeof onFrom;

/** Whether a server of that minor has the gate on unless it is told otherwise. */
export function isOn(gate: FeatureGate, minor: number): boolean {
  return minor >= onFrom[gate];
}
