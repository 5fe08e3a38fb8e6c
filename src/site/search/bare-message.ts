/** Values, names, numbers and places off: what is left is the server's own wording. */
export function bareMessage(text: string): string {
  return text
    .replaceAll(/"(?:[^"\\]|\\.)*"|“[^”]*”|'[^']*'/g, ' ')
    .replaceAll(/\b(?:Error from server \(\w+\)|error when \w+|The request is invalid|is invalid)\b:?/gi, ' ')
    .replaceAll(/(?<![\w.])-?\d[\w.:]*/g, ' ')
    .replaceAll(/[^\p{L}\p{N}.\-/[\]]+/gu, ' ')
    .trim();
}
