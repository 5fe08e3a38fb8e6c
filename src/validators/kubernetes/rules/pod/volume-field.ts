import { checkRequired } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { checkVolumeMembers } from './volume-source-members.ts';
import { volumesOf } from './volume.ts';

/** What each kind of source must say, and what it may not. */
export const volumeField = podRule({
  id: 'kubernetes/pod-volume-field',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field, sources: [source] } of volumesOf(pod)) {
      if (source === undefined) continue;
      const members = field.child(source);
      yield* checkVolumeMembers(source, members);
      // In a template the image of an image volume may be missing before 1.37.
      if (source === 'image' && (pod.owner.minor >= 37 || !pod.isTemplate)) yield* checkRequired(members.child('reference'));
    }
  },
});
