import type { Range } from '../../../engine/range.ts';
import type { ListNode, MapNode } from '../../../engine/source-tree.ts';
import type { Definition } from './definition.ts';

/**
 * A container on the way from the root to where the walk stands. Paths are written out of frames
 * only when there is something to report.
 */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly node: MapNode | ListNode;
  /** The step from the parent; a number in a list. */
  readonly step: string | number;
  /** Where the key stands, for a member of a map. */
  readonly keyRange: Range | undefined;
  /** The object type, for an object. */
  readonly definition: Definition | undefined;
}

/** The path of a member or item of a frame, in Kubernetes' notation. */
export function pathOf(frame: Frame | undefined, last?: string | number): string {
  const steps = last === undefined ? [] : [written(frame, last)];
  for (let at = frame; at?.parent; at = at.parent) steps.push(written(at.parent, at.step));
  return steps.toReversed().join('').replace(/^\./, '');
}

function written(holder: Frame | undefined, step: string | number): string {
  const isField = typeof step === 'string' && (holder === undefined || holder.definition !== undefined);
  return isField ? `.${step}` : `[${step}]`;
}

/** Where something that a container lacks is reported: its key, or its first line. */
export function placeOf(frame: Frame): Range {
  if (frame.keyRange) return frame.keyRange;
  const { node } = frame;
  if (node.type === 'map') return node.entries.values().next().value?.keyRange ?? node.range;
  return frame.parent ? placeOf(frame.parent) : node.range;
}
