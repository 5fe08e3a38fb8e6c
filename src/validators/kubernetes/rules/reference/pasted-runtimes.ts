import { Field } from '../../../../engine/field.ts';
import { readToml, type TomlText } from '../../../../engine/toml/read-toml.ts';
import { runtimeHandlers } from '../../../containerd-toml/runtime-handlers.ts';
import type { Paste } from '../../object.ts';

/** What the configurations of containerd and of its shims say that are pasted beside objects. */
export interface PastedRuntimes {
  /** By handler, the type of its runtime where one is said; absent where no configuration tells all of them. */
  readonly handlers: ReadonlyMap<string, string | undefined> | undefined;
  /** Whether runsc is told to apply the seccomp profiles of containers. */
  readonly runscAppliesSeccomp: boolean;
}

const known = new WeakMap<Paste, PastedRuntimes>();

/** What containerd has without being told. */
const preset = [['runc', 'io.containerd.runc.v2']] as const;

/** Reads the configurations of a paste, once for all rules. */
export function pastedRuntimes(paste: Paste): PastedRuntimes {
  let runtimes = known.get(paste);
  if (!runtimes) known.set(paste, (runtimes = read(paste)));
  return runtimes;
}

function read({ attachments }: Paste): PastedRuntimes {
  const texts = attachments.filter(({ kind }) => kind === 'containerd-toml').map(({ text }) => readToml(text));
  const shims = texts.map((text) => rootOf(text).child('runsc_config')).filter((shim) => shim.present);
  const all = texts.filter((text) => !rootOf(text).child('runsc_config').present).map(handlersOf);
  const isKnown = all.length > 0 && all.every((handlers) => handlers !== undefined);
  return {
    handlers: isKnown ? new Map([...preset, ...all.flat()]) : undefined,
    runscAppliesSeccomp: shims.some((shim) => shim.child('oci-seccomp').text() === 'true'),
  };
}

function rootOf({ document }: TomlText): Field {
  return Field.root(document.root);
}

/** A configuration that imports others, or cannot be read whole, may have more than it shows. */
function handlersOf(text: TomlText): readonly (readonly [string, string | undefined])[] | undefined {
  if (text.document.broken || !rootOf(text).child('imports').vacant) return undefined;
  return runtimeHandlers(text.document.root).handlers.map(({ name, runtimeType }) => [name, runtimeType] as const);
}
