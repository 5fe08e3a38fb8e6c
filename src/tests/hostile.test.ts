import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { nodeWorker } from '../cli/node-worker.ts';
import { validatorIds } from '../validators/registry.ts';
import { hostileDocuments, hostileTexts } from './hostile-documents.ts';

const asked = validatorIds.flatMap((validator) =>
  (validator === 'kubernetes' ? hostileDocuments : hostileTexts).map(({ name, text }) => ({ validator, name, text })));

describe('a worker that is given', () => {
  const worker = nodeWorker();
  after(() => worker.close());

  for (const { validator, name, text } of asked) {
    it(`${name} for ${validator} answers, points into the text, and answers the next`, async () => {
      const outcome = await worker.run({ validator, text, options: {} });
      if ('failure' in outcome) {
        // A failure is an answer too, but only the watchdog may have given up.
        assert.match(outcome.failure.en, /took longer than 5 s/);
      } else {
        for (const { range, message } of outcome.diagnostics) {
          assert.ok(0 <= range.from && range.from <= range.to && range.to <= text.length);
          assert.ok(message.en !== '' && message.zh !== '');
        }
      }
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
      assert.deepEqual(await worker.run({ validator: 'kubernetes', text: '# nothing\n', options: {} }), { diagnostics: [] });
    });
  }
});
