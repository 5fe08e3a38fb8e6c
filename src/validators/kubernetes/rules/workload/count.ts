import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkNotNegative } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { jobSpecOf } from './controller.ts';

/** The numbers of each kind's spec that may be 0 but not less. */
const counts: Readonly<Record<string, readonly string[]>> = {
  ReplicationController: ['replicas', 'minReadySeconds'],
  'ReplicaSet.apps': ['replicas', 'minReadySeconds'],
  'Deployment.apps': ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'],
  'StatefulSet.apps': ['replicas', 'minReadySeconds'],
  'DaemonSet.apps': ['minReadySeconds', 'revisionHistoryLimit'],
  'Job.batch': [],
  'CronJob.batch': ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'],
};

const jobCounts = [
  'parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished',
  'backoffLimitPerIndex', 'maxFailedIndexes',
];

const usualProgressDeadline = 600;

/** Replicas, limits and seconds of a workload are not negative. */
export const count = objectRule({
  id: 'kubernetes/workload-count',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: Object.keys(counts),
  *check(object) {
    const spec = object.root.child('spec');
    for (const name of counts[object.groupKind] ?? []) yield* checkNotNegative(spec.child(name));
    if (object.group === 'batch') for (const name of jobCounts) yield* checkNotNegative(jobSpecOf(object).child(name));
    if (object.kind === 'Deployment') yield* checkProgressDeadline(spec);
  },
});

function* checkProgressDeadline(spec: Field): Iterable<Finding> {
  const deadline = spec.child('progressDeadlineSeconds');
  const ready = spec.child('minReadySeconds').number() ?? 0;
  const seconds = deadline.present ? deadline.number() : usualProgressDeadline;
  if (seconds === undefined || seconds > ready) return;
  yield deadline.finding({
    en: `progressDeadlineSeconds (${seconds}${deadline.present ? '' : ' by default'}) must be greater than minReadySeconds (${ready}): else every rollout counts as failed.`,
    zh: `progressDeadlineSeconds（${deadline.present ? '' : '默认 '}${seconds}）必须大于 minReadySeconds（${ready}），否则每次发布都会被判为失败。`,
  });
}
