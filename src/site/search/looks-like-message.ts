const signs = /is invalid|invalid value|unknown field|required value|forbidden:|unsupported value|duplicate value|too long|too many|error from server|error validating|strict decoding|cannot unmarshal|error converting|error parsing|no matches for kind|already set in map|must be |must not|must have|may not |is immutable|did not find expected|found character/i;

/** Whether a query is a message of a server rather than words to look for. */
export function looksLikeMessage(text: string): boolean {
  return signs.test(text) && text.trim().split(/\s+/).length >= 3;
}
