import type { Token } from './lexer/token.ts';
import type { FileRule, Rule } from './parser/tree.ts';

/** A word of a rule in which variables are put in. */
export interface RuleWord {
  readonly token: Token;
  /** Whether it is a pattern, whose brackets have to be closed. */
  readonly isPattern: boolean;
}

const pattern = (token: Token | undefined): RuleWord[] => (token ? [{ token, isPattern: true }] : []);
const plain = (token: Token | undefined): RuleWord[] => (token ? [{ token, isPattern: false }] : []);

/** Conditions whose values are patterns, by rule. */
const patternConditions: Readonly<Record<string, readonly string[]>> = {
  dbus: ['bus', 'name', 'label', 'path', 'interface', 'member'],
  signal: ['peer'],
  ptrace: ['peer'],
  unix: ['addr', 'label'],
  mount: ['fstype', 'vfstype'],
  remount: ['fstype', 'vfstype'],
  umount: [],
  pivot_root: ['oldroot'],
  network: [],
  userns: [],
};

/** The words of a rule that the parser expands. */
export function wordsOf(rule: Rule): readonly RuleWord[] {
  switch (rule.type) {
    case 'file':
      // Of a rule that allows links the arrow leads to what may be linked to, else to a profile, which is no pattern.
      return [...pattern(rule.path), ...(isLink(rule) ? pattern(rule.target) : [])];
    case 'link': return [...pattern(rule.path), ...pattern(rule.target)];
    case 'change_profile': return [...pattern(rule.exec), ...pattern(rule.target)];
    case 'class': {
      const names = patternConditions[rule.name] ?? [];
      const conditions = [...rule.conditions, ...(rule.group?.conditions ?? [])];
      const values = conditions.flatMap(({ name, values: given }) => (names.includes(name.value) ? given.flatMap(pattern) : name.value === 'label' ? given.flatMap(plain) : []));
      // Of queues and io_uring kernels may know nothing: the parser then leaves such rules out, patterns and all.
      const words = rule.name === 'network' ? [] : rule.words.flatMap(rule.name === 'mqueue' ? plain : pattern);
      return [...values, ...words, ...(rule.name === 'mount' ? pattern(rule.target) : plain(rule.target))];
    }
    default: return [];
  }
}

/** Of permissions behind the path that allow both, the arrow speaks of the start of a program. */
export function isLink({ permissions: { value }, leading }: FileRule): boolean {
  return /l/i.test(value) && (leading || !/x/i.test(value));
}
