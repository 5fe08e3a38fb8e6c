import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tookTooLong, WatchedWorker } from '../engine/watched-worker.ts';
import { nodeWorker, threadOf } from './node-worker.ts';

const misbehaving = (code: string) => threadOf(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
const request = { validator: 'kubernetes', text: '[', options: {} };
const never = () => () => {};

describe('a thread that checks', () => {
  it('gives the validator’s own diagnostics', async () => {
    const worker = nodeWorker();
    const outcome = await worker.run(request);
    worker.close();
    assert.ok('diagnostics' in outcome && outcome.diagnostics.length > 0);
  });

  it('says of a validator that is only planned that it is not built yet', async () => {
    const worker = nodeWorker();
    const outcome = await worker.run({ ...request, validator: 'wit' });
    worker.close();
    assert.match(JSON.stringify(outcome), /not built yet/);
  });

  it('is ended while it spins, when its time is over', async () => {
    const spins = `
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ id }) => { parentPort.postMessage({ id, started: true }); for (;;); });
    `;
    const soon = (_: number, run: () => void) => {
      const timer = setImmediate(run);
      return () => clearImmediate(timer);
    };
    const worker = new WatchedWorker({ startWorker: misbehaving(spins), after: soon });
    assert.deepEqual(await worker.run(request), { failure: tookTooLong });
    worker.close();
  });

  it('that throws, exits or eats its memory is a failure with the reason', async () => {
    const ends = {
      'went wrong': 'throw new Error("went wrong")',
      'exit code 3': 'process.exit(3)',
      'memory limit': 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length))',
    };
    for (const [reason, end] of Object.entries(ends)) {
      const code = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${end} });`;
      const worker = new WatchedWorker({ startWorker: misbehaving(code), after: never });
      const outcome = await worker.run(request);
      worker.close();
      assert.ok('failure' in outcome && outcome.failure.en.includes(reason), JSON.stringify(outcome));
    }
  });
});
