import type { KubernetesRule } from '../../rule.ts';
import { fixedSize } from './fixed-size.ts';
import { metricName } from './metric-name.ts';
import { metricSource } from './metric-source.ts';
import { metricTarget } from './metric-target.ts';
import { replicaBounds } from './replica-bounds.ts';
import { scaleTarget } from './scale-target.ts';
import { scaleToZero } from './scale-to-zero.ts';
import { scalingRules } from './scaling-rules.ts';
import { targetTypeMismatch } from './target-type-mismatch.ts';
import { toleranceDropped } from './tolerance-dropped.ts';
import { v1Annotation } from './v1-annotation.ts';

export const horizontalPodAutoscalerRules: readonly KubernetesRule[] = [
  scaleTarget,
  replicaBounds,
  scaleToZero,
  metricSource,
  metricTarget,
  metricName,
  scalingRules,
  targetTypeMismatch,
  toleranceDropped,
  fixedSize,
  v1Annotation,
];
