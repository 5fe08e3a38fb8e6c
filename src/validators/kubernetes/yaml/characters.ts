/**
 * Character classes of YAML 1.1 as go-yaml v2 has them. `end` stands for what lies behind the last
 * character: it counts as a break wherever a break or the end will do.
 */
export const end = -1;

export const tab = 0x09;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;

export const isBlank = (code: number): boolean => code === space || code === tab;

/** Line breaks: LF, CR, NEL and Unicode's line and paragraph separators. */
export const isBreak = (code: number): boolean =>
  code === lineFeed || code === carriageReturn || code === 0x85 || code === 0x2028 || code === 0x2029;

export const isBreakOrEnd = (code: number): boolean => code === end || isBreak(code);

export const isBlankOrEnd = (code: number): boolean =>
  code === space || code === lineFeed || code === end || code === tab || isBreak(code);

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** What names of anchors, tag handles and directives are made of. */
export const isWord = (code: number): boolean =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code === 0x2d;

/**
 * Characters that may not stand anywhere, not even in a comment: controls but for tab and breaks,
 * and the two that Unicode never assigns (go-yaml readerc.go).
 */
export const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;
