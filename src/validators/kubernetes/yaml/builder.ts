import type { Range } from '../../../engine/range.ts';
import type { SourceNode } from '../../../engine/source-tree.ts';
import { AliasBudget } from './alias-budget.ts';
import { decodeBase64 } from './base64.ts';
import { Container, type Anchored } from './container.ts';
import { DocumentFindings } from './document-findings.ts';
import { MapFiller } from './map-filler.ts';
import { excerpt, messages } from './messages.ts';
import { isBinaryTag, isMergeTag, resolvePlain, resolveTagged, type Resolved } from './resolve-scalar.ts';
import { yamlAlias, yamlJsonValue, yamlTag } from './rules.ts';
import { plain, type Token } from './token.ts';

/** Deeper trees are not given out: those who walk them may do so by recursion. */
export const mostLevels = 1000;

/** The anchor and the tag before a node. */
export interface Properties {
  readonly range: Range;
  readonly anchor: string;
  /** In its long form; empty where there is none. */
  readonly tag: string;
}

/** Makes the tree of one document out of what the composer meets, with go-yaml's rules for values. */
export class Builder {
  readonly #text: string;
  readonly #filler: MapFiller;
  readonly findings = new DocumentFindings();
  /** Where the document becomes deeper than {@link mostLevels}. */
  tooDeepAt: number | undefined;
  readonly #anchors = new Map<string, Anchored>();
  readonly #budget = new AliasBudget();
  #isBomb = false;
  /** Of the last node: what it resolved to if it is a scalar, whether it is a merge key or an alias, its height. */
  #resolved: Resolved | undefined;
  #isMergeKey = false;
  #isAlias = false;
  #height = 0;

  constructor(text: string, lineOf: (offset: number) => number) {
    this.#text = text;
    this.#filler = new MapFiller(text, lineOf, this.findings);
  }

  /** A value that is not there: after `key:`, or behind an anchor or a tag alone. */
  empty(at: number, properties: Properties | undefined): SourceNode {
    const range = properties?.range ?? { from: at, to: at };
    return this.#scalar('', range, properties?.tag ? resolveTagged(properties.tag, '') : resolvePlain(''), properties);
  }

  scalar(token: Token, properties: Properties | undefined): SourceNode {
    const { text, style } = token;
    const tag = properties?.tag ?? '';
    const range = { from: token.from, to: token.to };
    let resolved: Resolved | undefined;
    if (isBinaryTag(tag)) resolved = this.#binary(text, range);
    else if (tag) resolved = resolveTagged(tag, text);
    else resolved = style === plain ? resolvePlain(text) : { type: 'string', value: text };
    const node = this.#scalar(text, range, resolved, properties);
    const isImplicit = tag === '!' || (tag === '' && style === plain);
    this.#isMergeKey = text === '<<' && (isImplicit || isMergeTag(tag));
    return node;
  }

