import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NumberedRequest } from '../engine/check-message.ts';
import type { WorkerEvents } from '../engine/watched-worker.ts';
import { CheckClient } from './client.ts';

function stage() {
  const posted: NumberedRequest[] = [];
  let events: WorkerEvents | undefined;
  const client = new CheckClient({
    startWorker(given) {
      events = given;
      return { post: (request) => void posted.push(request), end() {} };
    },
    after: () => () => {},
  });
  const answer = (id: number) => events!.message({ id, outcome: { diagnostics: [] } });
  const check = (text: string) => client.check({ validator: 'kubernetes', text, options: {} });
  return { client, posted, answer, check };
}

describe('an editor’s client', () => {
  it('drops the answer to a text that has changed meanwhile', async () => {
    const { posted, answer, check } = stage();
    const old = check('old');
    const newest = check('new');
    answer(1);
    assert.equal(await old, 'superseded');
    answer(2);
    assert.deepEqual(await newest, { diagnostics: [] });
    assert.deepEqual(posted.map(({ text }) => text), ['old', 'new']);
  });

  it('does not check what was typed and overtyped while another check ran', async () => {
    const { posted, answer, check } = stage();
    void check('a');
    const skipped = check('ab');
    void check('abc');
    assert.equal(await skipped, 'superseded');
    answer(1);
    await new Promise(setImmediate);
    assert.deepEqual(posted.map(({ text }) => text), ['a', 'abc']);
  });

  it('leaves nobody waiting when it is closed', async () => {
    const { client, check } = stage();
    const running = check('a');
    const waiting = check('b');
    client.close();
    assert.equal(await waiting, 'superseded');
    assert.ok(typeof (await running) === 'object');
  });
});
