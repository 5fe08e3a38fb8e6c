import type { Copies } from './copies.ts';
import { digestOf, manifestFile, type BuildNote, type Manifest } from './manifest.ts';

/** What was found when every file of a copy was read again. */
export interface Verification {
  readonly files: number;
  /** Files that are there and are what the build's manifest says. */
  readonly good: number;
}

/**
 * Computes the digest of every file in the copy. A file that is not what it should be is thrown
 * away, so that the next download fetches it anew.
 */
export async function verifyCopy(copies: Copies, note: BuildNote, progress: (done: number) => void = () => {}): Promise<Verification> {
  const list = await copies.find('kept', note.build, manifestFile);
  const text = await list?.text();
  if (text === undefined || (await digestOf(new TextEncoder().encode(text))) !== note.manifest) return { files: note.files, good: 0 };
  const { files } = JSON.parse(text) as Manifest;
  const cache = await copies.kept(note.build);
  let good = 0;
  for (const [index, [path, , digest]] of files.entries()) {
    const found = await cache.match(copies.address(path), { ignoreVary: true });
    const bytes = await found?.arrayBuffer();
    if (bytes && (await digestOf(bytes)) === digest) good++;
    else if (bytes) await cache.delete(copies.address(path));
    progress(index + 1);
  }
  return { files: files.length, good };
}
