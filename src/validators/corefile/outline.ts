import type { ServerBlock } from './read/server-block.ts';
import type { Token } from './read/token.ts';

/** A stanza as it is written: what follows the plugin's name, and the lines of its block. */
export interface Outline {
  readonly name: Token;
  readonly values: readonly Token[];
  readonly lines: readonly (readonly Token[])[];
}

/** The stanzas of a plugin in a block; none where it is not there. */
export function outlinesOf(block: ServerBlock, plugin: string): Outline[] {
  const outlines: { name: Token; values: Token[]; lines: Token[][] }[] = [];
  let before: Token | undefined;
  let isInBlock = false;
  for (const token of block.plugins.get(plugin) ?? []) {
    const outline = outlines.at(-1);
    if (token.starts || !outline) {
      outlines.push({ name: token, values: [], lines: [] });
      isInBlock = false;
    } else if (token.text === '{' || token.text === '}') {
      isInBlock = token.text === '{';
    } else if (!isInBlock) {
      outline.values.push(token);
    } else if (before?.text !== '{' && before?.lastLine === token.line) {
      outline.lines.at(-1)?.push(token);
    } else {
      outline.lines.push([token]);
    }
    before = token;
  }
  return outlines;
}

/** The lines of a stanza that begin with a property. */
export function linesOf({ lines }: Outline, property: string): (readonly Token[])[] {
  return lines.filter(([first]) => first?.text === property);
}
