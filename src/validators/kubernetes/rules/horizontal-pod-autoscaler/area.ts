import type { KubernetesRule } from '../../rule.ts';
import { hpaReferenceRules } from '../reference/hpa.ts';
import { horizontalPodAutoscalerRules } from './index.ts';

/** Rules over autoscalers, and over what they refer to. */
export const horizontalPodAutoscalerArea: readonly KubernetesRule[] = [...horizontalPodAutoscalerRules, ...hpaReferenceRules];
