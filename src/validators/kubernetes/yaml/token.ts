/** Kinds of tokens, in YAML's own terms. Numbers, because the composer compares them all the time. */
export const streamEnd = 0;
export const documentStart = 1;
export const documentEnd = 2;
export const versionDirective = 3;
export const tagDirective = 4;
export const blockSequenceStart = 5;
export const blockMappingStart = 6;
export const blockEnd = 7;
export const flowSequenceStart = 8;
export const flowSequenceEnd = 9;
export const flowMappingStart = 10;
export const flowMappingEnd = 11;
export const flowEntry = 12;
export const blockEntry = 13;
export const key = 14;
export const value = 15;
export const alias = 16;
export const anchor = 17;
export const tag = 18;
export const scalar = 19;

/** How a scalar is written. */
export const plain = 0;
export const quoted = 1;
export const block = 2;

/** Whether a `:` further on may turn the token into a key that was not marked by `?`. */
export const noKey = 0;
export const possibleKey = 1;
/** In the first column of its block nothing but a key can stand. */
export const requiredKey = 2;

export class Token {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  /** Text of a scalar, name of an anchor or alias, handle of a tag. */
  readonly text: string;
  /** How a scalar is written. */
  readonly style: number;
  /** What follows a tag's handle; the prefix of a tag directive. */
  readonly suffix: string;
  keyState = noKey;
  /** Number in the stream, line and column: known of tokens that may be keys. */
  number = 0;
  line = 0;
  column = 0;

  constructor(kind: number, from: number, to: number, text = '', style = plain, suffix = '') {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.text = text;
    this.style = style;
    this.suffix = suffix;
  }
}
