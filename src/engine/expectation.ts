/**
 * What a validator is expected to say of an example: the content of the file `x.yaml.expected`
 * beside `x.yaml`. Examples of pages, cases of rules and their tests all speak this format:
 *
 * ```
 * # comments and empty lines are skipped
 * @ kubernetes 1.33
 * 5:13-5:15 error kubernetes/unknown-field
 * ```
 *
 * A line starting with `@` chooses an option of the validator; every other line is one diagnostic,
 * with one-based line and column, the end exclusive. An empty file expects no diagnostic at all.
 */
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { LineIndex, Position } from './line-index.ts';
import { optionNames, type ValidateOptions } from './validator.ts';

/** A diagnostic without its words: what an expectation holds of it. */
export interface ExpectedDiagnostic {
  readonly from: Position;
  readonly to: Position;
  readonly severity: Severity;
  readonly rule: string;
}

/** An example's options and what is expected of it under them. */
export interface Expectation {
  readonly options: ValidateOptions;
  readonly diagnostics: readonly ExpectedDiagnostic[];
}

/** Thrown for a line that is neither an option nor a diagnostic; `line` is its one-based number. */
export class ExpectationError extends Error {
  readonly line: number;

  constructor(line: number, text: string) {
    super(`line ${line} is neither "@ option value" nor "line:col-line:col severity rule": ${text}`);
    this.name = 'ExpectationError';
    this.line = line;
  }
}

const diagnosticLine = /^(\d+):(\d+)-(\d+):(\d+) (error|warning|hint) ([a-z0-9-]+\/[a-z0-9-]+)$/;
const optionLine = /^@ ([a-z]+) (\S+)$/;
const knownOptions: ReadonlySet<string> = new Set(optionNames);

/** Reads an `.expected` file. Throws {@link ExpectationError} at the first line it cannot read. */
export function parseExpectation(text: string): Expectation {
  const options: Record<string, string> = {};
  const diagnostics: ExpectedDiagnostic[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const option = optionLine.exec(line);
    const diagnostic = diagnosticLine.exec(line);
    if (option && knownOptions.has(option[1]!)) options[option[1]!] = option[2]!;
    else if (diagnostic) diagnostics.push(expectedDiagnostic(diagnostic));
    else throw new ExpectationError(index + 1, raw);
  }
  return { options, diagnostics };
}

function expectedDiagnostic([, line, column, endLine, endColumn, severity, rule]: RegExpExecArray): ExpectedDiagnostic {
  return {
    from: { line: Number(line), column: Number(column) },
    to: { line: Number(endLine), column: Number(endColumn) },
    severity: severity as Severity,
    rule: rule!,
  };
}

/** Writes an `.expected` file, such that {@link parseExpectation} reads the same back. */
export function formatExpectation({ options, diagnostics }: Expectation): string {
  const lines = Object.entries(options).map(([name, value]) => `@ ${name} ${value}`);
  for (const diagnostic of diagnostics) lines.push(formatExpectedDiagnostic(diagnostic));
  return lines.map((line) => `${line}\n`).join('');
}

/** One line of an `.expected` file. */
export function formatExpectedDiagnostic({ from, to, severity, rule }: ExpectedDiagnostic): string {
  return `${from.line}:${from.column}-${to.line}:${to.column} ${severity} ${rule}`;
}

/** What an expectation holds of diagnostics that a validator gave. */
export function expectedOf(diagnostics: readonly Diagnostic[], lines: LineIndex): ExpectedDiagnostic[] {
  return diagnostics.map(({ range, severity, rule }) => ({
    from: lines.position(range.from),
    to: lines.position(range.to),
    severity,
    rule,
  }));
}
