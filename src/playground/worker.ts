import type { NumberedRequest, WorkerMessage } from '../engine/check-message.ts';
import { answerCheck } from '../validators/answer-check.ts';
import { loadChecker } from '../validators/registry.ts';

// Requests are answered one after the other, so that "started" means that this one has begun.
let before: Promise<void> = Promise.resolve();
let first = true;

addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
  before = before.then(() => answerCheck(data, (message: WorkerMessage) => postMessage(message)));
  if (first) void before.then(() => setTimeout(() => void loadRest(data.validator), patience));
  first = false;
});

// Long enough for the page to have come to rest: nobody waits for what is loaded then.
const patience = 1500;

/** What this text did not need: the next one may, with the network gone. */
async function loadRest(validator: string): Promise<void> {
  try {
    await (await loadChecker(validator))?.loadAll();
  } catch {
    // It is asked for again when a text needs it, and said then.
  }
}
