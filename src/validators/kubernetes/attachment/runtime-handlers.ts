/** The runtimes that a configuration of containerd knows: by handler, the type where it says one. */
export type RuntimeHandlers = ReadonlyMap<string, string | undefined>;

const header = /^[ \t]*\[([^[\]\n]*)\][ \t]*(?:#.*)?\r?$/;
const runtimePath = /(?:^|\.)[ \t]*containerd[ \t]*\.[ \t]*runtimes[ \t]*\.[ \t]*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+))[ \t]*$/;
const runtimeType = /^[ \t]*runtime_type[ \t]*=[ \t]*(?:"([^"\\]*)"|'([^']*)')/;
/** Runtimes written in another way than as tables of their own. */
const otherForm = /^[ \t]*(?:(?:[\w"'-]+[ \t]*\.[ \t]*)*runtimes[ \t]*(?:=|\.[ \t]*[\w"'-]+[ \t]*[.=])|imports[ \t]*=[ \t]*\[[ \t]*[^\]\s])/m;
const mostLines = 50_000;

/**
 * The handlers of `[plugins.….containerd.runtimes.NAME]`, and `runc`, which the defaults always have.
 * Nothing where the text writes them in a way that is not read here, or imports other files.
 */
export function runtimeHandlers(text: string): RuntimeHandlers | undefined {
  if (otherForm.test(text)) return undefined;
  const handlers = new Map<string, string | undefined>([['runc', 'io.containerd.runc.v2']]);
  let current: string | undefined;
  for (const line of text.split('\n', mostLines)) {
    const table = header.exec(line)?.[1];
    if (table !== undefined) {
      const match = runtimePath.exec(table);
      current = match?.[1] ?? match?.[2] ?? match?.[3];
      if (current !== undefined && !handlers.has(current)) handlers.set(current, undefined);
    }
    const type = current === undefined ? null : runtimeType.exec(line);
    if (type) handlers.set(current!, type[1] ?? type[2]);
  }
  return handlers;
}
