import type { Field } from '../../engine/field.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import { decode, goDecoder, type ShapeFault } from '../../engine/shape/decode.ts';
import { otherCaseFinding, unknownFieldFinding, wrongValueFinding } from '../../engine/shape/describe-fault.ts';
import type { FieldsShape } from '../../engine/shape/shape.ts';
import { nearest } from '../../engine/did-you-mean.ts';
import type { Findings } from './finding.ts';
import { fieldCase, misspeltField, unknownField, wrongType } from './rules.ts';

/** Decodes a value as Go does and notes what it cannot take, and, where `isOwn` says so, what it passes over. */
export function read(node: SourceNode | undefined, shape: FieldsShape, found: Findings, isOwn: (path: string) => boolean = () => true): Field {
  const { root, faults } = decode(node, shape, goDecoder);
  for (const fault of faults) {
    if (fault.kind !== 'unknown-field' && fault.kind !== 'other-case') found.add(wrongType, wrongValueFinding(fault));
    else if (isOwn(fault.field.path)) passedOver(fault, found);
  }
  return root;
}

function passedOver(fault: Extract<ShapeFault, { kind: 'unknown-field' | 'other-case' }>, found: Findings): void {
  if (fault.kind === 'other-case') {
    found.add(fieldCase, otherCaseFinding(fault, { en: 'Go reads it all the same, other programs may not', zh: 'Go 程序照样读取，别的程序则未必' }));
  } else if (!isReserved(fault.name)) {
    const rule = nearest(fault.name, fault.known) === undefined ? unknownField : misspeltField;
    found.add(rule, unknownFieldFinding(fault, { en: 'it has no effect', zh: '它不起作用' }));
  }
}

/** Names that the specification sets aside, and comments as people write them into JSON. */
function isReserved(name: string): boolean {
  return name.startsWith('cni.dev/') || name.startsWith('_') || /^(?:comment|description)s?$/i.test(name);
}

/**
 * Numbers as they reach a plugin of a list: libcni reads the list into float64 values and writes them
 * again, so that 1500.0 and 1.5e3 become 1500.
 */
export function rewritten(node: SourceNode, levels = deepest): SourceNode {
  if (node.type === 'number') return { ...node, text: numberText(node.value) };
  if (levels === 0) return node;
  if (node.type === 'list') return { ...node, items: node.items.map((item) => rewritten(item, levels - 1)) };
  if (node.type !== 'map') return node;
  return { ...node, entries: new Map([...node.entries].map(([key, entry]) => [key, { ...entry, value: rewritten(entry.value, levels - 1) }])) };
}

/** No plugin has fields that lie deeper. */
const deepest = 20;

/** A float64 as Go's encoding/json writes it. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '1e999';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? String(BigInt(value)) : String(value);
}
