import { draft } from './deployment.ts';
import type { ContentTree } from './content-tree.ts';
import { readContent } from './read-content.ts';

/** In a draft the files change under our feet; a page is made of some dozen look-ups. */
const lifetime = draft ? 500 : Number.POSITIVE_INFINITY;

let current: { tree: ContentTree; readAt: number } | undefined;

/** The content of this repository, read once (in a draft: read again after a moment). */
export function content(): ContentTree {
  const now = performance.now();
  if (!current || now - current.readAt > lifetime) current = { tree: readContent(process.cwd()), readAt: now };
  return current.tree;
}
