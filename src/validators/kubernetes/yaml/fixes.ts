import type { Fix } from '../../../engine/diagnostic.ts';
import type { SyntaxProblem } from './syntax-error.ts';

/** The change that mends a fault of syntax, where it is plain what was meant. */
export function fixFor(text: string, { code, range, opening }: SyntaxProblem): Fix | undefined {
  switch (code) {
    case 'tab-indentation': return tabsToSpaces(text, range.from);
    case 'missing-colon': return spaceBehindColon(text, range.from);
    case 'second-colon': return quoteToLineEnd(text, opening);
    case 'reserved-character': return quoteToLineEnd(text, range.from);
    case 'unknown-escape':
      return {
        title: { en: 'Write the backslash twice', zh: '把反斜杠写两遍' },
        edits: [{ range: { from: range.from, to: range.from }, insert: '\\' }],
      };
    case 'yaml-version': return deleteLine(text, range.from);
    default: return undefined;
  }
}

function tabsToSpaces(text: string, at: number): Fix {
  let from = at;
  while (/[ \t]/.test(text[from - 1] ?? '')) from--;
  const blanks = /^[ \t]*/.exec(text.slice(from, from + 200))![0];
  return {
    title: { en: 'Replace tabs by two spaces each', zh: '把每个制表符换成两个空格' },
    edits: [{ range: { from, to: from + blanks.length }, insert: blanks.replaceAll('\t', '  ') }],
  };
}

function spaceBehindColon(text: string, from: number): Fix | undefined {
  const key = /^["']?[\w./-]+["']?:(?=[^\s/])/.exec(text.slice(from, from + 200));
  if (!key) return undefined;
  const at = from + key[0].length;
  return {
    title: { en: 'Put a blank behind the colon', zh: '在冒号后加空格' },
    edits: [{ range: { from: at, to: at }, insert: ' ' }],
  };
}

/** Only where the rest of the line is plainly one value. */
function quoteToLineEnd(text: string, from: number): Fix | undefined {
  const value = /^[^"'\\\r\n#,{}[\]]+/.exec(text.slice(from, from + 500))?.[0].trimEnd();
  const behind = value === undefined ? undefined : text.slice(from + value.length, from + 500);
  if (!value || !/^[ \t]*(#|\r|\n|$)/.test(behind!)) return undefined;
  const to = from + value.length;
  return {
    title: { en: 'Put the value in quotes', zh: '给值加上引号' },
    edits: [
      { range: { from, to: from }, insert: '"' },
      { range: { from: to, to }, insert: '"' },
    ],
  };
}

function deleteLine(text: string, from: number): Fix {
  const found = text.indexOf('\n', from);
  return {
    title: { en: 'Delete the line', zh: '删除此行' },
    edits: [{ range: { from, to: found < 0 ? text.length : found + 1 }, insert: '' }],
  };
}
