import { nearest } from '../../../engine/did-you-mean.ts';
import type { RuleFinding } from '../refusal.ts';
import { Refusal } from '../refusal.ts';
import { importNotChecked, importRule } from '../rules.ts';
import type { Token } from './token.ts';

/** Imports of snippets that CoreDNS follows in one file (maxSnippetExpansions). */
export const mostExpansions = 10_000;

/** Words that we hold at most; snippets that import each other can make very many out of few. */
export const mostTokens = 1_000_000;

/** What the importer has against a pattern before it looks for files (doImport). */
export function checkGlob({ text, range }: Token): void {
  const stars = text.split('*').length - 1;
  const marks = text.split('?').length - 1;
  if (stars <= 1 && marks <= 1 && !(text.includes('[') && text.includes(']'))) return;
  throw new Refusal(importRule, range, {
    en: 'A pattern of files to import may hold one "*" and one "?" at most, and no "[…]".',
    zh: '要导入的文件模式最多只能有一个 "*" 和一个 "?"，并且不能有 "[…]"。',
  });
}

/** A file that is not here, or a snippet that is not defined, which nobody can tell apart. */
export function notFound(target: Token, defined: readonly string[], tokens: readonly Token[]): RuleFinding {
  const { text, range } = target;
  const isSnippet = (token: Token, at: number) => token.text === `(${text})` && tokens[at + 1]?.text === '{' && token.range.from > range.from;
  if (target.unknown) return finding(range, '', '');
  if (tokens.some(isSnippet)) {
    return finding(range, ` The snippet (${text}) is defined further down: snippets must stand before their import.`, `片段 (${text}) 定义在后面：片段必须写在导入它的地方之前。`);
  }
  const near = nearest(text, defined);
  if (near) return finding(range, ` No snippet has that name; did you mean "${near}"?`, `没有叫这个名字的片段；是不是想写 "${near}"？`);
  return finding(range, '', '');
}

function finding(range: Token['range'], en: string, zh: string): RuleFinding {
  return {
    rule: importNotChecked,
    finding: {
      range,
      message: { en: `The file to import is not here, so what it brings is not checked.${en}`, zh: `要导入的文件不在这里，因此它带来的内容不作检查。${zh}` },
    },
  };
}
