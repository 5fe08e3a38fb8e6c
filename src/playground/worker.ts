import type { NumberedRequest, WorkerMessage } from '../engine/check-message.ts';
import { answerCheck } from '../validators/answer-check.ts';

// Requests are answered one after the other, so that "started" means that this one has begun.
let before: Promise<void> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
  before = before.then(() => answerCheck(data, (message: WorkerMessage) => postMessage(message)));
});
