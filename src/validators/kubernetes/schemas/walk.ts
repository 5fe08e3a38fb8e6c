import type { Finding } from '../../../engine/diagnostic.ts';
import type { Range } from '../../../engine/range.ts';
import type { RuleDescription } from '../../../engine/rule.ts';
import type { ListNode, MapNode, SourceNode } from '../../../engine/source-tree.ts';
import type { RuleFinding } from '../rule.ts';
import { expectedField, expectedFieldFinding } from '../rules/schema/expected-field.ts';
import { requiredField, requiredFieldFinding } from '../rules/schema/required-field.ts';
import { unknownField, unknownFieldFinding } from '../rules/schema/unknown-field.ts';
import { wrongType, wrongTypeFinding } from '../rules/schema/wrong-type.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkScalar } from './check-scalar.ts';
import type { Definition, FieldType } from './definition.ts';
import { fieldsDropped } from './dropped-fields.ts';
import type { Enforcement, FieldEnforcement } from './enforcement.ts';
import type { Frame } from './frame.ts';
import { isWhole } from './scalar-format.ts';
import type { Tables } from './tables.ts';

/** What a walk looks things up in. */
export interface WalkContext {
  readonly tables: Tables;
  readonly enforcement: Enforcement;
  readonly minor: number;
  /** How many unknown fields may still be explained: looking for where each belongs takes time. */
  readonly explained?: { left: number };
}

/** Where a value stands, before a frame is made for it. */
export interface Place {
  readonly frame: Frame;
  readonly step: string | number;
  readonly keyRange: Range | undefined;
}

const jsonSchema = 'apiextensions.v1.JSONSchemaProps';

/**
 * Compares one object with its definition, in one pass over its tree, as strict decoding does, and
 * beyond it where the server was seen to go beyond it. What the server leaves alone costs next to
 * nothing: paths and messages are made only for what is found.
 */
export class Walk {
  readonly found: RuleFinding[] = [];
  readonly context: WalkContext;
  /** Inside a status or another field that the server does not keep: only decoding is checked there. */
  decodeOnly = false;
  /** Inside a union that the server decodes by itself and not strictly. */
  #lenient = false;

  constructor(context: WalkContext) {
    this.context = context;
  }

  /** Walks a whole object of a built-in kind. */
  root(node: MapNode, definition: Definition): void {
    this.#object(node, definition, { parent: undefined, node, step: '', keyRange: undefined, definition });
  }

  /** Walks one member of an object whose other members are somebody else's, such as its metadata. */
  member(root: MapNode, name: string, definition: Definition): void {
    const entry = root.entries.get(name);
    if (!entry) return;
    const frame: Frame = { parent: undefined, node: root, step: '', keyRange: undefined, definition };
    this.#value(entry.value, { type: 'object', name: definition.name, definition }, { frame, step: name, keyRange: entry.keyRange });
  }

  report(rule: RuleDescription, finding: Finding): void {
    this.found.push({ rule, finding });
  }

