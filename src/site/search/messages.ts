import { bareMessage } from './bare-message.ts';

/** Which rule explains a message of the server: matched with messages that it gave on our recorded cases. */
export interface KnownMessage {
  /** The message without its values: `Invalid value must be greater than or equal to minReplicas`. */
  readonly text: string;
  readonly kinds: readonly string[];
  /** Rules that stood on the same line, the surest first. */
  readonly rules: readonly string[];
  /** The same for each field it was given for; paths are without indices. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export type MessageIndex = readonly KnownMessage[];

/** The wording's words; a path is none of them. */
function wordsOf(text: string): string[] {
  return bareMessage(text).toLowerCase().split(/[\s/[\]]+/).map((word) => word.replaceAll(/^[.-]+|[.-]+$/g, '')).filter((word) => word.length > 1 && !/\w\.\w/.test(word));
}

/** Paths in a message, without indices. */
export function pathsOf(text: string): string[] {
  const paths = [...text.matchAll(/(?:^|[\s"'(*])((?:[a-z][A-Za-z0-9]*)(?:\[[^\]]*\]|\.[A-Za-z][A-Za-z0-9]*)+|[a-z][A-Za-z]+(?=:))/g)];
  return paths.map(([, path]) => withoutIndices(path!));
}

export function withoutIndices(path: string): string {
  return path.replaceAll(/\[[^\]]*\]/g, '');
}

const mostRules = 4;

/** A rule that may explain a message, and how well it does. */
export interface Explanation {
  readonly rule: string;
  readonly score: number;
}

/** The rules that explain a message, the likeliest first. */
export function explanationsOf(known: MessageIndex, text: string): Explanation[] {
  const rarity = raritiesOf(known);
  const asked = new Set(wordsOf(text));
  const paths = pathsOf(text);
  const scores = new Map<string, number>();
  for (const message of known) {
    const words = wordsOf(message.text);
    const shared = sum(words.filter((word) => asked.has(word)), rarity);
    const likeness = shared / (sum(words, rarity) + 0.25 * sum([...asked], rarity));
    const kind = message.kinds.some((name) => text.includes(name)) ? 0.12 : 0;
    const offer = (rules: readonly string[], place: number): void => {
      if (likeness < 0.3 && place < 1) return;
      for (const [at, rule] of rules.entries()) {
        const score = (likeness + 0.6 * place + kind) * 0.8 ** at;
        scores.set(rule, Math.max(scores.get(rule) ?? 0, score));
      }
    };
    offer(message.rules, 0);
    for (const [field, rules] of Object.entries(message.fields)) {
      offer(rules, Math.max(0, ...paths.map((path) => samePlace(field, path))));
    }
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).slice(0, mostRules).map(([rule, score]) => ({ rule, score }));
}

function sum(words: readonly string[], rarity: (word: string) => number): number {
  return words.reduce((total, word) => total + rarity(word), 0);
}

function raritiesOf(known: MessageIndex): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { text } of known) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (counts.has(word) ? Math.log(1 + known.length / counts.get(word)!) : 0.5);
}

/** 1 for the same path, less where only the end is the same, as in a Pod and in a Deployment's Pods. */
function samePlace(field: string, path: string): number {
  if (field === path) return 1;
  const a = field.split('.').reverse();
  const b = path.split('.').reverse();
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  return Math.min(0.8, same * 0.3);
}
