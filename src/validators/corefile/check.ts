import { mostDiagnostics } from '../../engine/report.ts';
import { advise } from './advice/index.ts';
import { setups } from './plugins/index.ts';
import { placeInOrder } from './plugins/names.ts';
import { parseCorefile, type Corefile } from './read/parse.ts';
import type { RuleFinding } from './refusal.ts';
import { checkOverlap, checkTransport, keyText, readKeys, type ReadBlock } from './server-blocks.ts';
import { Stanza } from './stanza.ts';
import type { Minor } from './versions.ts';

/** What was read of a text, and all that is to be said of it. */
export interface Checked {
  readonly corefile: Corefile;
  readonly findings: readonly RuleFinding[];
}

/** Zones that are compared at most: one network off the octet stands for up to 128. */
const mostZones = 200_000;

/** Reads a Corefile and does what CoreDNS does before it listens. */
export function check(text: string, minor: Minor): Checked {
  const corefile = parseCorefile(text, minor);
  const found = [...corefile.findings];
  const budget = { zones: mostZones };
  const blocks = corefile.blocks.map((block) => readKeys(block, found, budget));
  for (const block of blocks) setUp(block, minor, found);
  for (const block of blocks) checkTransport(block, found);
  checkOverlap(blocks, found);
  advise(corefile, blocks, found);
  return { corefile, findings: found };
}

/** Runs the plugins of a block in their order. */
function setUp({ block, zones }: ReadBlock, minor: Minor, found: RuleFinding[]): void {
  const surroundings = { keys: zones.map(keyText), isOpen: block.isOpen, plugins: block.plugins, minor };
  const inOrder = [...block.plugins].toSorted(([a], [b]) => placeInOrder(a) - placeInOrder(b));
  for (const [name, words] of inOrder) {
    if (found.length > 4 * mostDiagnostics) return;
    const stanza = new Stanza(name, words, surroundings);
    setups[name]!(stanza);
    for (const finding of stanza.findings) found.push(finding);
  }
}
