/**
 * Reads a file of profiles: the grammar of apparmor_parser 5.0 (`parser_yacc.y`) by hand. Where it is left, the
 * problem is noted and reading goes on at the next rule, so that one slip does not hide the rest.
 */
import type { Token } from '../lexer/token.ts';
import { SyntaxProblem, type ParseProblem } from './parse-problem.ts';
import { parseClassRule, parseConditionGroup } from './parse-class-rule.ts';
import { parseFileRule, parseLinkRule } from './parse-file-rule.ts';
import { TokenStream } from './token-stream.ts';
import { parseExpression } from './parse-expression.ts';
import type { AbiRule, AssignSign, Branch, ConditionalRule, Expression, PreambleItem, Prefix, Profile, ProfileFile, Rule } from './tree.ts';

export function parseProfiles(text: string): ProfileFile & { readonly problems: readonly ParseProblem[] } {
  const tokens = new TokenStream(text);
  const preamble = parsePreamble(tokens);
  const profiles = parseProfileList(tokens);
  return { preamble, profiles, includes: tokens.includes, newer: tokens.newer, problems: tokens.problems };
}

const inPreamble = (tokens: TokenStream): boolean =>
  tokens.is('keyword', 'alias', 'rewrite', 'abi') || tokens.is('variable') || tokens.is('boolean');

function parsePreamble(tokens: TokenStream): PreambleItem[] {
  const items: PreambleItem[] = [];
  while (inPreamble(tokens)) attempt(tokens, () => items.push(parsePreambleItem(tokens)));
  return items;
}

function parsePreambleItem(tokens: TokenStream): PreambleItem {
  if (tokens.is('keyword', 'abi')) return parseAbi(tokens);
  if (tokens.takeIf('keyword', 'alias', 'rewrite')) {
    const from = tokens.expect('id');
    tokens.expect('->');
    const to = tokens.expect('id');
    tokens.expectComma();
    return { type: 'alias', from, to };
  }
  const name = tokens.take();
  const sign = takeAssignSign(tokens);
  if (name.kind === 'boolean') return { type: 'boolean', name, sign, value: parseExpression(tokens) };
  const values = [tokens.expect('value')];
  while (tokens.is('value')) values.push(tokens.take());
  if (tokens.is(',')) tokens.fail('no comma: an assignment ends with its line, and a value');
  return { type: 'variable', name, sign, values };
}

function takeAssignSign(tokens: TokenStream): AssignSign {
  const newer = tokens.takeIf('?=') ?? tokens.takeIf(':=');
  if (newer) tokens.newer.push(newer);
  const sign = newer ?? tokens.takeIf('+=') ?? tokens.expect('=');
  return sign.kind as AssignSign;
}

function parseAbi(tokens: TokenStream): AbiRule {
  tokens.take();
  const name = tokens.takeIf('id') ?? tokens.expect('value');
  tokens.expectComma();
  return { type: 'abi', name };
}

function parseProfileList(tokens: TokenStream): Profile[] {
  const profiles: Profile[] = [];
  while (!tokens.is('end') && !tokens.exhausted) {
    if (inPreamble(tokens)) latePreamble(tokens);
    else attempt(tokens, () => profiles.push(parseProfile(tokens)));
  }
  return profiles;
}

/** Aliases, variables and abi stand before all profiles. */
function latePreamble(tokens: TokenStream): void {
  const { from, to } = tokens.peek();
  tokens.report({
    rule: 'preamble',
    range: { from, to },
    message: {
      en: 'Variables, aliases and abi stand at the head of the file, before the first profile.',
      zh: '变量、别名和 abi 必须写在文件开头，在第一个 profile 之前。',
    },
  });
  attempt(tokens, () => parsePreambleItem(tokens));
}

