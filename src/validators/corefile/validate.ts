import { outcomeOf } from '../../engine/outcome-of.ts';
import { loadRegularExpressions } from '../../engine/regular-expression.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { advise } from './advice/index.ts';
import { setups } from './plugins/index.ts';
import { pluginOrder } from './plugins/names.ts';
import { parseCorefile } from './read/parse.ts';
import type { RuleFinding } from './refusal.ts';
import { checkOverlap, checkTransport, keyText, readKeys, type ReadBlock } from './server-blocks.ts';
import { Stanza } from './stanza.ts';

/** Loads what only some texts need. */
export async function loadAll(): Promise<void> {
  await loadRegularExpressions();
}

/** Reads a Corefile and does what CoreDNS does before it listens. */
export async function validate(text: string, _options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, async (report) => {
    if (/\b(?:match|regex|consolidate|directory|rewrite)\b/.test(text)) await loadRegularExpressions();
    for (const { rule, finding } of check(text)) report.add(rule, [finding]);
  });
}

function check(text: string): RuleFinding[] {
  const corefile = parseCorefile(text);
  const found = [...corefile.findings];
  const blocks = corefile.blocks.map((block) => readKeys(block, found));
  for (const block of blocks) setUp(block, found);
  for (const block of blocks) checkTransport(block, found);
  checkOverlap(blocks, found);
  advise(corefile, blocks, found);
  return found;
}

/** Runs the plugins of a block in their order. */
function setUp({ block, zones }: ReadBlock, found: RuleFinding[]): void {
  const surroundings = { keys: zones.map(keyText), isOpen: block.isOpen, plugins: block.plugins };
  for (const name of pluginOrder) {
    const words = block.plugins.get(name);
    if (!words) continue;
    const stanza = new Stanza(name, words, surroundings);
    setups[name]!(stanza);
    found.push(...stanza.findings);
  }
}
