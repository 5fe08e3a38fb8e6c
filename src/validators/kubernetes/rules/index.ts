import { attachmentRules } from '../attachment/rules.ts';
import { yamlRules } from '../yaml/rules.ts';
import type { KubernetesRule } from '../rule.ts';
import { accessControlRules } from './access-control/index.ts';
import { admissionPolicyRules } from './admission-policy/index.ts';
import { celRules } from './cel/index.ts';
import { clusterRules } from './cluster/index.ts';
import { configurationRules } from './configuration/index.ts';
import { customResourceDefinitionRules } from './custom-resource-definition/index.ts';
import { agentSandboxRules } from './custom-resource/agent-sandbox.ts';
import { customResourceRules } from './custom-resource/index.ts';
import { horizontalPodAutoscalerRules } from './horizontal-pod-autoscaler/index.ts';
import { ingressRules } from './ingress/index.ts';
import { metadataRules } from './metadata/index.ts';
import { networkRules } from './network/index.ts';
import { podRules } from './pod/index.ts';
import { policyRules } from './policy/index.ts';
import { referenceRules } from './reference/index.ts';
import { runtimeClassRules } from './runtime-class/index.ts';
import { schemaRules } from './schema/index.ts';
import { serviceRules } from './service/index.ts';
import { storageRules } from './storage/index.ts';
import { workloadRules } from './workload/index.ts';

/** Every rule of the validator, the order in which its page lists them. */
export const kubernetesRules: readonly KubernetesRule[] = [
  ...yamlRules,
  ...schemaRules,
  ...metadataRules,
  ...podRules,
  ...workloadRules,
  ...serviceRules,
  ...networkRules,
  ...ingressRules,
  ...storageRules,
  ...configurationRules,
  ...policyRules,
  ...clusterRules,
  ...accessControlRules,
  ...runtimeClassRules,
  ...horizontalPodAutoscalerRules,
  ...admissionPolicyRules,
  ...celRules,
  ...customResourceDefinitionRules,
  ...customResourceRules,
  ...agentSandboxRules,
  ...referenceRules,
  ...attachmentRules,
];
