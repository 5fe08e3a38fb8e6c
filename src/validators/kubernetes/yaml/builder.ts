import type { Fix } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Range } from '../../../engine/range.ts';
import type { RuleDescription } from '../../../engine/rule.ts';
import type { MapEntry, SourceNode } from '../../../engine/source-tree.ts';
import type { RuleFinding } from '../rule.ts';
import { AliasBudget } from './alias-budget.ts';
import { decodeBase64 } from './base64.ts';
import { excerpt, messages, templateMessage } from './messages.ts';
import { floatKey, isBinaryTag, isMergeTag, resolvePlain, resolveTagged, type Resolved } from './resolve-scalar.ts';
import { yamlAlias, yamlDuplicateKey, yamlJsonValue, yamlKeyText, yamlMergeKey, yamlTag } from './rules.ts';
import { plain, type Token } from './token.ts';

/** Deeper trees are not given out: those who walk them may do so by recursion. */
export const mostLevels = 1000;

const mostFindings = 1000;

/** The anchor and the tag before a node. */
export interface Properties {
  readonly range: Range;
  readonly anchor: string;
  /** In its long form; empty where there is none. */
  readonly tag: string;
}

/** What an anchor names. While its value is still open there is no node yet. */
interface Anchored {
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
}

/** Makes the tree of one document out of what the composer meets, with go-yaml's rules for values. */
export class Builder {
  readonly #text: string;
  readonly #lineOf: (offset: number) => number;
  readonly findings: RuleFinding[] = [];
  /** Whether a value had to be left out or guessed. */
  isIncomplete = false;
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
  /** Keys that are no strings, by the map that holds them: `1` and `"1"` are two keys until JSON. */
  readonly #otherKeys = new WeakMap<ReadonlyMap<string, MapEntry>, Map<string, string>>();

  constructor(text: string, lineOf: (offset: number) => number) {
    this.#text = text;
    this.#lineOf = lineOf;
  }

  report(rule: RuleDescription, range: Range, message: Localized, fix?: Fix): void {
    this.findings.push({ rule, finding: { range, message, ...(fix && { fix }) } });
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
    const isImplicit = tag === '!' || (tag === '' && style === plain);
    let resolved: Resolved | undefined;
    if (isBinaryTag(tag)) resolved = this.#binary(text, range);
    else if (tag) resolved = resolveTagged(tag, text);
    else resolved = style === plain ? resolvePlain(text) : { type: 'string', value: text };
    const node = this.#scalar(text, range, resolved, properties);
    this.#isMergeKey = text === '<<' && (isImplicit || isMergeTag(tag));
    return node;
  }

