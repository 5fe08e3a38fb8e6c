import type { Paste } from '../../object.ts';
import { podOf, type Pod } from '../../pod.ts';

const known = new WeakMap<Paste, readonly Pod[]>();

/** Every Pod and Pod template of a paste. */
export function podsOf(paste: Paste): readonly Pod[] {
  let pods = known.get(paste);
  if (!pods) known.set(paste, (pods = paste.objects.flatMap((object) => podOf(object) ?? [])));
  return pods;
}
