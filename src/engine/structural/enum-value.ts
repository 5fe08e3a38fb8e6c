import type { SourceNode } from '../source-tree.ts';
import { canonical } from './canonical.ts';
import { cutToInt64, int64Of } from './go-number.ts';

/**
 * Whether a value is in an enum by the server's comparison: it converts the value to the type of
 * each choice as Go does, so 1.5 equals 1 and 65 equals "A". `null` is never in an enum.
 */
export function isInEnum(node: SourceNode, choices: readonly SourceNode[]): boolean {
  return choices.some((choice) => equals(node, choice));
}

function equals(node: SourceNode, choice: SourceNode): boolean {
  if (node.type === 'null' || choice.type === 'null') return false;
  if (node.type !== 'number') return node.type === choice.type && canonical(node) === canonical(choice);
  const value = int64Of(node);
  if (choice.type === 'string') return value !== undefined && choice.value === characterOf(value);
  if (choice.type !== 'number') return false;
  const wanted = int64Of(choice);
  if (wanted === undefined) return (value === undefined ? node.value : Number(value)) === choice.value;
  return (value ?? cutToInt64(node.value)) === wanted;
}

/** An integer as a string is, in Go, the character of that number. */
function characterOf(value: bigint): string {
  const valid = value >= 0n && value <= 0x10ffffn && !(value >= 0xd800n && value <= 0xdfffn);
  return String.fromCodePoint(valid ? Number(value) : 0xfffd);
}
