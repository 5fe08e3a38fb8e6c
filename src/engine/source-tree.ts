/**
 * A document as its authority reads it, with the place of every value in the text.
 * YAML, JSON and TOML readers all give this tree, so that rules need not know the notation.
 */
import type { Range } from './range.ts';

/** A text, its quotes and escapes resolved. */
export interface StringNode {
  readonly type: 'string';
  readonly value: string;
  /** Whether it was written as a date or a time, in a notation that has them: no decoder puts one into a string. */
  readonly date?: true;
  readonly range: Range;
}

/** A number, exact and as near as a double comes. */
export interface NumberNode {
  readonly type: 'number';
  /** Nearest double; `text` holds what was meant exactly. */
  readonly value: number;
  /** The number as JSON text, after the notation's own forms (`0777`, `0x1F`, `1_000`) are resolved. */
  readonly text: string;
  /** Whether the authority reads it as an integer: for Kubernetes `1.0` and `1e3` are, since they reach JSON as `1` and `1000`. */
  readonly integer: boolean;
  readonly range: Range;
}

/** `true` or `false`, in whatever spelling the notation has. */
export interface BooleanNode {
  readonly type: 'boolean';
  readonly value: boolean;
  readonly range: Range;
}

/** Nothing: written as such, or a value left out. */
export interface NullNode {
  readonly type: 'null';
  /** Empty where nothing stands, as after `key:`. */
  readonly range: Range;
}

/** A member of a map and the place of its key. */
export interface MapEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: SourceNode;
}

/** An object or mapping. */
export interface MapNode {
  readonly type: 'map';
  /** By key, in the order of the text. Of a repeated key the first stands; the reader reports the rest. */
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly range: Range;
}

/** An array or sequence. */
export interface ListNode {
  readonly type: 'list';
  readonly items: readonly SourceNode[];
  readonly range: Range;
}

/** What has nothing inside. */
export type ScalarNode = StringNode | NumberNode | BooleanNode | NullNode;
/** Any value. */
export type SourceNode = MapNode | ListNode | ScalarNode;

/** One document of a text that may hold several. */
export interface SourceDocument {
  /** Absent for an empty document or one that could not be read at all. */
  readonly root: SourceNode | undefined;
  /** From the first to the last character that belongs to the document, markers left out. */
  readonly range: Range;
  /** Whether syntax errors were found in it: what was recovered of it may be incomplete. */
  readonly broken: boolean;
}

/** Whether a node was written as a date or a time. */
export function isDate(node: SourceNode): boolean {
  return node.type === 'string' && node.date === true;
}
