import type { KubernetesRule } from '../../rule.ts';
import { count } from './count.ts';
import { cronJobPolicy } from './cron-job-policy.ts';
import { cronSchedule } from './cron-schedule.ts';
import { daemonSetUpdateStrategy } from './daemon-set-update-strategy.ts';
import { deploymentStrategy } from './deployment-strategy.ts';
import { jobCompletion } from './job-completion.ts';
import { jobSelector } from './job-selector.ts';
import { podFailurePolicy } from './pod-failure-policy.ts';
import { restartPolicy } from './restart-policy.ts';
import { selector } from './selector.ts';
import { statefulSetIdentity } from './stateful-set-identity.ts';
import { statefulSetUpdateStrategy } from './stateful-set-update-strategy.ts';
import { successPolicy } from './success-policy.ts';
import { templateLabels } from './template-labels.ts';
import { templateMetadata } from './template-metadata.ts';
import { volumeClaim } from './volume-claim.ts';

/** Over what makes Pods, and their templates. */
export const controllerRules: readonly KubernetesRule[] = [
  selector,
  templateLabels,
  templateMetadata,
  restartPolicy,
  count,
  deploymentStrategy,
  statefulSetUpdateStrategy,
  statefulSetIdentity,
  daemonSetUpdateStrategy,
  jobCompletion,
  podFailurePolicy,
  successPolicy,
  jobSelector,
  cronSchedule,
  cronJobPolicy,
];

export const workloadRules: readonly KubernetesRule[] = [...controllerRules, volumeClaim];
