/**
 * For readers who keep the site offline: brings a new build in while they read, and tells them when
 * it is whole. Also goes on with a first download that was cut off.
 */
import type { BuildNote } from './manifest.ts';
import { offlinePhrases, offlineWords } from './offline-words.ts';
import { fetchNote } from './fetch-copy.ts';
import { keepOffline, useNewCopy } from './keep-offline.ts';
import { alone, setWished, siteCopies } from './site-copies.ts';
import { loadOfflineStyles } from './load-offline-styles.ts';

/** `wish` says that the reader has only just asked, by installing the site. */
export async function watchBuilds(wish: boolean): Promise<void> {
  const copies = siteCopies();
  if (!copies) return;
  if (wish) setWished(true);
  const { kept, coming, paused } = await copies.readState();
  if (coming?.whole) await offerBuild(coming);
  if (paused || !navigator.onLine) return;
  try {
    const newest = await fetchNote(copies);
    if (newest.build === kept?.build || (coming?.whole && newest.build === coming.build)) return;
    const arrived = await alone(() => keepOffline(copies, { signal: new AbortController().signal, progress: () => {} }));
    if (arrived?.waits) await offerBuild(arrived.note);
  } catch {
    // The copy that is kept stays in use; the next page goes on with the download.
  }
}

/** The reader chooses when: nothing changes under their hands. */
async function offerBuild(note: BuildNote): Promise<void> {
  const copies = siteCopies();
  const language = document.documentElement.dataset['language'] === 'zh' ? 'zh' : 'en';
  await loadOfflineStyles();
  document.querySelector('.new-build')?.remove();
  const notice = document.createElement('aside');
  notice.className = 'new-build';
  notice.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = offlinePhrases.newBuild[language](note);
  const button = (words: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    made.addEventListener('click', act);
    return made;
  };
  notice.append(
    text,
    button(offlineWords.useNow[language], () => void useNewCopy(copies!).then(() => location.reload())),
    button(offlineWords.later[language], () => notice.remove()),
  );
  document.body.append(notice);
}
