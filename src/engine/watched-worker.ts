import type { CheckRequest, NumberedRequest, WorkerMessage } from './check-message.ts';
import type { Localized } from './localized.ts';
import type { Outcome } from './validator.ts';

/** How long one document may take before its worker is ended. */
const watchdogSeconds = 5;

/** A running worker, be it a browser's or Node's. */
export interface WorkerHandle {
  post(request: NumberedRequest): void;
  end(): void;
}

/** What a worker reports to whoever started it. */
export interface WorkerEvents {
  message(message: WorkerMessage): void;
  /** The worker is gone: it could not be loaded, threw outside of a run, or ran out of memory. */
  fault(reason: string): void;
}

/** What the surroundings provide: browser and Node differ in it, and tests have no real time. */
export interface Surroundings {
  startWorker(events: WorkerEvents): WorkerHandle;
  /** Runs something later; the answer cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

interface Job {
  readonly request: NumberedRequest;
  readonly settle: (outcome: Outcome) => void;
}

// A busy main thread may see the timer before the answer that lies in its queue already.
const graceMilliseconds = 100;

/**
 * One worker, watched: a document that takes over five seconds, or takes the worker down with it,
 * costs a failure of its own and a new worker. Requests are answered in order and none is lost.
 */
export class WatchedWorker {
  readonly #surroundings: Surroundings;
  readonly #jobs: Job[] = [];
  #worker: WorkerHandle | undefined;
  #generation = 0;
  #lastId = 0;
  #stopWatching = () => {};

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Never rejects: what goes wrong is a failure. */
  run(request: CheckRequest): Promise<Outcome> {
    return new Promise((settle) => {
      const job = { request: { ...request, id: ++this.#lastId }, settle };
      this.#jobs.push(job);
      if (this.#worker) this.#worker.post(job.request);
      else this.#start();
    });
  }

  /** Starts loading the worker's code before there is something to check. */
  warm(): void {
    if (!this.#worker) this.#start();
  }

  close(): void {
    this.#end();
    for (const job of this.#jobs.splice(0)) job.settle({ failure: closed });
  }

  #start(): void {
    const generation = ++this.#generation;
    const current = <Argument>(act: (argument: Argument) => void) => (argument: Argument) => {
      if (generation === this.#generation) act(argument);
    };
    this.#worker = this.#surroundings.startWorker({
      message: current((message: WorkerMessage) => this.#hear(message)),
      fault: current((reason: string) => this.#giveUp(workerGone(reason))),
    });
    for (const { request } of this.#jobs) this.#worker.post(request);
  }

  #end(): void {
    this.#stopWatching();
    this.#generation++;
    this.#worker?.end();
    this.#worker = undefined;
  }

  #hear(message: WorkerMessage): void {
    const job = this.#jobs[0];
    if (!job || job.request.id !== message.id) return;
    this.#stopWatching();
    if ('started' in message) return this.#watch();
    this.#jobs.shift();
    job.settle(message.outcome);
  }

  #watch(): void {
    const { after } = this.#surroundings;
    this.#stopWatching = after(watchdogSeconds * 1000, () => {
      this.#stopWatching = after(graceMilliseconds, () => this.#giveUp(tookTooLong));
    });
  }

  /** Fails the document that is being run, and goes on with the rest in a new worker. */
  #giveUp(failure: Localized): void {
    this.#end();
    this.#jobs.shift()?.settle({ failure });
    if (this.#jobs.length > 0) this.#start();
  }
}

/** The failure of a document whose run was cut off. */
export const tookTooLong: Localized = {
  en: `took longer than ${watchdogSeconds} s`,
  zh: `用时超过 ${watchdogSeconds} 秒`,
};

const closed: Localized = { en: 'was stopped before it ended', zh: '没有运行完就停止了' };

function workerGone(reason: string): Localized {
  return { en: `the checker stopped: ${reason}`, zh: `检查程序已停止：${reason}` };
}
