/**
 * Where words end. Each function takes the text and a place and gives the place behind the word, or the same place
 * where there is none. Loops instead of regular expressions: texts may be long, and none may take more than one look.
 */

const blank = (character: string | undefined): boolean => character === ' ' || character === '\t';
const letter = (character: string | undefined): boolean => character !== undefined && /^[A-Za-z]$/.test(character);
const nameCharacter = (character: string | undefined): boolean => character !== undefined && /^\w$/.test(character);

export function blanksEnd(text: string, at: number): number {
  while (blank(text[at])) at++;
  return at;
}

/** `[A-Za-z][A-Za-z0-9_]*` */
export function nameEnd(text: string, at: number): number {
  if (!letter(text[at])) return at;
  while (nameCharacter(text[at])) at++;
  return at;
}

/** `"…"`; a quote behind a backslash belongs to it if another follows. */
export function quotedEnd(text: string, at: number): number {
  if (text[at] !== '"') return at;
  let closed = at;
  for (let i = at + 1; i < text.length && text[i] !== '\0'; i++) {
    if (text[i] !== '"') continue;
    closed = i + 1;
    if (text[i - 1] !== '\\' || i - 1 === at) break;
  }
  return closed;
}

const ends = ' \t\r\n"!,';
const escapable = ' \t"!,';

/** A word: a comma belongs to it where something follows, and blanks and quotes behind a backslash do. */
export function wordEnd(text: string, at: number): number {
  for (;;) {
    const character = text[at];
    if (character === undefined) return at;
    const next = text[at + 1];
    if (character === '\\' && next !== undefined && escapable.includes(next)) at += 2;
    else if (!ends.includes(character)) at++;
    else if (character === ',' && next !== undefined && !ends.includes(next)) at += 2;
    else return at;
  }
}

/** A word that holds no `=` and no `:=`, and begins with no bracket, plus or ampersand. */
export function plainWordEnd(text: string, at: number): number {
  const first = text[at];
  if (first === undefined || ' \t\n"!,=()+&'.includes(first)) return at;
  if (first === ':') {
    if (text[at + 1] === undefined || ' \t\n"!,=()+&'.includes(text[at + 1]!)) return at;
    at++;
  }
  at++;
  for (;;) {
    const character = text[at];
    if (character === undefined) return at;
    const next = text[at + 1];
    if (!' \t\n"!,=:)'.includes(character)) at++;
    else if (character === ':' && next !== undefined && !' \t\n"!,=)'.includes(next)) at += 2;
    else if (character === ',' && next !== undefined && !' \t\n"!,=:)'.includes(next)) at += 2;
    else return at;
  }
}

/** A value in a list of brackets. */
export function listWordEnd(text: string, at: number): number {
  for (;;) {
    const character = text[at];
    if (character === undefined) return at;
    const next = text[at + 1];
    if (character === '\\' && next !== undefined && ' \t"!,()'.includes(next)) at += 2;
    else if (!' \t\n"!,()'.includes(character)) at++;
    else return at;
  }
}

/** `@{name}` or `@name`. */
export function variableEnd(text: string, at: number, sign: string): number {
  if (text[at] !== sign) return at;
  const braced = text[at + 1] === '{';
  const from = braced ? at + 2 : at + 1;
  const to = nameEnd(text, from);
  if (to === from) return at;
  if (!braced) return to;
  return text[to] === '}' ? to + 1 : at;
}

/** A path, a label with a namespace or `&`, or a variable with something behind it. */
export function labelEnd(text: string, at: number): number {
  const first = text[at];
  if (first === '/' || first === '&') return wordEnd(text, at + 1);
  // A namespace; `:=` assigns.
  if (first === ':') return text[at + 1] === undefined || text[at + 1] === '=' ? at : wordEnd(text, at + 2);
  const variable = variableEnd(text, at, '@');
  if (variable === at) return at;
  const rest = afterVariable(text, variable);
  if (rest > variable) return wordEnd(text, rest);
  // Without braces the last letter of the name can be what stands behind the variable.
  return text[at + 1] !== '{' && variable - at > 2 ? wordEnd(text, variable) : at;
}

/** One character behind a variable: not what an assignment begins with. */
function afterVariable(text: string, at: number): number {
  const character = text[at];
  const next = text[at + 1];
  if (character === undefined) return at;
  if (character === '\\' && next !== undefined && ' \t"!,()'.includes(next)) return at + 2;
  if (!' \t\n"!,=+?'.includes(character)) return at + 1;
  if (character === '?' && next === '?') return at + 2;
  return character === ',' && next !== undefined && !' \t\n"!,=+?'.includes(next) ? at + 2 : at;
}

/** `"/…"` and other quoted labels. */
export function quotedLabelEnd(text: string, at: number): number {
  return text[at] === '"' && text[at + 1] !== undefined && '/@:&'.includes(text[at + 1]!) ? quotedEnd(text, at) : at;
}

/** Letters of file permissions, exec transitions among them, if a blank, line end or comma follows. */
export function modeEnd(text: string, at: number): number {
  let to = at;
  for (;;) {
    const character = text[to];
    if (character === undefined) break;
    if ('RrWwaLlMmkXx'.includes(character)) {
      to++;
      continue;
    }
    let exec = to;
    if ('PpCc'.includes(text[exec] ?? ' ')) exec++;
    if ('IiUu'.includes(text[exec] ?? ' ')) exec++;
    if (exec === to || !'Xx'.includes(text[exec] ?? ' ')) break;
    to = exec + 1;
  }
  const next = text[to];
  return to > at && next !== undefined && ' \t\r\n\f\v,'.includes(next) ? to : at;
}

/** The end of the line that the place stands in, without and with its line break; the same where there is none. */
export function lineEnd(text: string, at: number): { readonly to: number; readonly next: number } {
  const found = text.indexOf('\n', at);
  return found < 0 ? { to: text.length, next: text.length } : { to: found, next: found + 1 };
}

/** One of the identities that a profile is attached by. */
export function identityEnd(text: string, at: number): number {
  while (text[at] !== undefined && !' \t\r\n"!,{}\\='.includes(text[at]!)) at++;
  return at;
}
