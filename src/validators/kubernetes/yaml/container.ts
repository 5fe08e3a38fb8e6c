import type { MapEntry, SourceNode } from '../../../engine/source-tree.ts';
import type { Range } from '../../../engine/range.ts';
import type { Resolved } from './resolve-scalar.ts';

/** What an anchor names. While its value is still open there is no node yet. */
export interface Anchored {
  node?: SourceNode;
  resolved?: Resolved | undefined;
  /** Nodes in it, aliases written out. */
  size: number;
  height: number;
}

/** A map or a list whose end has not been met. */
export class Container {
  readonly isMap: boolean;
  readonly from: number;
  to: number;
  readonly entries = new Map<string, MapEntry>();
  readonly items: SourceNode[] = [];
  height = 1;
  readonly anchored: Anchored | undefined;
  /** Nodes of the document before it. */
  readonly decodedBefore: number;
  /** The key that waits for its value. */
  key: SourceNode | undefined;
  keyResolved: Resolved | undefined;
  keyIsMerge = false;
  /** Keys that came by `<<`. */
  merged: Set<string> | undefined;
  /** Whether nothing that is in it can be believed. */
  isVoid = false;

  constructor(isMap: boolean, from: number, anchored: Anchored | undefined, decodedBefore: number) {
    this.isMap = isMap;
    this.from = this.to = from;
    this.anchored = anchored;
    this.decodedBefore = decodedBefore;
  }

  node(): SourceNode {
    const range: Range = { from: this.from, to: this.to };
    if (this.isVoid) return { type: 'null', range };
    return this.isMap ? { type: 'map', entries: this.entries, range } : { type: 'list', items: this.items, range };
  }
}
