/**
 * Messages are put together from parts, so a slip in their Chinese shows only in a message that was
 * really said. Said here are those of the recorded cases, held to the rules of the written pages.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { typographySlips } from '../checks/chinese-typography.ts';
import { readCases } from '../validators/kubernetes/recorded/cases.ts';
import { loadValidator } from '../validators/registry.ts';

const folder = fileURLToPath(new URL('../validators/kubernetes/recorded/', import.meta.url));
const validator = (await loadValidator('kubernetes'))!;

/** What a message quotes is the reader's own text, set as it pleases. */
const withoutQuotations = (message: string) => message.replaceAll(/"[^"]*"/g, '"x"');

async function slipsIn(text: string): Promise<string[]> {
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
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.cases.yaml'))) {
    it(`are set as Chinese in ${name}`, async () => {
      const slips = new Set<string>();
      for (const { text } of readCases(readFileSync(join(folder, name), 'utf8'))) {
        for (const slip of await slipsIn(text)) slips.add(slip);
      }
      assert.deepEqual([...slips], []);
    });
  }
});
