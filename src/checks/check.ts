import type { ContentTree } from '../site/content-tree.ts';
import type { Fault } from '../site/fault.ts';

/** A check of the whole content: what it finds is what its author has to change. */
export interface ContentCheck {
  /** What holds when it finds nothing; the line that the run prints. */
  readonly title: string;
  check(tree: ContentTree): Iterable<Fault> | AsyncIterable<Fault>;
}
