import type { CheckRequest, NumberedRequest, WorkerMessage } from '../engine/check-message.ts';
import type { Outcome } from '../engine/validator.ts';
import { WatchedWorker, type Surroundings, type WorkerEvents, type WorkerHandle } from '../engine/watched-worker.ts';

/** What came of a check, or that a newer text made it worthless. */
export type Checked = Outcome | 'superseded';

interface Waiting {
  readonly request: CheckRequest;
  readonly settle: (checked: Checked) => void;
}

/**
 * One editor's way to its own worker. While one text is being checked only the newest of those
 * that follow is kept; the answer to a text that is no longer the newest is dropped.
 */
export class CheckClient {
  readonly #worker: WatchedWorker;
  #running = false;
  #next: Waiting | undefined;

  constructor(surroundings: Surroundings = browser) {
    this.#worker = new WatchedWorker(surroundings);
    this.#worker.warm();
  }

  /** Never rejects: the editor would keep the markers of an old text. */
  check(request: CheckRequest): Promise<Checked> {
    return new Promise((settle) => {
      this.#next?.settle('superseded');
      this.#next = { request, settle };
      if (!this.#running) void this.#runNext();
    });
  }

  /** Forgets what is under way: its answer will be dropped. */
  close(): void {
    this.#next?.settle('superseded');
    this.#next = undefined;
    this.#worker.close();
  }

  async #runNext(): Promise<void> {
    const waiting = this.#next;
    if (!waiting) return;
    this.#next = undefined;
    this.#running = true;
    const outcome = await this.#worker.run(waiting.request);
    this.#running = false;
    waiting.settle(this.#next ? 'superseded' : outcome);
    void this.#runNext();
  }
}

const browser: Surroundings = {
  startWorker,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

function startWorker(events: WorkerEvents): WorkerHandle {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => events.message(data));
  worker.addEventListener('messageerror', () => events.fault('messageerror'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    events.fault(event.message || 'could not be loaded');
  });
  return { post: (request: NumberedRequest) => worker.postMessage(request), end: () => worker.terminate() };
}
