import { readFileSync } from 'node:fs';
import { readExpressions, readFiles, readLines, type CorefileCase } from './cases.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

export const allCases: readonly CorefileCase[] = [
  ...readFiles(read('files.txt')), ...readLines(read('lines.txt')), ...readExpressions(read('expressions.txt')),
];
