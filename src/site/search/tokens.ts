/** Words as search sees them; Chinese, which has no spaces, as overlapping pairs of characters. */
export interface Token {
  readonly text: string;
  /** Its place among the words: neighbours differ by one. */
  readonly at: number;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

const word = /(?<han>\p{Script=Han}+)|v?(?<version>\d+(?:\.\d+)+)|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const camelPart = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;

/** Too frequent to tell anything, yet they keep their place, so that phrases stay phrases. */
const idle = new Set('a an and are as at be by for from has if in is it its of on or that the this to was with'.split(' '));

const idleCharacters = new Set('从与和在到的为由把被对将是有不也都就等及或了让给向以用个时上下中');

/**
 * `scaleDown` gives `scaledown` and, from the same place on, `scale` and `down`; `1.37.1` gives
 * itself and `1.37`; 准入策略 gives 准入, 入策, 策略.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const add = (value: string, place: number, from: number, length: number) => tokens.push({ text: value, at: place, from, to: from + length });
  for (const match of text.matchAll(word)) {
    const { index: from, 0: found, groups } = match;
    if (groups!['han']) {
      const characters = [...found];
      let offset = from;
      for (const [place, character] of characters.entries()) {
        const next = characters[place + 1];
        if (next || (characters.length === 1 && !idleCharacters.has(character))) add(character + (next ?? ''), at + place, offset, character.length + (next?.length ?? 0));
        offset += character.length;
      }
      at += characters.length;
      continue;
    }
    if (groups!['version']) {
      const version = groups!['version'];
      const minor = version.split('.').slice(0, 2).join('.');
      add(version, at, from, found.length);
      if (minor !== version) add(minor, at, from, found.length);
      at += 1;
      continue;
    }
    const plain = found.normalize('NFKC').toLowerCase();
    if (!idle.has(plain)) add(stem(plain), at, from, found.length);
    const parts = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(found) ? [...found.matchAll(camelPart)] : [];
    if (parts.length > 1) for (const [place, part] of parts.entries()) add(stem(part[0].toLowerCase()), at + place, from + part.index, part[0].length);
    at += Math.max(1, parts.length);
  }
  return tokens;
}

/** Words as they are written: neither the parts of a camel-case word nor the minor of a patch version. */
export function written(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => !tokens.some((other, number) => number < at && other.from <= token.from && other.to >= token.to));
}

/** English endings off: scales, scaled, scaling and scale are one word. */
export function stem(token: string): string {
  if (token.length < 4 || !/^[a-z]+$/.test(token)) return token;
  let base = token;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^su]s$/.test(base)) base = base.slice(0, -1);
  const bare = base.replace(/(?:ing|ed)$/, '');
  if (bare !== base && bare.length >= 3 && /[aeiouy]/.test(bare)) base = bare.replace(/([^aeiouls])\1$/, '$1');
  return base.length > 4 ? base.replace(/e$/, '') : base;
}

/** A name or title for comparison as a whole: `runtime class`, `RuntimeClass` and `runtime-class` are one. */
export function wholeName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s\-_.“”"'`。，：；、,;:!?？！]/g, '');
}
