import type { Fix } from '../../../engine/diagnostic.ts';
import type { Range } from '../../../engine/range.ts';
import type { MapEntry, SourceNode } from '../../../engine/source-tree.ts';
import type { Container } from './container.ts';
import type { DocumentFindings } from './document-findings.ts';
import { excerpt, messages, templateMessage } from './messages.ts';
import { floatKey, type Resolved } from './resolve-scalar.ts';
import { yamlDuplicateKey, yamlJsonValue, yamlKeyText, yamlMergeKey } from './rules.ts';

/** A key that is no string: what it is in JSON, and what it is before, where `1` and `"1"` are two keys. */
interface OtherKey {
  readonly text: string;
  readonly identity: string;
}

/** Puts pairs and merged maps into maps, as go-yaml's strict decoder and sigs.k8s.io/yaml do. */
export class MapFiller {
  readonly #text: string;
  readonly #lineOf: (offset: number) => number;
  readonly #findings: DocumentFindings;
  /** Identities of the keys that are no strings, by the map that holds them. */
  readonly #otherKeys = new WeakMap<ReadonlyMap<string, MapEntry>, Map<string, string>>();

  constructor(text: string, lineOf: (offset: number) => number, findings: DocumentFindings) {
    this.#text = text;
    this.#lineOf = lineOf;
    this.#findings = findings;
  }

  add(container: Container, key: SourceNode, resolved: Resolved | undefined, value: SourceNode): void {
    const { entries } = container;
    if (resolved?.type === 'string') {
      const entry = { key: resolved.value, keyRange: key.range, value };
      if (entries.has(resolved.value)) this.#repeated(container, entry, 'string');
      else entries.set(resolved.value, entry);
      return;
    }
    const read = this.#otherKey(container, key, resolved);
    if (!read) return;
    const entry = { key: read.text, keyRange: key.range, value };
    if (entries.has(read.text)) return this.#repeated(container, entry, read.identity);
    entries.set(read.text, entry);
    this.#remember(entries, read);
  }

  #remember(entries: ReadonlyMap<string, MapEntry>, { text, identity }: OtherKey): void {
    const others = this.#otherKeys.get(entries) ?? new Map<string, string>();
    this.#otherKeys.set(entries, others.set(text, identity));
  }

  #otherKey(container: Container, { range, type }: SourceNode, resolved: Resolved | undefined): OtherKey | undefined {
    const findings = this.#findings;
    if (!resolved || resolved.type === 'null') {
      const isTemplate = type === 'map' && this.#text.startsWith('{{', range.from - 1);
      container.isVoid ||= isTemplate;
      const isContainer = type === 'map' || type === 'list';
      const message = isContainer ? messages.keyOfContainer(type === 'map') : messages.keyOfNull();
      findings.refuse(yamlJsonValue, range, isTemplate ? templateMessage : message);
      return undefined;
    }
    if (resolved.type === 'integer' && resolved.value >= 2 ** 63 && BigInt(resolved.text) >= 2n ** 63n) {
      findings.refuse(yamlJsonValue, range, messages.keyTooLarge(resolved.text));
      return undefined;
    }
    const text = keyText(resolved);
    const written = excerpt(this.#text, range);
    if (written !== text) findings.report(yamlKeyText, range, messages.keyText(written, text), quote(this.#text, range));
    return { text, identity: `${resolved.type} ${resolved.type === 'integer' ? resolved.text : resolved.value}` };
  }

  #repeated({ entries, merged }: Container, entry: MapEntry, identity: string): void {
    if (this.#findings.isFullOf('error')) return;
    const line = this.#lineOf(entries.get(entry.key)!.keyRange.from);
    const firstIdentity = this.#otherKeys.get(entries)?.get(entry.key) ?? 'string';
    // NaN is not even equal to itself.
    const isSame = firstIdentity === identity && !identity.endsWith(' NaN');
    if (!isSame) this.#findings.report(yamlKeyText, entry.keyRange, messages.keyCollision(entry.key, line));
    else if (merged?.has(entry.key)) this.#findings.report(yamlMergeKey, entry.keyRange, messages.overriddenMerge(entry.key, line));
    else this.#findings.report(yamlDuplicateKey, entry.keyRange, messages.duplicateKey(entry.key, line));
  }

  /** The value of a merge key: a map, an alias of one, or a list of those, of which the last comes first. */
  merge(container: Container, keyRange: Range, value: SourceNode, isAlias: boolean): void {
    const maps = value.type === 'list' && !isAlias ? value.items.toReversed() : [value];
    for (const map of maps) {
      if (map.type === 'map') this.#mergeMap(container, map.entries, map.range);
      else this.#findings.refuse(yamlMergeKey, map.range.to > map.range.from ? map.range : keyRange, messages.mergeOfNoMap());
    }
  }

  #mergeMap(container: Container, added: ReadonlyMap<string, MapEntry>, place: Range): void {
    const { entries } = container;
    const others = this.#otherKeys.get(added);
    for (const entry of added.values()) {
      const first = entries.get(entry.key);
      if (first) {
        const line = this.#lineOf(first.keyRange.from);
        this.#findings.report(yamlMergeKey, place, messages.overriddenMerge(entry.key, line));
        continue;
      }
      entries.set(entry.key, entry);
      (container.merged ??= new Set()).add(entry.key);
      const identity = others?.get(entry.key);
      if (identity !== undefined) this.#remember(entries, { text: entry.key, identity });
    }
  }
}

function keyText(resolved: Exclude<Resolved, { type: 'null' }>): string {
  if (resolved.type === 'float') return floatKey(resolved.value);
  return resolved.type === 'integer' ? resolved.text : String(resolved.value);
}

function quote(text: string, range: Range): Fix {
  return {
    title: { en: 'Quote the key', zh: '给键加引号' },
    edits: [{ range, insert: `"${text.slice(range.from, range.to)}"` }],
  };
}
