import type { RuleFinding } from '../refusal.ts';
import { Refusal } from '../refusal.ts';
import { wordComment } from '../rules.ts';
import { Parser } from './parser.ts';
import type { ServerBlock } from './server-block.ts';
import { tokenize } from './tokenize.ts';
import type { Minor } from '../versions.ts';

/** What a Corefile says, and what is wrong with it as a text. */
export interface Corefile {
  readonly blocks: readonly ServerBlock[];
  readonly findings: readonly RuleFinding[];
  /** Whether files were imported that are not here. */
  readonly isOpen: boolean;
  /** Whether reading ended before the end. */
  readonly broken: boolean;
}

/** Reads a Corefile as caddyfile.Parse does. What follows the place where CoreDNS stops is not read. */
export function parseCorefile(text: string, minor: Minor): Corefile {
  const tokens = tokenize(text);
  const parser = new Parser(tokens, minor);
  const findings: RuleFinding[] = tokens.filter((token) => token.cut).map((token) => ({ rule: wordComment, finding: cutFinding(text, token.range.to) }));
  let broken = false;
  try {
    parser.parseAll();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    findings.push(problem);
    broken = true;
  }
  return { blocks: parser.blocks, findings: [...findings, ...parser.findings], isOpen: parser.isOpen, broken };
}

function cutFinding(text: string, at: number) {
  const line = text.indexOf('\n', at);
  const rest = text.slice(at, line < 0 ? text.length : line);
  const blank = rest.search(/\s/);
  return {
    range: { from: at, to: at + (blank < 0 ? rest.length : blank) },
    message: {
      en: 'A "#" right behind a word hides the rest of that word only: what follows after the next blank is read as if it were no comment. Put a blank before the "#".',
      zh: '紧跟在单词后面的 "#" 只遮住这个单词的剩余部分：下一个空白之后的内容仍会被读取，并不是注释。请在 "#" 前面加一个空格。',
    },
  };
}
