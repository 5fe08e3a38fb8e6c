import { styleText } from 'node:util';
import { LineIndex } from '../engine/line-index.ts';
import type { Language, Localized } from '../engine/localized.ts';
import { severityNames } from '../site/words.ts';
import type { CheckedFile } from './check-files.ts';

const couldNotRun: Localized = { en: 'could not run', zh: '未能检查' };

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const;

/** `file:line:column: error: message [rule]`, a line each, as compilers print it. */
export function textOf({ file, text, outcome }: CheckedFile, language: Language): string {
  if ('failure' in outcome) return `${file}: ${paint('magenta', couldNotRun[language])}: ${outcome.failure[language]}\n`;
  if (outcome.diagnostics.length === 0) return '';
  const lines = new LineIndex(text);
  return outcome.diagnostics
    .map(({ range, severity, message, rule }) => {
      const { line, column } = lines.position(range.from);
      return `${file}:${line}:${column}: ${paint(colours[severity], severityNames[severity][language])}: ${message[language]} ${paint('dim', `[${rule}]`)}\n`;
    })
    .join('');
}

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly failures: number;
}

/** The closing line: what was checked against what, and how it came out. */
export function summaryOf({ files, errors, warnings, hints, failures }: Counts, authority: string, language: Language): string {
  const sign = errors + failures > 0 ? paint('red', '✗') : paint('green', '✓');
  if (language === 'zh') {
    const failed = failures > 0 ? `，${failures} 个文件未能检查` : '';
    return `${sign} ${files} 个文件${authority && `，依据 ${authority}`}：${errors} 个错误，${warnings} 个警告，${hints} 个提示${failed}\n`;
  }
  const failed = failures > 0 ? `, ${count(failures, 'file')} could not be checked` : '';
  const found = [count(errors, 'error'), count(warnings, 'warning'), count(hints, 'hint')].join(', ');
  return `${sign} ${count(files, 'file')}${authority && ` against ${authority}`}: ${found}${failed}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Colours where standard output shows them and `NO_COLOR` does not forbid it. */
function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { stream: process.stdout });
}
