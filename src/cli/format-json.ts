import { LineIndex } from '../engine/line-index.ts';
import type { Language } from '../engine/localized.ts';
import type { CheckedFile } from './check-files.ts';

/**
 * One array of files in their order: `{file, diagnostics, failure}`, `failure` null where there is
 * none. A diagnostic has `rule`, `severity`, `message`, `path` (of the field, where it has one),
 * `from` and `to` (UTF-16 offsets, half open), and `line`, `column`, `endLine`, `endColumn` (from 1).
 */
export function jsonOf(files: readonly CheckedFile[], language: Language): string {
  return `${JSON.stringify(files.map((file) => fileOf(file, language)), null, 2)}\n`;
}

function fileOf({ file, text, outcome }: CheckedFile, language: Language) {
  if ('failure' in outcome) return { file, diagnostics: [], failure: outcome.failure[language] };
  const lines = new LineIndex(text);
  const diagnostics = outcome.diagnostics.map(({ rule, severity, range: { from, to }, message, path }) => {
    const start = lines.position(from);
    const end = lines.position(to);
    return {
      rule,
      severity,
      message: message[language],
      ...(path !== undefined && { path }),
      from,
      to,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  });
  return { file, diagnostics, failure: null };
}
