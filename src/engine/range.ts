/** A half-open stretch of the text, in UTF-16 code units: `text.slice(from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
