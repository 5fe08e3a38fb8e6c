import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { WatchedWorker, type WorkerEvents } from '../engine/watched-worker.ts';
import { checkJsonLines } from './check-jsonl.ts';
import { nodeWorker } from './node-worker.ts';

const presets = { validator: 'kubernetes', options: {}, language: 'en' } as const;

interface Answer {
  id: unknown;
  diagnostics: { rule: string; severity: string; from: number; to: number; line: number; column: number; message: string }[];
  failure: string | null;
}

describe('questions as lines of JSON', () => {
  const worker = nodeWorker();
  after(() => worker.close());

  async function answers(input: string): Promise<Answer[]> {
    const output = new PassThrough();
    const [all] = await Promise.all([
      text(output),
      checkJsonLines(Readable.from([input]), output, worker, presets).then(() => output.end()),
    ]);
    return all.trimEnd().split('\n').map((line) => JSON.parse(line) as Answer);
  }

  it('are answered in their order, under their own ids', async () => {
    const ids = ['a', 7, null, { deep: [1] }];
    const lines = ids.map((id) => JSON.stringify({ id, validator: 'kubernetes', text: '' }));
    assert.deepEqual((await answers(lines.join('\n'))).map(({ id }) => id), ids);
  });

  it('get rule, severity, offsets, line, column and message of each diagnostic', async () => {
    const [answer] = await answers(JSON.stringify({ id: 1, validator: 'kubernetes', text: 'apiVersion: v1\nkind: [' }));
    const [diagnostic] = answer!.diagnostics;
    assert.equal(answer!.failure, null);
    assert.deepEqual(Object.keys(diagnostic!), ['rule', 'severity', 'from', 'to', 'line', 'column', 'message']);
    assert.equal(diagnostic!.severity, 'error');
    assert.equal(typeof diagnostic!.message, 'string');
  });

  it('that make no sense are answered with a failure, and the next is answered as ever', async () => {
    const wrong = [
      'no json',
      '[]',
      '{"id": 1}',
      '{"id": 1, "text": 5}',
      '{"id": 1, "text": "", "validator": 5}',
      '{"id": 1, "text": "", "options": []}',
      '{"id": 1, "text": "", "options": {"k8s": "1.2"}}',
      '{"id": 1, "text": "", "options": {"kubernetes": 1.34}}',
      '{"id": 1, "text": "", "validator": "wit"}',
      '{"id": 1, "text": "", "validator": "__proto__"}',
    ];
    const right = '{"id": 1, "text": "", "validator": "kubernetes", "options": {"k8s": "1.34"}}';
    const all = await answers([...wrong, right].join('\n'));
    assert.deepEqual(all.map(({ failure }) => failure === null), [...wrong.map(() => false), true]);
  });

  it('may hold line separators that are none in JSON', async () => {
    const [first, ...more] = await answers('{"id": "a\u2028b", "text": "# \u2029"}\r\n');
    assert.deepEqual([first!.id, first!.failure, more.length], ['a\u2028b', null, 0]);
  });

  it('survive lone surrogates and keys named __proto__', async () => {
    const [first] = await answers('{"id": 1, "__proto__": {"text": ""}, "text": "a: \\ud800\\n__proto__: {b: 1}"}');
    assert.equal(first!.failure, null);
  });

  it('are not read faster than their answers are taken', async () => {
    let asked = 0;
    let answered = 0;
    let most = 0;
    // A worker that answers at once, and an output that nobody reads at first.
    const eager = new WatchedWorker({
      startWorker: (events: WorkerEvents) => ({
        post: ({ id }) => queueMicrotask(() => events.message({ id, outcome: { diagnostics: [] } })),
        end() {},
      }),
      after: () => () => {},
    });
    function* questions() {
      for (; asked < 50_000; asked++) {
        most = Math.max(most, asked - answered);
        yield `{"id": ${asked}, "text": ""}\n`;
      }
    }
    const output = new PassThrough();
    const done = checkJsonLines(Readable.from(questions()), output, eager, presets).then(() => output.end());
    for await (const chunk of output.setEncoding('utf8') as AsyncIterable<string>) answered += chunk.split('\n').length - 1;
    await done;
    assert.equal(answered, 50_000);
    assert.ok(most < 10_000, `${most} questions were held at once`);
  });
});
