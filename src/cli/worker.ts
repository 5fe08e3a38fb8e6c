import { parentPort } from 'node:worker_threads';
import type { NumberedRequest } from '../engine/check-message.ts';
import { answerCheck } from '../validators/answer-check.ts';

// Requests are answered one after the other, so that "started" means that this one has begun.
let before: Promise<void> = Promise.resolve();
parentPort!.on('message', (request: NumberedRequest) => {
  before = before.then(() => answerCheck(request, (message) => parentPort!.postMessage(message)));
});
