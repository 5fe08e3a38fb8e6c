import type { Field } from '../../engine/field.ts';
import type { ProfileForm } from './profile-input.ts';

const dockerKeys = ['archmap'];
const dockerEntryKeys = ['name', 'comment', 'includes', 'excludes', 'errno'];

/** Whose form a text has, by keys that only one of them knows; Go reads them in any case. */
export function formOf(root: Field): ProfileForm | 'firecracker' {
  const members = root.children();
  if (isFirecracker(members)) return 'firecracker';
  const has = (field: Field, keys: readonly string[]) => field.children().some(([key]) => keys.includes(key.toLowerCase()));
  const entries = members.find(([key]) => key.toLowerCase() === 'syscalls')?.[1].items() ?? [];
  return has(root, dockerKeys) || has(root, ['defaulterrno']) || entries.some((entry) => has(entry, dockerEntryKeys)) ? 'docker' : 'oci';
}

/** Threads by name, each with its own default and list. */
function isFirecracker(members: readonly (readonly [string, Field])[]): boolean {
  const keys = ['default_action', 'filter_action'];
  return members.length > 0 && members.some(([, filter]) => filter.children().some(([key]) => keys.includes(key)));
}