  #binary(text: string, range: Range): Resolved {
    const value = decodeBase64(text);
    if (value === undefined) this.findings.refuse(yamlTag, range, messages.badBase64());
    return { type: 'string', value: value ?? text };
  }

  #scalar(text: string, range: Range, resolved: Resolved | undefined, properties: Properties | undefined): SourceNode {
    if (!this.#budget.addNode()) this.#bomb(range);
    if (!resolved) {
      const tag = excerpt(this.#text, properties!.range);
      const shown = excerpt(text, { from: 0, to: text.length });
      this.findings.refuse(yamlTag, properties!.range, messages.tagMismatch(tag, shown));
    }
    const value: Resolved = resolved ?? { type: 'null' };
    const node = nodeOf(value, range);
    this.#settle(value, false, 1);
    if (properties?.anchor) this.#anchors.set(properties.anchor, { node, resolved: value, size: 1, height: 1 });
    return node;
  }

  alias(token: Token): SourceNode {
    const range = { from: token.from, to: token.to };
    const anchored = this.#anchors.get(token.text);
    if (!anchored?.node) {
      const message = anchored ? messages.selfAlias(token.text) : messages.unknownAnchor(token.text);
      this.findings.refuse(yamlAlias, range, message);
      this.#settle({ type: 'null' }, true, 1);
      return { type: 'null', range };
    }
    if (!this.#budget.addAlias(anchored.size)) this.#bomb(range);
    this.#settle(anchored.resolved, true, anchored.height);
    // What is inside is to be changed where it is written; that it stands here, here.
    return this.#isBomb ? { type: 'null', range } : { ...anchored.node, range };
  }

  open(isMap: boolean, from: number, properties: Properties | undefined): Container {
    const decodedBefore = this.#budget.decoded;
    if (!this.#budget.addNode()) this.#bomb({ from, to: from + 1 });
    const anchored: Anchored | undefined = properties?.anchor ? { size: 0, height: 0 } : undefined;
    if (anchored) this.#anchors.set(properties!.anchor, anchored);
    return new Container(isMap, from, anchored, decodedBefore);
  }

  /** The node of a container that has been filled. `depth` counts the containers that are still open around it. */
  close(container: Container, depth: number): SourceNode {
    const { anchored, height } = container;
    const node = container.node();
    this.#settle(undefined, false, height);
    if (height + depth > mostLevels) this.tooDeepAt ??= container.from;
    if (anchored) {
      anchored.node = node;
      anchored.size = this.#budget.decoded - container.decodedBefore;
      anchored.height = height;
    }
    return node;
  }

  /** Puts the last node into its container: as an item, as a key, or as the value of the key before. */
  add(container: Container, node: SourceNode): void {
    const isAlias = this.#isAlias;
    if (this.#height >= container.height) container.height = this.#height + 1;
    if (node.range.to > container.to) container.to = node.range.to;
    if (!container.isMap) container.items.push(this.finite(node));
    else if (!container.key) this.#addKey(container, node);
    else {
      const { key, keyResolved, keyIsMerge } = container;
      container.key = undefined;
      if (!keyIsMerge) this.#filler.add(container, key, keyResolved, this.finite(node));
      else this.#merge(container, key.range, node, isAlias);
    }
  }

  #addKey(container: Container, node: SourceNode): void {
    container.key = node;
    container.keyResolved = this.#resolved;
    container.keyIsMerge = this.#isMergeKey;
    if (this.#isMergeKey) this.#budget.uncountNode();
  }

  #merge(container: Container, keyRange: Range, node: SourceNode, isAlias: boolean): void {
    if (node.type === 'list') this.#budget.uncountNode();
    if (!this.#isBomb) this.#filler.merge(container, keyRange, node, isAlias);
  }

  /** A number that JSON can't hold may be a key, but no value. */
  finite(node: SourceNode): SourceNode {
    if (node.type !== 'number' || Number.isFinite(node.value)) return node;
    this.findings.refuse(yamlJsonValue, node.range, messages.notFinite(excerpt(this.#text, node.range)));
    return { type: 'null', range: node.range };
  }

  #bomb(range: Range): void {
    if (!this.#isBomb) this.findings.refuse(yamlAlias, range, messages.tooManyAliases());
    this.#isBomb = true;
  }

  #settle(resolved: Resolved | undefined, isAlias: boolean, height: number): void {
    this.#resolved = resolved;
    this.#isAlias = isAlias;
    this.#isMergeKey = false;
    this.#height = height;
  }
}

function nodeOf(resolved: Resolved, range: Range): SourceNode {
  switch (resolved.type) {
    case 'string': return { type: 'string', value: resolved.value, range };
    case 'boolean': return { type: 'boolean', value: resolved.value, range };
    case 'null': return { type: 'null', range };
    default: {
      const text = resolved.text ?? String(resolved.value);
      return { type: 'number', value: resolved.value, text, integer: /^-?\d+$/.test(text), range };
    }
  }
}
