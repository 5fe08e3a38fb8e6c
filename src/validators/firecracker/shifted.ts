import type { JsonText } from '../../engine/json/read-json.ts';
import type { Fix } from '../../engine/diagnostic.ts';
import type { Range } from '../../engine/range.ts';
import type { MapEntry, SourceNode } from '../../engine/source-tree.ts';

/** What was read of a part of a text, with the places that it has in the whole. */
export function shifted({ document, problems, repeated }: JsonText, by: number): JsonText {
  const move = ({ from, to }: Range): Range => ({ from: from + by, to: to + by });
  return {
    document: { root: document.root && moved(document.root, move), range: move(document.range), broken: document.broken },
    problems: problems.map((problem) => ({ ...problem, range: move(problem.range), ...(problem.fix && { fix: movedFix(problem.fix, move) }) })),
    repeated: repeated.map((member) => ({ ...member, range: move(member.range), first: move(member.first) })),
  };
}

function movedFix(fix: Fix, move: (range: Range) => Range): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: move(edit.range) })) };
}

// As deep as the reader goes, which is bounded.
function moved(node: SourceNode, move: (range: Range) => Range): SourceNode {
  const range = move(node.range);
  if (node.type === 'list') return { ...node, range, items: node.items.map((item) => moved(item, move)) };
  if (node.type !== 'map') return { ...node, range };
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of node.entries) entries.set(key, { key, keyRange: move(entry.keyRange), value: moved(entry.value, move) });
  return { ...node, range, entries };
}
