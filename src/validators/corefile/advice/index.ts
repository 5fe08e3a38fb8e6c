import type { Corefile } from '../read/parse.ts';
import type { RuleFinding } from '../refusal.ts';
import type { ReadBlock } from '../server-blocks.ts';
import { adviseOnBlock } from './block.ts';
import { adviseOnCluster } from './cluster.ts';
import { adviseOnResolving } from './resolving.ts';

/** What CoreDNS accepts and a reviewer would ask about. Where reading broke off, nothing is said of what is missing. */
export function advise(corefile: Corefile, blocks: readonly ReadBlock[], found: RuleFinding[]): void {
  if (corefile.broken) return;
  for (const block of blocks) {
    adviseOnBlock(block, found);
    if (block.block.isOpen || corefile.isOpen) continue;
    adviseOnResolving(block, found);
  }
  if (!corefile.isOpen) adviseOnCluster(blocks, found);
}
