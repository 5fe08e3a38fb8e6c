/** `/offline/`: the control that keeps the whole site, and what is kept now. */
import type { Copies } from './copies.ts';
import { storageFault } from './copy-fault.ts';
import { fetchNote, type CopyProgress } from './fetch-copy.ts';
import { keepOffline, removeCopies, setPaused, useNewCopy } from './keep-offline.ts';
import type { BuildNote } from './manifest.ts';
import { OfflinePanel } from './offline-panel.ts';
import { copyFaults, megabytes, offlinePhrases, offlineWords } from './offline-words.ts';
import { alone, isWished, setWished, siteCopies } from './site-copies.ts';
import { verifyCopy } from './verify-copy.ts';

const language = document.documentElement.dataset['language'] === 'zh' ? 'zh' : 'en';
const panel = new OfflinePanel(document.querySelector<HTMLElement>('[data-offline]')!, language);
let download: AbortController | undefined;

const copies = siteCopies();
if (copies) void begin(copies);
else panel.fault(offlineWords.unsupported[language]);

async function begin(copies: Copies): Promise<void> {
  addEventListener('online', () => {
    if (isWished()) void unlessPaused(copies);
  });
  try {
    const { kept, coming, paused } = await copies.readState();
    await showKept(copies);
    // A download that was cut off goes on by itself; one that was stopped waits.
    if (isWished() && coming && !coming.whole && !paused) await keep(copies);
    else if (kept && isWished() && navigator.onLine && !paused) await keep(copies);
  } catch {
    panel.fault(copyFaults.refused[language]);
  }
}

async function unlessPaused(copies: Copies): Promise<void> {
  if (!(await copies.readState()).paused) await keep(copies);
}

/** What is kept, as it is found in the browser now, and what can be done with it. */
async function showKept(copies: Copies): Promise<void> {
  const { kept, coming, paused } = await copies.readState();
  const removal = { words: offlineWords.remove, act: () => remove(copies) };
  if (!kept) {
    const begun = coming !== undefined;
    panel.status((begun ? offlineWords.paused : offlineWords.nothing)[language]);
    panel.buttons([{ words: begun ? offlineWords.resume : offlineWords.keep, primary: true, act: () => keep(copies) }, ...(begun ? [removal] : [])]);
    await showSize(copies, coming);
    return;
  }
  panel.status(offlineWords.verifying[language]);
  const { files, good } = await verifyCopy(copies, kept, (done) => panel.progress(done / kept.files));
  panel.progress(undefined);
  panel.status(offlinePhrases.verified[language](good, files, kept), good === files);
  if (good < files) panel.fault(offlinePhrases.incomplete[language](files - good));
  await showLasting();
  if (coming?.whole) panel.note(offlinePhrases.newBuild[language](coming));
  else if (coming && paused) panel.note(`${offlineWords.paused[language]} ${offlineWords.stillUsable[language]}`);
  panel.buttons([
    ...(coming?.whole ? [{ words: offlineWords.useNow, primary: true, act: () => useNewCopy(copies).then(() => location.reload()) }] : []),
    ...(good < files || (coming && !coming.whole) ? [{ words: offlineWords.resume, primary: true, act: () => keep(copies) }] : []),
    { words: offlineWords.verify, act: () => showKept(copies) },
    { words: offlineWords.look, act: () => look(copies) },
    removal,
  ]);
}

async function look(copies: Copies): Promise<void> {
  panel.note(offlineWords.checking[language]);
  await keep(copies);
}

async function keep(copies: Copies): Promise<void> {
  if (download) return;
  const controller = (download = new AbortController());
  panel.fault('');
  setWished(true);
  try {
    await setPaused(copies, false);
    const arrived = await alone(async () => {
      void askToLast();
      let note: BuildNote | undefined;
      return keepOffline(copies, {
        signal: controller.signal,
        started: (newest) => {
          note = newest;
          panel.buttons([{ words: offlineWords.pause, act: () => pause(copies) }]);
        },
        progress: (progress) => showProgress(progress, note!),
      });
    });
    panel.progress(undefined);
    await showKept(copies);
    if (!arrived) panel.note(offlineWords.elsewhere[language]);
    else if (!arrived.waits) panel.note(offlineWords.newest[language]);
  } catch (error) {
    panel.progress(undefined);
    await showKept(copies);
    await explain(copies, error);
  } finally {
    download = undefined;
  }
}

function showProgress({ pages, bytes, files }: CopyProgress, note: BuildNote): void {
  panel.progress(files / note.files, offlinePhrases.progress[language](pages, note.pages, megabytes(bytes), megabytes(note.bytes)));
}

async function pause(copies: Copies): Promise<void> {
  await setPaused(copies, true);
  download?.abort();
}

async function explain(copies: Copies, error: unknown): Promise<void> {
  const { reason } = storageFault(error);
  if (reason === 'stopped') return;
  const { kept, coming } = await copies.readState().catch(() => ({ kept: undefined, coming: undefined }));
  // Without a network there is nothing wrong with a copy that is whole.
  if (reason === 'network' && kept && !coming) return;
  panel.fault(copyFaults[reason][language]);
  if (reason === 'full') await showRoom(kept ?? coming);
  panel.note([kept && offlineWords.stillUsable[language], coming && offlineWords.goesOn[language]].filter(Boolean).join(' '));
}

async function remove(copies: Copies): Promise<void> {
  download?.abort();
  setWished(false);
  await removeCopies(copies);
  await showKept(copies);
  panel.note(offlineWords.removed[language]);
}

async function showSize(copies: Copies, coming: BuildNote | undefined): Promise<void> {
  const note = coming ?? (await fetchNote(copies).catch(() => undefined));
  if (note) panel.small(offlinePhrases.size[language](note.files, note.pages, megabytes(note.bytes)));
  if (note) await showRoom(note);
}

/** Says beforehand when there is not enough room. */
async function showRoom(note: BuildNote | undefined): Promise<void> {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  if (!note || estimate?.quota === undefined) return;
  const free = estimate.quota - (estimate.usage ?? 0);
  if (free < note.bytes) panel.note(offlinePhrases.tooLittle[language](megabytes(note.bytes), megabytes(free)));
}

/** Firefox asks the reader and waits for the answer: the download does not. */
async function askToLast(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

async function showLasting(): Promise<void> {
  const lasting = await navigator.storage?.persisted?.().catch(() => false);
  panel.small((lasting ? offlineWords.lasting : offlineWords.fleeting)[language]);
}
