/** Graphviz at build: inline SVG that follows the theme and speaks the page's language. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Language } from '../engine/localized.ts';

/** Between the English and the Chinese half of a label. */
const divider = ' ‖ ';

const defaults = [
  'graph [bgcolor="transparent", fontname="Helvetica", fontsize=13, nodesep=0.35, ranksep=0.45, pad=0.1, labeljust=l]',
  'node [shape=box, style=rounded, fontname="Helvetica", fontsize=13, margin="0.16,0.09", height=0.3, penwidth=1]',
  'edge [fontname="Helvetica", fontsize=12, arrowsize=0.65, penwidth=1]',
].join('; ');

let graphviz: Promise<Awaited<ReturnType<typeof Graphviz.load>>> | undefined;

/** Draws a graph in one language. `alt` is its text for those who don't see it. */
export async function drawDiagram(source: string, language: Language, alt: string): Promise<string> {
  graphviz ??= Graphviz.load();
  const engine = await graphviz;
  const prepared = widenHan(awayFromEdges(pickLanguage(withDefaults(source), language)));
  const drawn = engine.dot(prepared);
  const turned = widthOf(drawn) > columnWidth ? engine.dot(prepared.replace(/rankdir\s*=\s*"?LR"?/, 'rankdir=TB')) : drawn;
  return themed(narrowHan(widthOf(turned) < widthOf(drawn) ? turned : drawn), alt);
}

/** Width of the text column, in the pixels that a drawing's units become. What is wider is turned. */
const columnWidth = 656;

/** Up to this width a drawing made smaller for a phone can still be read. */
const phoneWidth = 440;

function sizeClass(width: number): string {
  if (width > columnWidth * 1.25) return ' class="wide"';
  return width <= phoneWidth ? ' class="narrow"' : '';
}

function widthOf(svg: string): number {
  return Number(/<svg width="([\d.]+)pt"/.exec(svg)?.[1] ?? 0);
}

/** A label of an edge begins where the edge is: spaces keep them apart, also in fonts wider than Graphviz's. */
function awayFromEdges(source: string): string {
  return source.replaceAll(/(->[^\[\];]*\[[^\]]*?label=")([^"]*)"/g, (_whole, before: string, label: string) =>
    `${before}${label.split('\\n').map((line) => `  ${line}  `).join('\\n')}"`,
  );
}

/** Our look goes first, so that the source may say otherwise. */
function withDefaults(source: string): string {
  return source.replace('{', `{ ${defaults};`);
}

/** Keeps one half of every bilingual string. */
export function pickLanguage(source: string, language: Language): string {
  return source.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (whole, inner: string) => {
    const parts = inner.split(divider);
    return parts.length === 2 ? `"${parts[language === 'en' ? 0 : 1]!.trim()}"` : whole;
  });
}

const han = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu;

/** Invisible until {@link narrowHan}: Graphviz measures it, readers never see it. */
const filler = '\uE000';

/** Graphviz takes every character without metrics for 0.83 em wide; Han are 1 em. */
const hanPerFiller = 5;

/** Lengthens each line of a label by fillers, so that its box becomes as wide as its Han will be. */
export function widenHan(source: string): string {
  return source.replaceAll(/"(?:[^"\\]|\\.)*"/g, (label) =>
    label.replaceAll(/[^"\\]+/g, (line) => line + filler.repeat(Math.ceil((line.match(han)?.length ?? 0) / hanPerFiller))),
  );
}

export function narrowHan(svg: string): string {
  return svg.replaceAll(filler, '').replaceAll('&#57344;', '').replaceAll('&#xe000;', '');
}

/** Takes out what only a file needs, and every colour and font that the style sheet decides. */
export function themed(svg: string, alt: string): string {
  const label = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return svg
    .replace(/^[\s\S]*?<svg/, '<svg')
    .replaceAll(/<!--[\s\S]*?-->\s*/g, '')
    .replaceAll(/<title>[\s\S]*?<\/title>\s*/g, '')
    .replace(/ width="([\d.]+)pt" height="([\d.]+)pt"/, ' width="$1" height="$2"')
    .replaceAll(/ (?:font-family|id)="[^"]*"/g, '')
    .replaceAll(/ (stroke|fill)="black"/g, ' $1="currentColor"')
    .replaceAll(/ xmlns(?::xlink)?="[^"]*"/g, '')
    .replace('<svg', `<svg${sizeClass(widthOf(svg))} role="img" aria-label="${label}"`)
    .trim();
}
