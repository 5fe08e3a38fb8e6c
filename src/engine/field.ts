import type { Finding, Fix } from './diagnostic.ts';
import type { Localized } from './localized.ts';
import type { Range } from './range.ts';
import type { MapEntry, SourceNode } from './source-tree.ts';

/**
 * A place in a document that may or may not be filled.
 *
 * Rules walk fields as the authority's own code does (`spec.child('metrics').items()`), without
 * asking at each step whether something is there; a finding on an absent field lands on the
 * nearest ancestor that the text does have. `null` counts as absent, as it does for Kubernetes.
 * A value of another type than asked for reads as absent too: that it has the wrong type is the
 * schema's finding, not the rule's.
 */
export class Field {
  readonly node: SourceNode | undefined;
  readonly parent: Field | undefined;
  /** Where the key stands, for a member of a map that is there. */
  readonly keyRange: Range | undefined;
  readonly #step: string;

  private constructor(node: SourceNode | undefined, parent: Field | undefined, step: string, keyRange?: Range) {
    this.node = node;
    this.parent = parent;
    this.#step = step;
    this.keyRange = keyRange;
  }

  static root(node: SourceNode | undefined): Field {
    return new Field(node, undefined, '');
  }

  /** The path in Kubernetes' notation: `spec.containers[0].name`, `metadata.labels[a/b]`. */
  get path(): string {
    if (!this.parent) return '';
    const path = this.parent.path + this.#step;
    return path.startsWith('.') ? path.slice(1) : path;
  }

  /** What the field is called in messages: the last step of its path, an item by its list: `ports[0]`. */
  get name(): string {
    return this.#step.startsWith('.') ? this.#step.slice(1) : `${this.parent?.name ?? ''}${this.#step}`;
  }

  get present(): boolean {
    return this.node !== undefined && this.node.type !== 'null';
  }

  /** Whether the key is written, be it with `null`. */
  get written(): boolean {
    return this.node !== undefined;
  }

  /**
   * Whether a Go string field would hold `''` after decoding: absent, `null` or empty. A value of
   * another type is not blank: decoding fails on it before any rule looks.
   */
  get blank(): boolean {
    return !this.present || this.string() === '';
  }

  /** Whether a Go slice field would have no items: absent, `null` or `[]`. */
  get vacant(): boolean {
    return !this.present || (this.node?.type === 'list' && this.node.items.length === 0);
  }

  /** A member of an object: `.name` in the path. Absent if this is no map. */
  child(name: string): Field {
    const entry = this.#entry(name);
    return new Field(entry?.value, this, `.${name}`, entry?.keyRange);
  }

  /** A field several members down. */
  descend(...names: string[]): Field {
    return names.reduce<Field>((field, name) => field.child(name), this);
  }

  /** A member of a free-form map, such as a label: `[name]` in the path. */
  key(name: string): Field {
    const entry = this.#entry(name);
    return new Field(entry?.value, this, `[${name}]`, entry?.keyRange);
  }

  /** The items of a list; none if this is no list. */
  items(): Field[] {
    if (this.node?.type !== 'list') return [];
    return this.node.items.map((item, index) => new Field(item, this, `[${index}]`));
  }

  /** The members of a free-form map, in the order of the text; none if this is no map. */
  entries(): [string, Field][] {
    if (this.node?.type !== 'map') return [];
    return [...this.node.entries.values()].map((entry) => [
      entry.key,
      new Field(entry.value, this, `[${entry.key}]`, entry.keyRange),
    ]);
  }

  /** The members of an object, in the order of the text; none if this is no map. */
  children(): [string, Field][] {
    if (this.node?.type !== 'map') return [];
    return [...this.node.entries.values()].map((entry) => [
      entry.key,
      new Field(entry.value, this, `.${entry.key}`, entry.keyRange),
    ]);
  }

  string(): string | undefined {
    return this.node?.type === 'string' ? this.node.value : undefined;
  }

  /** The string, or `''` where there is none: what a Go string field holds after decoding. */
  text(): string {
    return this.string() ?? '';
  }

  number(): number | undefined {
    return this.node?.type === 'number' ? this.node.value : undefined;
  }

  boolean(): boolean | undefined {
    return this.node?.type === 'boolean' ? this.node.value : undefined;
  }

  /**
   * Where a finding about this field is shown: a scalar at its value, a container at its key (an
   * item of a list: at its first line), an absent field at its nearest ancestor.
   */
  get range(): Range {
    const { node } = this;
    if (!node) return this.parent?.range ?? { from: 0, to: 0 };
    if (node.type === 'null' && this.keyRange) return this.keyRange;
    if (node.type === 'map' || node.type === 'list') return this.keyRange ?? headOf(node);
    return node.range;
  }

  finding(message: Localized, fix?: Fix): Finding {
    return { range: this.range, message, path: this.path, ...(fix && { fix }), ...(!this.#holdsScalar && { needsWholeDocument: true }) };
  }

  /** A finding about the key itself, or about a value that may fill a page: shown at the key, where there is one. */
  findingAtKey(message: Localized, fix?: Fix): Finding {
    return { range: this.keyRange ?? this.range, message, path: this.path, ...(fix && { fix }) };
  }

  get #holdsScalar(): boolean {
    return this.present && this.node?.type !== 'map' && this.node?.type !== 'list';
  }

  #entry(name: string): MapEntry | undefined {
    return this.node?.type === 'map' ? this.node.entries.get(name) : undefined;
  }
}

/** The first key or item of a container that has no key of its own, so that it never spans pages. */
function headOf(node: SourceNode): Range {
  let head = node;
  // Lists within lists may be deeper than the stack.
  while (head.type === 'list' && head.items[0]) head = head.items[0];
  const first = head.type === 'map' ? head.entries.values().next().value : undefined;
  return first ? first.keyRange : head.range;
}
