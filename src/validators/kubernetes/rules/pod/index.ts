import type { KubernetesRule } from '../../rule.ts';
import { podAnnotation } from './annotation.ts';
import { appArmorProfile } from './apparmor-profile.ts';
import { containerImage } from './container-image.ts';
import { containerName } from './container-name.ts';
import { containerPort } from './container-port.ts';
import { containerRestartPolicy } from './container-restart-policy.ts';
import { podContainers } from './containers.ts';
import { deadline } from './deadline.ts';
import { deprecatedAnnotation } from './deprecated-annotation.ts';
import { deprecatedNodeLabel } from './deprecated-node-label.ts';
import { downwardApi } from './downward-api.ts';
import { environmentName } from './environment-name.ts';
import { environmentSource } from './environment-source.ts';
import { fractionalBytes } from './fractional-bytes.ts';
import { gate } from './gate.ts';
import { handler } from './handler.ts';
import { hiddenVariable } from './hidden-variable.ts';
import { hostNamespace } from './host-namespace.ts';
import { hostPort } from './host-port.ts';
import { hostname } from './hostname.ts';
import { impliedEmptyDir } from './implied-empty-dir.ts';
import { initContainer } from './init-container.ts';
import { levelResources } from './level-resources.ts';
import { mountPropagation } from './mount-propagation.ts';
import { nameResolution } from './name-resolution.ts';
import { nodeAffinity } from './node-affinity.ts';
import { nodeSelector } from './node-selector.ts';
import { nullLabelSelector } from './null-label-selector.ts';
import { operatingSystem } from './operating-system.ts';
import { podAffinity } from './pod-affinity.ts';
import { policyValue } from './policy-value.ts';
import { privilege } from './privilege.ts';
import { probeTiming } from './probe-timing.ts';
import { projectedVolume } from './projected-volume.ts';
import { referenceName } from './reference-name.ts';
import { removedVolume } from './removed-volume.ts';
import { repeatedPort } from './repeated-port.ts';
import { resizePolicy } from './resize-policy.ts';
import { resourceClaim } from './resource-claim.ts';
import { resourceLimit } from './resource-limit.ts';
import { resourceName } from './resource-name.ts';
import { resourceQuantity } from './resource-quantity.ts';
import { seccompProfile } from './seccomp-profile.ts';
import { sysctl } from './sysctl.ts';
import { toleration } from './toleration.ts';
import { topologySpread } from './topology-spread.ts';
import { userAndGroup } from './user-and-group.ts';
import { userNamespaceDropped } from './user-namespace-dropped.ts';
import { volumeDevice } from './volume-device.ts';
import { volumeField } from './volume-field.ts';
import { volumeItem } from './volume-item.ts';
import { volumeMount } from './volume-mount.ts';
import { volumeSource } from './volume-source.ts';
import { windowsOptions } from './windows-options.ts';

export const podRules: readonly KubernetesRule[] = [
  podContainers,
  containerName,
  containerImage,
  initContainer,
  containerRestartPolicy,
  containerPort,
  hostPort,
  environmentName,
  environmentSource,
  downwardApi,
  resourceName,
  resourceQuantity,
  resourceLimit,
  levelResources,
  resourceClaim,
  resizePolicy,
  handler,
  probeTiming,
  policyValue,
  userAndGroup,
  seccompProfile,
  appArmorProfile,
  privilege,
  windowsOptions,
  operatingSystem,
  sysctl,
  hostNamespace,
  userNamespaceDropped,
  volumeSource,
  volumeField,
  volumeItem,
  projectedVolume,
  volumeMount,
  mountPropagation,
  volumeDevice,
  hostname,
  nameResolution,
  toleration,
  nodeSelector,
  nodeAffinity,
  podAffinity,
  topologySpread,
  gate,
  referenceName,
  deadline,
  podAnnotation,
  deprecatedAnnotation,
  deprecatedNodeLabel,
  removedVolume,
  impliedEmptyDir,
  hiddenVariable,
  repeatedPort,
  nullLabelSelector,
  fractionalBytes,
];
