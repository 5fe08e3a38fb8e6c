import type { KubernetesRule } from '../../rule.ts';
import { hpaTargetConflict } from './hpa-target-conflict.ts';
import { hpaTargetContainer } from './hpa-target-container.ts';
import { hpaTargetKind } from './hpa-target-kind.ts';
import { hpaTargetMissing } from './hpa-target-missing.ts';
import { hpaTargetNamespace } from './hpa-target-namespace.ts';
import { hpaTargetReplicas } from './hpa-target-replicas.ts';
import { hpaTargetRequest } from './hpa-target-request.ts';

export const hpaReferenceRules: readonly KubernetesRule[] = [
  hpaTargetMissing, hpaTargetNamespace, hpaTargetKind, hpaTargetConflict, hpaTargetReplicas, hpaTargetRequest, hpaTargetContainer,
];
