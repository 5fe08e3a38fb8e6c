import type { Token } from '../lexer/token.ts';
import type { TokenStream } from './token-stream.ts';
import type { ClassName, ClassRule, Condition, ConditionGroup, Prefix } from './tree.ts';

/** What a class of rules may hold between its keyword and the comma. */
interface Build {
  readonly permissions: boolean;
  /** Most bare words, and whether they stand before the conditions. */
  readonly words: number;
  readonly wordsFirst?: true;
  readonly group: boolean;
  readonly arrow?: 'mount' | 'target';
}

const builds: Readonly<Record<ClassName, Build>> = {
  network: { permissions: true, words: 2, wordsFirst: true, group: true },
  mount: { permissions: false, words: 1, group: false, arrow: 'mount' },
  remount: { permissions: false, words: 1, group: false },
  umount: { permissions: false, words: 1, group: false },
  pivot_root: { permissions: false, words: 1, group: false, arrow: 'target' },
  dbus: { permissions: true, words: 0, group: true },
  signal: { permissions: true, words: 0, group: false },
  ptrace: { permissions: true, words: 0, group: false },
  unix: { permissions: true, words: 0, group: true },
  userns: { permissions: true, words: 0, group: false },
  mqueue: { permissions: true, words: 1, group: false },
  io_uring: { permissions: true, words: 0, group: true },
};

export function parseClassRule(tokens: TokenStream, prefix: Prefix): ClassRule {
  const keyword = tokens.take();
  const name = (keyword.value === 'unmount' ? 'umount' : keyword.value) as ClassName;
  const build = builds[name];
  const permissions = build.permissions ? parsePermissions(tokens, name) : [];
  const words = build.wordsFirst ? parseWords(tokens, build.words) : [];
  const conditions = parseConditions(tokens);
  if (!build.wordsFirst) words.push(...parseWords(tokens, build.words));
  const group = build.group && tokens.is('condition-list') ? parseConditionGroup(tokens) : undefined;
  const { target, targetConditions } = parseArrow(tokens, build);
  tokens.expectComma();
  return { type: 'class', prefix, keyword, name, permissions, words, conditions, targetConditions, group, target };
}

/** One word or letters, or a list in brackets. */
function parsePermissions(tokens: TokenStream, name: ClassName): Token[] {
  if (!tokens.takeIf('(')) {
    const single = name === 'io_uring' ? tokens.takeIf('keyword', 'override_creds', 'sqpoll') : (tokens.takeIf('mode') ?? takePermission(tokens));
    return single ? [single] : [];
  }
  const permissions: Token[] = [];
  while (tokens.is('value')) permissions.push(tokens.take());
  tokens.expect(')');
  return permissions;
}

/** Keywords that are permissions of a rule; in the state of a rule the lexer knows only those of that rule. */
const permissionWords = [
  'create', 'listen', 'accept', 'connect', 'getopt', 'setopt', 'shutdown', 'getattr', 'setattr', 'bind', 'send', 'receive', 'read', 'write',
  'eavesdrop', 'trace', 'readby', 'tracedby', 'open', 'delete',
];

function takePermission(tokens: TokenStream): Token | undefined {
  return tokens.takeIf('keyword', ...permissionWords);
}

function parseWords(tokens: TokenStream, most: number): Token[] {
  const words: Token[] = [];
  while (words.length < most && tokens.is('id')) words.push(tokens.take());
  return words;
}

function parseConditions(tokens: TokenStream): Condition[] {
  const conditions: Condition[] = [];
  while (tokens.is('condition')) conditions.push(parseCondition(tokens));
  return conditions;
}

function parseCondition(tokens: TokenStream): Condition {
  const name = tokens.take();
  const sign = takeSign(tokens);
  if (!sign) return { name, sign, values: [] };
  if (sign !== 'in' && tokens.is('value')) return { name, sign, values: [tokens.take()] };
  tokens.expect('(');
  const values = [tokens.expect('value')];
  while (tokens.is('value')) values.push(tokens.take());
  tokens.expect(')');
  return { name, sign, values };
}

function takeSign(tokens: TokenStream): Condition['sign'] {
  const sets = tokens.takeIf(':=');
  if (sets) tokens.newer.push(sets);
  return sets ? ':=' : tokens.takeIf('=') ? '=' : tokens.takeIf('in') ? 'in' : undefined;
}

/** `peer=(name=value …)` */
export function parseConditionGroup(tokens: TokenStream): ConditionGroup {
  const name = tokens.take();
  tokens.expect('=');
  tokens.expect('(');
  const conditions = parseConditions(tokens);
  tokens.expect(')');
  return { name, conditions };
}

function parseArrow(tokens: TokenStream, { arrow }: Build): { target: Token | undefined; targetConditions: Condition[] } {
  if (!arrow || !tokens.takeIf('->')) return { target: undefined, targetConditions: [] };
  const targetConditions = arrow === 'mount' ? parseConditions(tokens) : [];
  const target = tokens.takeIf('id') ?? (arrow === 'target' ? tokens.expect('variable') : tokens.expect('id'));
  return { target, targetConditions };
}