  #binary(text: string, range: Range): Resolved {
    const value = decodeBase64(text);
    if (value === undefined) this.refuse(yamlTag, range, messages.badBase64());
    return { type: 'string', value: value ?? text };
  }

  #scalar(text: string, range: Range, resolved: Resolved | undefined, properties: Properties | undefined): SourceNode {
    this.#count(range);
    if (!resolved) {
      const tag = excerpt(this.#text, properties!.range);
      this.refuse(yamlTag, properties!.range, messages.tagMismatch(tag, excerpt(text, { from: 0, to: text.length })));
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
      this.refuse(yamlAlias, range, anchored ? messages.selfAlias(token.text) : messages.unknownAnchor(token.text));
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
    this.#count({ from, to: from + 1 });
    const anchored: Anchored | undefined = properties?.anchor ? { size: 0, height: 0 } : undefined;
    if (anchored) this.#anchors.set(properties!.anchor, anchored);
    return new Container(isMap, from, anchored, decodedBefore);
  }

  /** The node of a container that has been filled. `depth` counts the containers that are still open around it. */
  close(container: Container, depth: number): SourceNode {
    const range = { from: container.from, to: container.to };
    const node = containerNode(container, range);
    this.#settle(undefined, false, container.height);
    if (container.height + depth > mostLevels) this.tooDeepAt ??= container.from;
    if (container.anchored) {
      container.anchored.node = node;
      container.anchored.size = this.#budget.decoded - container.decodedBefore;
      container.anchored.height = container.height;
    }
    return node;
  }

  /** Puts the last node into its container: as an item, as a key, or as the value of the key before. */
  add(container: Container, node: SourceNode): void {
    const isAlias = this.#isAlias;
    if (this.#height >= container.height) container.height = this.#height + 1;
    if (node.range.to > container.to) container.to = node.range.to;
    if (!container.isMap) container.items.push(this.finite(node));
    else if (!container.key) {
      container.key = node;
      container.keyResolved = this.#resolved;
      container.keyIsMerge = this.#isMergeKey;
      if (container.keyIsMerge) this.#budget.uncountNode();
    } else {
      const key = container.key;
      container.key = undefined;
      if (container.keyIsMerge) this.#merge(container, key.range, node, isAlias);
      else this.#addPair(container, key, container.keyResolved, this.finite(node));
    }
  }

  #addPair(container: Container, key: SourceNode, resolved: Resolved | undefined, value: SourceNode): void {
    const { entries } = container;
    if (resolved?.type === 'string') {
      const entry = { key: resolved.value, keyRange: key.range, value };
      if (entries.has(resolved.value)) this.#repeated(container, entry, 'string');
      else entries.set(resolved.value, entry);
      return;
    }
    const read = this.#keyOf(container, key, resolved);
    if (!read) return;
    const entry = { key: read.text, keyRange: key.range, value };
    if (entries.has(read.text)) return this.#repeated(container, entry, read.identity);
    entries.set(read.text, entry);
    const others = this.#otherKeys.get(entries) ?? new Map<string, string>();
    this.#otherKeys.set(entries, others.set(read.text, read.identity));
  }

  /** A key that is no string: what it is in JSON, and what it is before, where `1` and `"1"` differ. */
  #keyOf(
    container: Container,
    { range, type }: SourceNode,
    resolved: Resolved | undefined,
  ): { text: string; identity: string } | undefined {
    if (!resolved || resolved.type === 'null') {
      const isContainer = type === 'map' || type === 'list';
      const isTemplate = type === 'map' && this.#text.startsWith('{{', range.from - 1);
      container.isVoid ||= isTemplate;
      const message = isContainer ? messages.keyOfContainer(type === 'map') : messages.keyOfNull();
      this.refuse(yamlJsonValue, range, isTemplate ? templateMessage : message);
      return undefined;
    }
    if (resolved.type === 'integer' && resolved.value >= 2 ** 63 && BigInt(resolved.text) >= 2n ** 63n) {
      this.refuse(yamlJsonValue, range, messages.keyTooLarge(resolved.text));
      return undefined;
    }
    const value = String(resolved.value);
    const text = resolved.type === 'float' ? floatKey(resolved.value as number) : resolved.type === 'integer' ? resolved.text : value;
    const written = excerpt(this.#text, range);
    if (written !== text) this.report(yamlKeyText, range, messages.keyText(written, text), quote(this.#text, range));
    return { text, identity: `${resolved.type} ${resolved.type === 'integer' ? resolved.text : value}` };
  }

  #repeated({ entries, merged }: Container, entry: MapEntry, identity: string): void {
    // Nobody reads more, and a hostile text shall not make us write them.
    if (this.findings.length > mostFindings) return;
    const first = entries.get(entry.key)!;
    const line = this.#lineOf(first.keyRange.from);
    const firstIdentity = this.#otherKeys.get(entries)?.get(entry.key) ?? 'string';
    if (firstIdentity === identity && !identity.endsWith(' NaN')) {
      if (merged?.has(entry.key)) this.report(yamlMergeKey, entry.keyRange, messages.overriddenMerge(entry.key, line));
      else this.report(yamlDuplicateKey, entry.keyRange, messages.duplicateKey(entry.key, line));
    } else this.report(yamlKeyText, entry.keyRange, messages.keyCollision(entry.key, line));
  }

  #merge(container: Container, keyRange: Range, node: SourceNode, isAlias: boolean): void {
    if (node.type === 'list') this.#budget.uncountNode();
    const maps = node.type === 'list' && !isAlias ? node.items.toReversed() : [node];
    for (const map of maps) {
      if (map.type !== 'map') {
        if (!this.#isBomb) this.refuse(yamlMergeKey, map.range.to > map.range.from ? map.range : keyRange, messages.mergeOfNoMap());
        continue;
      }
      const others = this.#otherKeys.get(map.entries);
      for (const entry of map.entries.values()) this.#mergeEntry(container, entry, others?.get(entry.key), map.range);
    }
  }

  #mergeEntry(container: Container, entry: MapEntry, otherIdentity: string | undefined, place: Range): void {
    const { entries } = container;
    const first = entries.get(entry.key);
    if (first) {
      this.report(yamlMergeKey, place, messages.overriddenMerge(entry.key, this.#lineOf(first.keyRange.from)));
      return;
    }
    entries.set(entry.key, entry);
    (container.merged ??= new Set()).add(entry.key);
    if (otherIdentity === undefined) return;
    const others = this.#otherKeys.get(entries) ?? new Map<string, string>();
    this.#otherKeys.set(entries, others.set(entry.key, otherIdentity));
  }

  #count(range: Range): void {
    if (!this.#budget.addNode()) this.#bomb(range);
  }

  #bomb(range: Range): void {
    if (!this.#isBomb) this.refuse(yamlAlias, range, messages.tooManyAliases());
    this.#isBomb = true;
  }

  #settle(resolved: Resolved | undefined, isAlias: boolean, height: number): void {
    this.#resolved = resolved;
    this.#isAlias = isAlias;
    this.#isMergeKey = false;
    this.#height = height;
  }

  /** Reports a fault that takes a value out of the tree. */
  refuse(rule: RuleDescription, range: Range, message: Localized): void {
    this.isIncomplete = true;
    this.report(rule, range, message);
  }

  /** A number that JSON can't hold may be a key, but no value. */
  finite(node: SourceNode): SourceNode {
    if (node.type !== 'number' || Number.isFinite(node.value)) return node;
    this.refuse(yamlJsonValue, node.range, messages.notFinite(excerpt(this.#text, node.range)));
    return { type: 'null', range: node.range };
  }
}

function containerNode({ isVoid, isMap, entries, items }: Container, range: Range): SourceNode {
  if (isVoid) return { type: 'null', range };
  return isMap ? { type: 'map', entries, range } : { type: 'list', items, range };
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

function quote(text: string, range: Range): Fix {
  return {
    title: { en: 'Quote the key', zh: '给键加引号' },
    edits: [{ range, insert: `"${text.slice(range.from, range.to)}"` }],
  };
}
