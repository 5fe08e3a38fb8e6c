import { Worker } from 'node:worker_threads';
import { WatchedWorker, type Surroundings, type WorkerEvents, type WorkerHandle } from '../engine/watched-worker.ts';

// Room for a paste of 10 MB, whose tree takes some fifty times that; a bomb ends its worker here
// rather than the machine.
const resourceLimits = { maxOldGenerationSizeMb: 1536 };

/** Documents are checked in a thread of their own, so that one that hangs can be ended. */
export function nodeWorker(): WatchedWorker {
  return new WatchedWorker({ startWorker: threadOf(new URL('./worker.ts', import.meta.url)), after });
}

/** How to start threads that run that file. */
export function threadOf(file: URL): Surroundings['startWorker'] {
  return (events) => startThread(file, events);
}

function startThread(file: URL, events: WorkerEvents): WorkerHandle {
  const worker = new Worker(file, { resourceLimits });
  worker.on('message', events.message);
  worker.on('messageerror', (error) => events.fault(error.message));
  worker.on('error', (error) => events.fault(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => events.fault(`exit code ${code}`));
  return { post: (request) => worker.postMessage(request), end: () => void worker.terminate() };
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
