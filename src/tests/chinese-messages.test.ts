/**
 * Messages are put together from parts, so a slip in their Chinese shows only in a message that was
 * really said. Said here are those about every text that we have, held to the rules of the written pages.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { typographySlips } from '../checks/chinese-typography.ts';
import type { Validator } from '../engine/validator.ts';
import { loadValidator, validatorIds } from '../validators/registry.ts';
import { textsOf } from './every-text.ts';

/** What a message quotes is the reader's own text, set as it pleases. */
const withoutQuotations = (message: string) => message.replaceAll(/"[^"]*"/g, '"x"');

async function slipsIn(validator: Validator, text: string): Promise<string[]> {
  const outcome = await validator.validate(text, {});
  if ('failure' in outcome) return [];
  const messages = outcome.diagnostics.map(({ message }) => message.zh);
  return messages.flatMap((message) => {
    const said = withoutQuotations(message);
    const parted = /\p{Script=Han} \p{Script=Han}/u.test(said) ? ['space between Han'] : [];
    return [...typographySlips(said), ...parted].map((slip) => `${slip}: ${message}`);
  });
}

describe('messages in Chinese', () => {
  for (const id of validatorIds) {
    it(`are set as Chinese by ${id}`, async () => {
      const validator = (await loadValidator(id))!;
      const slips = new Set<string>();
      for (const text of textsOf(id)) for (const slip of await slipsIn(validator, text)) slips.add(slip);
      assert.deepEqual([...slips], []);
    });
  }
});
