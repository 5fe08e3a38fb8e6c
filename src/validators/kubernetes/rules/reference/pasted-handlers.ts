import { runtimeHandlers, type RuntimeHandlers } from '../../attachment/runtime-handlers.ts';
import type { Paste } from '../../object.ts';

const known = new WeakMap<Paste, RuntimeHandlers | undefined>();

/** The handlers of all configurations of containerd in a paste; nothing where there is none, or one is not read. */
export function pastedHandlers(paste: Paste): RuntimeHandlers | undefined {
  if (!known.has(paste)) known.set(paste, read(paste));
  return known.get(paste);
}

function read({ attachments }: Paste): RuntimeHandlers | undefined {
  const all = attachments.filter(({ kind }) => kind === 'containerd-toml').map(({ text }) => runtimeHandlers(text));
  if (all.length === 0 || all.some((handlers) => handlers === undefined)) return undefined;
  return new Map(all.flatMap((handlers) => [...handlers!]));
}