function parseProfile(tokens: TokenStream): Profile {
  if (tokens.takeIf('keyword', 'profile')) return parseProfileBase(tokens, 'profile');
  if (tokens.takeIf('keyword', 'hat') ?? tokens.takeIf('^')) return parseProfileBase(tokens, 'hat');
  if (tokens.is('id')) return parseProfileBase(tokens, 'bare');
  return tokens.fail('a profile, `profile name {` or `/path {`,');
}

function parseProfileBase(tokens: TokenStream, form: Profile['form']): Profile {
  const name = tokens.expect('id');
  const attachment = tokens.takeIf('id') ?? tokens.takeIf('variable');
  const group = tokens.is('condition-list') ? parseConditionGroup(tokens) : undefined;
  while (tokens.is('+')) parseIdentities(tokens);
  const flags = parseFlags(tokens);
  const rules = parseBlock(tokens);
  return { type: 'profile', form, name, attachment, group, flags, rules };
}

/** `+identities=(a b)` */
function parseIdentities(tokens: TokenStream): void {
  tokens.newer.push(tokens.take());
  tokens.expect('keyword', 'identities');
  tokens.expect('=');
  tokens.expect('(');
  do {
    const value = tokens.expect('value');
    if (value.value.startsWith('/') || !value.value.includes(' ')) continue;
    const { from, to } = value;
    throw new SyntaxProblem({ rule: 'syntax', range: { from, to }, message: { en: 'An identity holds no blank unless it is a path.', zh: '身份标识不能含空格，除非它是路径。' } });
  } while (tokens.is('value'));
  tokens.expect(')');
}

function parseFlags(tokens: TokenStream): Token[] {
  const word = tokens.takeIf('condition');
  if (word) {
    if (word.value !== 'flags') {
      const { from, to } = word;
      throw new SyntaxProblem({ rule: 'syntax', range: { from, to }, message: { en: `\`flags=\` is due here, not \`${word.value}=\`.`, zh: `这里应当是 \`flags=\`，而不是 \`${word.value}=\`。` } });
    }
    tokens.expect('=');
  }
  if (!word && !tokens.is('(')) return [];
  tokens.expect('(');
  const flags = [tokens.expect('value')];
  while (tokens.is('value')) flags.push(tokens.take());
  tokens.expect(')');
  return flags;
}

/** How deep blocks may stand in blocks; nobody nests more, and the stack has an end. */
const mostLevels = 200;
let level = 0;

export function parseBlock(tokens: TokenStream): Rule[] {
  const open = tokens.expect('{');
  if (level >= mostLevels) tokens.fail('an end of the nesting');
  level++;
  try {
    const rules: Rule[] = [];
    while (!tokens.is('}') && !tokens.is('end') && !tokens.exhausted) attempt(tokens, () => rules.push(parseRule(tokens)));
    if (tokens.takeIf('}') === undefined && tokens.is('end')) unclosed(tokens, open);
    return rules;
  } finally {
    level--;
  }
}

function unclosed(tokens: TokenStream, { from, to }: Token): void {
  tokens.report({ rule: 'unclosed-block', range: { from, to }, message: { en: 'The file ends before this `{` is closed.', zh: '文件已经结束，这个 `{` 还没有闭合。' } });
}

/** Runs a part of the grammar; where it is left, notes the problem and passes over the rest of the rule. */
function attempt(tokens: TokenStream, parse: () => unknown): void {
  const { from } = tokens.peek();
  try {
    parse();
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    tokens.report(error.problem);
    passOver(tokens, from);
  }
}

/** To behind the next comma, or before the next brace; over one token at least. */
function passOver(tokens: TokenStream, start: number): void {
  if (tokens.peek().kind === 'stray') tokens.take();
  tokens.restart(tokens.peek().from);
  if (tokens.peek().from === start && !tokens.is('end')) tokens.take();
  while (!tokens.is('end') && !tokens.is('}') && !tokens.is('{')) if (tokens.take().kind === ',') return;
  if (tokens.is('{') && level === 0) tokens.take();
}

