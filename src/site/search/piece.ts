/** A stretch of a text that is shown, marked where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}
