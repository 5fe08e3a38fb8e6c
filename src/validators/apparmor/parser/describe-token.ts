import type { Localized } from '../../../engine/localized.ts';
import type { Token, TokenKind } from '../lexer/token.ts';

const shown = (text: string): string => {
  const line = text.split('\n', 1)[0]!.trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/** What stands there, as a subject of a sentence. */
export function describeToken({ kind, text }: Token): Localized {
  if (kind === 'end') return { en: 'The end of the file', zh: '文件结尾' };
  const quoted = `\`${shown(text)}\``;
  return { en: quoted, zh: ` ${quoted}` };
}

const names: Readonly<Partial<Record<TokenKind, Localized>>> = {
  id: { en: 'a path or name', zh: '路径或名称' },
  mode: { en: 'a set of permissions, such as `rw`', zh: '权限，如 `rw`' },
  value: { en: 'a value', zh: '值' },
  variable: { en: 'a variable', zh: '变量' },
  boolean: { en: 'a boolean variable', zh: '布尔变量' },
  ',': { en: 'the comma that ends the rule', zh: '结束规则的逗号' },
  '{': { en: 'the `{` of the body', zh: '主体的 `{`' },
  '}': { en: 'the closing `}`', zh: '闭合的 `}`' },
};

/** What should stand there instead. */
export function expected(wanted: string | undefined, kinds: readonly TokenKind[]): Localized {
  if (wanted !== undefined) return { en: wanted, zh: ` ${wanted}` };
  const parts = kinds.map((kind) => names[kind] ?? { en: `\`${kind}\``, zh: ` \`${kind}\`` });
  return { en: parts.map(({ en }) => en).join(' or '), zh: parts.map(({ zh }) => zh).join('或') };
}
