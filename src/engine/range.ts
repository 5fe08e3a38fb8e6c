/** A half-open stretch of the text, in UTF-16 code units: `text.slice(from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The smallest range that holds both. */
export function hull(a: Range, b: Range): Range {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
