import type { Field } from '../../../../engine/field.ts';
import type { Pod } from '../../pod.ts';
import { containersOf } from '../pod/container.ts';

/** The fields of a Pod and its containers that name a profile on the node. */
export function localhostProfiles(pod: Pod, member: 'seccompProfile' | 'appArmorProfile'): readonly Field[] {
  const contexts = [pod.spec, ...containersOf(pod).map(({ field }) => field)].map((holder) => holder.child('securityContext'));
  return contexts
    .map((context) => context.child(member))
    .filter((profile) => profile.child('type').text() === 'Localhost' && !profile.child('localhostProfile').blank)
    .map((profile) => profile.child('localhostProfile'));
}
