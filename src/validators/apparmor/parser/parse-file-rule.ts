import type { Token } from '../lexer/token.ts';
import { SyntaxProblem } from './parse-problem.ts';
import type { TokenStream } from './token-stream.ts';
import type { FileRule, LinkRule, Prefix, Rule } from './tree.ts';

const path = (tokens: TokenStream): Token | undefined => tokens.takeIf('id') ?? tokens.takeIf('variable');

function expectPath(tokens: TokenStream): Token {
  return path(tokens) ?? tokens.fail(undefined, 'id', 'variable');
}

/** `file,`, `/path rw,`, `rw /path,`, each with what may stand around it. */
export function parseFileRule(tokens: TokenStream, prefix: Prefix): Rule {
  const keyword = tokens.takeIf('keyword', 'file');
  if (keyword && tokens.takeIf(',')) return { type: 'file-all', prefix, keyword };
  const exec = tokens.takeIf('keyword', 'unsafe', 'safe');
  if (tokens.is('mode')) return parseLeading(tokens, prefix, exec);
  const name = path(tokens);
  if (!name) return unknownRule(tokens, keyword ?? exec ?? prefix.owner ?? prefix.mode ?? prefix.audit);
  const permissions = takePermissions(tokens, name);
  const target = parseTarget(tokens);
  tokens.expectComma();
  return { type: 'file', prefix, path: name, permissions, exec, subset: undefined, target, leading: false };
}

function parseLeading(tokens: TokenStream, prefix: Prefix, exec: Token | undefined): FileRule {
  const permissions = tokens.take();
  const subset = tokens.takeIf('keyword', 'subset');
  const name = expectPath(tokens);
  const target = parseTarget(tokens);
  tokens.expectComma();
  return { type: 'file', prefix, path: name, permissions, exec, subset, target, leading: true };
}

/** Names the permissions that a rule lacks, or the rule that a word was meant to begin. */
function takePermissions(tokens: TokenStream, name: Token): Token {
  const found = tokens.takeIf('mode');
  if (found) return found;
  if (!/^[A-Za-z]\w*$/.test(name.text)) return tokens.fail(undefined, 'mode');
  const { from, to } = name;
  throw new SyntaxProblem({
    rule: 'syntax',
    range: { from, to },
    message: { en: `\`${name.text}\` begins no rule that the parser knows.`, zh: `解析器不认识以 \`${name.text}\` 开头的规则。` },
  });
}

function unknownRule(tokens: TokenStream, before: Token | undefined): never {
  return before ? tokens.fail(undefined, 'id', 'mode') : tokens.fail('a rule', 'id');
}

function parseTarget(tokens: TokenStream): Token | undefined {
  return tokens.takeIf('->') && expectPath(tokens);
}

/** `link subset /a -> /b,` */
export function parseLinkRule(tokens: TokenStream, prefix: Prefix): LinkRule {
  tokens.take();
  tokens.takeIf('keyword', 'subset');
  const name = expectPath(tokens);
  tokens.expect('->');
  const target = expectPath(tokens);
  tokens.expectComma();
  return { type: 'link', prefix, path: name, target };
}
