import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckRequest, NumberedRequest } from './check-message.ts';
import { tookTooLong, WatchedWorker, type Surroundings, type WorkerEvents } from './watched-worker.ts';

const request: CheckRequest = { validator: 'kubernetes', text: 'a: 1', options: {} };
const nothing = { diagnostics: [] };

/** Workers and time in the test's hands. */
class Stage implements Surroundings {
  readonly workers: { events: WorkerEvents; posted: NumberedRequest[]; ended: boolean }[] = [];
  readonly #timers = new Set<() => void>();

  startWorker(events: WorkerEvents) {
    const worker = { events, posted: [] as NumberedRequest[], ended: false };
    this.workers.push(worker);
    return {
      post: (posted: NumberedRequest) => void worker.posted.push(posted),
      end: () => void (worker.ended = true),
    };
  }

  readonly after = (_milliseconds: number, run: () => void) => {
    this.#timers.add(run);
    return () => void this.#timers.delete(run);
  };

  get watching() {
    return this.#timers.size > 0;
  }

  /** Lets every timer that stands now run out. */
  runOut() {
    for (const run of [...this.#timers]) {
      this.#timers.delete(run);
      run();
    }
  }
}

describe('a watched worker', () => {
  it('answers in the order of the questions, from one worker', async () => {
    const stage = new Stage();
    const watched = new WatchedWorker(stage);
    const answers = [watched.run(request), watched.run({ ...request, text: 'b: 2' })];
    const [worker] = stage.workers;
    for (const { id } of worker!.posted) worker!.events.message({ id, outcome: nothing });
    assert.deepEqual(await Promise.all(answers), [nothing, nothing]);
    assert.deepEqual(worker!.posted.map(({ text }) => text), ['a: 1', 'b: 2']);
    assert.equal(stage.workers.length, 1);
  });

  it('does not count the time that loading the code takes', () => {
    const stage = new Stage();
    void new WatchedWorker(stage).run(request);
    assert.equal(stage.watching, false);
    stage.workers[0]!.events.message({ id: 1, started: true });
    assert.equal(stage.watching, true);
  });

  it('ends a worker that takes too long, fails that document only and goes on with the next', async () => {
    const stage = new Stage();
    const watched = new WatchedWorker(stage);
    const hanging = watched.run(request);
    const next = watched.run({ ...request, text: 'next: 1' });
    stage.workers[0]!.events.message({ id: 1, started: true });
    stage.runOut();
    stage.runOut();
    assert.deepEqual(await hanging, { failure: tookTooLong });
    assert.equal(stage.workers[0]!.ended, true);
    assert.deepEqual(stage.workers[1]!.posted.map(({ text }) => text), ['next: 1']);
    stage.workers[1]!.events.message({ id: 2, outcome: nothing });
    assert.deepEqual(await next, nothing);
  });

  it('takes an answer that arrives together with the end of the time', async () => {
    const stage = new Stage();
    const answer = new WatchedWorker(stage).run(request);
    stage.workers[0]!.events.message({ id: 1, started: true });
    stage.runOut();
    stage.workers[0]!.events.message({ id: 1, outcome: nothing });
    assert.deepEqual(await answer, nothing);
    assert.equal(stage.watching, false);
    assert.equal(stage.workers[0]!.ended, false);
  });

  it('says so when the worker is gone, and has a new one for the next document', async () => {
    const stage = new Stage();
    const watched = new WatchedWorker(stage);
    const answer = watched.run(request);
    stage.workers[0]!.events.fault('out of memory');
    assert.match(JSON.stringify(await answer), /out of memory/);
    void watched.run(request);
    assert.equal(stage.workers.length, 2);
  });

  it('hears nothing any more from a worker that it ended', async () => {
    const stage = new Stage();
    const watched = new WatchedWorker(stage);
    const first = watched.run(request);
    stage.workers[0]!.events.fault('gone');
    await first;
    const second = watched.run(request);
    stage.workers[0]!.events.message({ id: 2, outcome: { failure: { en: 'late', zh: '迟到' } } });
    stage.workers[1]!.events.message({ id: 2, outcome: nothing });
    assert.deepEqual(await second, nothing);
  });

  it('leaves nobody waiting when it is closed', async () => {
    const stage = new Stage();
    const watched = new WatchedWorker(stage);
    const answer = watched.run(request);
    watched.close();
    assert.ok('failure' in (await answer));
    assert.equal(stage.workers[0]!.ended, true);
  });
});
