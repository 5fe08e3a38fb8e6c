import type { Copies } from './copies.ts';
import { CopyFault, storageFault } from './copy-fault.ts';
import { fetchCopy, fetchNote, type FetchCopyOptions } from './fetch-copy.ts';
import type { BuildNote } from './manifest.ts';
import { verifyCopy } from './verify-copy.ts';

/** The build whose copy is whole now, and whether the reader has to say when it is used. */
export interface Arrived {
  readonly note: BuildNote;
  readonly waits: boolean;
}

/**
 * Brings the newest build into the browser. The first copy is used as soon as it is whole and
 * verified; a later one lies beside the old one until {@link useNewCopy}. Throws a {@link CopyFault}.
 */
export async function keepOffline(copies: Copies, options: FetchCopyOptions & { started?(note: BuildNote): void }): Promise<Arrived> {
  for (let attempt = 1; ; attempt++) {
    const note = await fetchNote(copies, options);
    options.started?.(note);
    try {
      return await bring(copies, note, options);
    } catch (error) {
      // The server has changed over to a newer build in the middle: that one, then.
      if (!(error instanceof CopyFault && error.reason === 'replaced' && attempt < 3)) throw error;
    }
  }
}

async function bring(copies: Copies, note: BuildNote, options: FetchCopyOptions): Promise<Arrived> {
  try {
    const before = await copies.readState();
    const replaces = before.kept && before.kept.build !== note.build;
    const { paused: _, coming: __, ...rest } = before;
    if (before.kept?.build !== note.build) await copies.writeState({ ...rest, coming: { ...note, whole: false } });
    await fetchCopy(copies, note, options);
    const { files, good } = await verifyCopy(copies, note);
    if (good < files) throw new CopyFault('altered', `${files - good} of ${files} files`);
    await copies.writeState(replaces ? { ...rest, coming: { ...note, whole: true } } : { kept: note });
    return { note, waits: Boolean(replaces) };
  } catch (error) {
    throw storageFault(error);
  }
}

/** From now on pages are answered from the copy that has arrived; pages that are open stay with theirs. */
export async function useNewCopy(copies: Copies): Promise<void> {
  const { coming } = await copies.readState();
  if (!coming?.whole) return;
  const { whole: _, ...note } = coming;
  await copies.writeState({ kept: note });
}

/** Notes that the reader has stopped the download, or lets it go on. */
export async function setPaused(copies: Copies, paused: boolean): Promise<void> {
  const { paused: _, ...rest } = await copies.readState();
  await copies.writeState(paused ? { ...rest, paused } : rest);
}

/** Removes every copy. Pages that are visited from now on are kept as visited pages. */
export async function removeCopies(copies: Copies): Promise<void> {
  await copies.writeState({});
  for (const build of await copies.builds('kept')) await copies.remove('kept', build);
}