  #object(node: MapNode, definition: Definition, frame: Frame): void {
    const dropped = fieldsDropped(definition.name, this.context.minor);
    for (const { key, keyRange, value } of node.entries.values()) {
      const field = definition.fields.get(key);
      if (!field) this.#unknown(frame, key, keyRange);
      else if ((key === 'status' && !frame.parent) || dropped?.has(key)) this.#decoded(value, field.type, { frame, step: key, keyRange });
      else this.#value(value, field.type, { frame, step: key, keyRange });
    }
    if (this.decodeOnly) return;
    const enforced = this.context.enforcement.fields.get(definition.name);
    if (enforced) this.#required(node, enforced, frame);
  }

  #decoded(value: SourceNode, type: FieldType, place: Place): void {
    const was = this.decodeOnly;
    this.decodeOnly = true;
    this.#value(value, type, place);
    this.decodeOnly = was;
  }

  #unknown(frame: Frame, key: string, keyRange: Range): void {
    // What such a union drops in silence is a matter of the rules on definitions.
    if (this.#lenient) return;
    const { explained } = this.context;
    if (explained && explained.left-- <= 0) return;
    this.report(unknownField, unknownFieldFinding(this.context, frame, key, keyRange));
  }

  #required(node: MapNode, { required, filled, accepted }: FieldEnforcement, frame: Frame): void {
    for (const name of required) {
      if (!frame.definition!.fields.has(name)) continue;
      const value = node.entries.get(name)?.value;
      const isMissing = isAbsent(value) || (isEmpty(value) && filled.has(name));
      if (isMissing) this.report(requiredField, requiredFieldFinding(frame, name));
    }
    for (const name of accepted) {
      const isExpected = frame.definition!.fields.get(name)?.required === true;
      if (isExpected && isAbsent(node.entries.get(name)?.value)) this.report(expectedField, expectedFieldFinding(frame, name));
    }
  }

  #value(node: SourceNode, type: FieldType, place: Place): void {
    // Decoding null leaves a field as if it were not written.
    if (node.type === 'null' || type.type === 'any') return;
    switch (type.type) {
      case 'object':
        if (node.type !== 'map') return this.#wrong(node, type, place);
        return this.#descend(node, this.context.tables.resolve(type, this.context.minor), place);
      case 'map':
        if (node.type !== 'map') return this.#wrong(node, type, place);
        return this.#map(node, type.values, place);
      case 'list':
        if (node.type !== 'list') return this.#wrong(node, type, place);
        return this.#list(node, type, place);
      case 'schema-or-list':
      case 'schema-or-boolean':
      case 'schema-or-strings':
        return this.#union(node, type, place);
      default:
        if (node.type === 'map' || node.type === 'list') {
          if (type.type !== 'bytes' || !isListOfBytes(node)) this.#wrong(node, type, place);
          return;
        }
        return checkScalar(node, type, place, this);
    }
  }

  #descend(node: MapNode, definition: Definition | undefined, { frame, step, keyRange }: Place): void {
    if (definition) this.#object(node, definition, { parent: frame, node, step, keyRange, definition });
  }

  #map(node: MapNode, values: FieldType, place: Place): void {
    const frame: Frame = { parent: place.frame, node, step: place.step, keyRange: place.keyRange, definition: undefined };
    for (const { key, keyRange, value } of node.entries.values()) {
      if (values.type === 'string' && value.type === 'string') continue;
      this.#value(value, values, { frame, step: key, keyRange });
    }
  }

  #list(node: ListNode, type: Extract<FieldType, { type: 'list' }>, place: Place): void {
    const frame: Frame = { parent: place.frame, node, step: place.step, keyRange: place.keyRange, definition: undefined };
    for (const [index, item] of node.items.entries()) this.#value(item, type.items, { frame, step: index, keyRange: undefined });
    if (!this.decodeOnly) checkRepeated(node, type, frame, this);
  }

  #union(node: SourceNode, type: FieldType, place: Place): void {
    const schema = this.context.tables.definition(jsonSchema, this.context.minor);
    const wasLenient = this.#lenient;
    this.#lenient = true;
    if (node.type === 'map') this.#descend(node, schema, place);
    else if (type.type === 'schema-or-list' && node.type === 'list') {
      const frame: Frame = { parent: place.frame, node, step: place.step, keyRange: place.keyRange, definition: undefined };
      for (const [index, item] of node.items.entries()) {
        if (item.type === 'map') this.#descend(item, schema, { frame, step: index, keyRange: undefined });
      }
    } else if (type.type === 'schema-or-boolean' && node.type !== 'boolean') this.#wrong(node, type, place);
    this.#lenient = wasLenient;
  }

  #wrong(node: SourceNode, type: FieldType, place: Place): void {
    this.report(wrongType, wrongTypeFinding(node, type, place));
  }
}

/** What Go's decoder takes for bytes beside base64: a list of them, in which `null` is 0. */
function isListOfBytes(node: SourceNode): boolean {
  const isByte = (item: SourceNode) => item.type === 'null' || (item.type === 'number' && isWhole(item) && item.value >= 0 && item.value <= 255);
  return node.type === 'list' && node.items.every(isByte);
}

function isAbsent(node: SourceNode | undefined): node is undefined {
  return node === undefined || node.type === 'null';
}

function isEmpty(node: SourceNode): boolean {
  return node.type === 'string' ? node.value === '' : node.type === 'list' && node.items.length === 0;
}