export function parseRule(tokens: TokenStream): Rule {
  if (tokens.is('keyword', 'abi')) return parseAbi(tokens);
  if (tokens.is('keyword', 'if')) return parseConditional(tokens);
  if (tokens.is('keyword', 'set')) return parseRlimit(tokens);
  if (tokens.takeIf('keyword', 'profile')) return parseProfileBase(tokens, 'profile');
  if (tokens.takeIf('keyword', 'hat') ?? tokens.takeIf('^')) return parseProfileBase(tokens, 'hat');
  return parsePrefixed(tokens, parsePrefix(tokens));
}

function parsePrefix(tokens: TokenStream): Prefix {
  let priority: Token | undefined;
  if (tokens.takeIf('keyword', 'priority')) {
    tokens.expect('=');
    priority = tokens.expect('value');
  }
  return {
    priority,
    audit: tokens.takeIf('keyword', 'audit'),
    mode: tokens.takeIf('keyword', 'allow', 'deny', 'prompt'),
    owner: tokens.takeIf('keyword', 'owner', 'user', 'other'),
  };
}

const classes = ['network', 'mount', 'remount', 'umount', 'unmount', 'pivot_root', 'dbus', 'signal', 'ptrace', 'unix', 'userns', 'mqueue', 'io_uring'];

function parsePrefixed(tokens: TokenStream, prefix: Prefix): Rule {
  if (tokens.is('{')) return { type: 'block', prefix, rules: parseBlock(tokens) };
  if (tokens.is('keyword', ...classes)) return parseClassRule(tokens, prefix);
  if (tokens.is('keyword', 'capability')) return parseCapability(tokens, prefix);
  if (tokens.is('keyword', 'change_profile')) return parseChangeProfile(tokens, prefix);
  if (tokens.is('keyword', 'all')) {
    const keyword = tokens.take();
    tokens.expectComma();
    return { type: 'all', prefix, keyword };
  }
  if (tokens.is('keyword', 'link')) return parseLinkRule(tokens, prefix);
  return parseFileRule(tokens, prefix);
}

function parseCapability(tokens: TokenStream, prefix: Prefix): Rule {
  const keyword = tokens.take();
  const names: Token[] = [];
  while (tokens.is('id')) names.push(tokens.take());
  tokens.expectComma();
  return { type: 'capability', prefix, keyword, names };
}

function parseChangeProfile(tokens: TokenStream, prefix: Prefix): Rule {
  const keyword = tokens.take();
  const mode = tokens.takeIf('keyword', 'safe', 'unsafe');
  const exec = tokens.takeIf('id');
  const target = tokens.takeIf('->') && (tokens.takeIf('id') ?? tokens.expect('variable'));
  tokens.expectComma();
  return { type: 'change_profile', prefix, keyword, mode, exec, target };
}

function parseRlimit(tokens: TokenStream): Rule {
  tokens.take();
  tokens.expect('keyword', 'rlimit');
  const name = tokens.expect('id');
  tokens.expect('<=');
  const value = tokens.expect('value');
  const unit = tokens.takeIf('id');
  tokens.expectComma();
  return { type: 'rlimit', name, value, unit };
}

function parseConditional(tokens: TokenStream): ConditionalRule {
  const branches: Branch[] = [];
  for (;;) {
    tokens.expect('keyword', 'if');
    const test = parseExpression(tokens);
    tokens.newer.push(...wordsIn(test));
    branches.push({ test, rules: parseBlock(tokens) });
    if (!tokens.takeIf('keyword', 'else')) break;
    if (tokens.is('keyword', 'if')) continue;
    branches.push({ test: undefined, rules: parseBlock(tokens) });
    break;
  }
  return { type: 'if', branches };
}

/** `true` and `false` could be assigned in 4.1, not asked for. */
function wordsIn(test: Expression): Token[] {
  if (test.type === 'word') return [test.token];
  return test.type === 'not' ? wordsIn(test.operand) : [];
}
