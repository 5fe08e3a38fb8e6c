import type { KubernetesRule } from '../../rule.ts';
import { admissionPolicyMissing } from './admission-policy-missing.ts';
import { admissionPolicyParams } from './admission-policy-params.ts';
import { admissionPolicyUnbound } from './admission-policy-unbound.ts';
import { appArmorProfileMissing } from './apparmor-profile-missing.ts';
import { duplicateObject } from './duplicate-object.ts';
import { hpaTargetConflict } from './hpa-target-conflict.ts';
import { hpaTargetContainer } from './hpa-target-container.ts';
import { hpaTargetKind } from './hpa-target-kind.ts';
import { hpaTargetMissing } from './hpa-target-missing.ts';
import { hpaTargetNamespace } from './hpa-target-namespace.ts';
import { hpaTargetReplicas } from './hpa-target-replicas.ts';
import { hpaTargetRequest } from './hpa-target-request.ts';
import { misspeltReference } from './misspelt-reference.ts';
import { networkPolicyDns } from './network-policy-dns.ts';
import { runtimeClassHandlerMissing } from './runtime-class-handler-missing.ts';
import { runtimeClassMissing } from './runtime-class-missing.ts';
import { runtimeClassNodeSelectorConflict } from './runtime-class-node-selector-conflict.ts';
import { runtimeClassOverheadMismatch } from './runtime-class-overhead-mismatch.ts';
import { seccompInGvisor } from './seccomp-in-gvisor.ts';
import { seccompProfileMissing } from './seccomp-profile-missing.ts';
import { serviceSelectorUnmatched } from './service-selector-unmatched.ts';

export const referenceRules: readonly KubernetesRule[] = [
  duplicateObject,
  runtimeClassMissing,
  runtimeClassHandlerMissing,
  runtimeClassOverheadMismatch,
  runtimeClassNodeSelectorConflict,
  hpaTargetMissing,
  hpaTargetNamespace,
  hpaTargetKind,
  hpaTargetConflict,
  hpaTargetReplicas,
  hpaTargetRequest,
  hpaTargetContainer,
  admissionPolicyMissing,
  admissionPolicyUnbound,
  admissionPolicyParams,
  serviceSelectorUnmatched,
  networkPolicyDns,
  misspeltReference,
  seccompProfileMissing,
  appArmorProfileMissing,
  seccompInGvisor,
];
