/** An example file with its verdict: what pages show and the checks compare. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Severity } from '../engine/diagnostic.ts';
import { expectedOf, formatExpectedDiagnostic, parseExpectation, type Expectation } from '../engine/expectation.ts';
import { LineIndex } from '../engine/line-index.ts';
import type { Validator } from '../engine/validator.ts';
import { defaultValidator } from '../validators/default-validator.ts';
import { loadValidator, validatorIds } from '../validators/registry.ts';
import type { Fault } from './fault.ts';
import { highlightLines, type Token } from './highlight.ts';

/** What the verdict's sign and colour stand for: the worst that was found, or that not all was checked. */
export type Verdict = 'accepted' | 'unchecked' | Severity;

export interface Specimen {
  readonly file: string;
  readonly text: string;
  readonly validator: Validator;
  readonly expectation: Expectation;
  /** The system and version that the verdict stands for. */
  readonly authority: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly verdict: Verdict;
}

const severities: readonly Severity[] = ['error', 'warning', 'hint'];

/** The worst severity among the diagnostics; nothing is called accepted that was not checked. */
export function verdictOf(diagnostics: readonly Diagnostic[]): Verdict {
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  if (!isRefused && diagnostics.some(({ unchecked }) => unchecked)) return 'unchecked';
  return severities.find((severity) => diagnostics.some((found) => found.severity === severity)) ?? 'accepted';
}

/**
 * Whose example a file is: a rule's folder says it, or a part of its name (`rootless.oci-runtime.json`,
 * `web.apparmor`); all others are Kubernetes manifests.
 */
export function validatorOfExample(file: string): string {
  const ofRule = /(?:^|\/)rules\/([^/]+)\//.exec(file)?.[1];
  const parts = file.slice(file.lastIndexOf('/') + 1).split('.').slice(1);
  return ofRule ?? parts.find((part) => validatorIds.includes(part)) ?? defaultValidator;
}

/** Runs an example through its validator, with the options that its `.expected` file chooses. */
export async function runSpecimen(root: string, file: string): Promise<Specimen> {
  const validatorId = validatorOfExample(file);
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const expectation = existsSync(`${path}.expected`)
    ? parseExpectation(readFileSync(`${path}.expected`, 'utf8'))
    : { options: {}, diagnostics: [] };
  const validator = await loadValidator(validatorId);
  if (!validator) throw new Error(`${file}: there is no validator ${validatorId}`);
  const outcome = await validator.validate(text, expectation.options);
  if ('failure' in outcome) throw new Error(`${file}: the validator failed: ${outcome.failure.en}`);
  return {
    file,
    text,
    validator,
    expectation,
    authority: validator.authority(expectation.options),
    diagnostics: outcome.diagnostics,
    verdict: verdictOf(outcome.diagnostics),
  };
}

/** Where the verdict differs from the expectation, both ways. */
export function specimenFaults({ file, text, expectation, diagnostics }: Specimen): Fault[] {
  const found = expectedOf(diagnostics, new LineIndex(text)).map(formatExpectedDiagnostic);
  const expected = expectation.diagnostics.map(formatExpectedDiagnostic);
  const missing = expected.filter((line) => !found.includes(line));
  const extra = found.filter((line) => !expected.includes(line));
  return [
    ...missing.map((line) => ({ file, line: Number.parseInt(line, 10), message: `is expected, not found: ${line}` })),
    ...extra.map((line) => ({ file, line: Number.parseInt(line, 10), message: `is found, not expected: ${line}` })),
  ];
}

/** A piece of a line; `severity` where a finding covers it. */
export interface SpecimenToken extends Token {
  readonly severity: Severity | undefined;
}

export interface SpecimenLine {
  readonly number: number;
  readonly tokens: readonly SpecimenToken[];
  /** Findings that begin on this line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The text in colour with its findings laid in. */
export async function specimenLines({ text, diagnostics, validator }: Specimen): Promise<SpecimenLine[]> {
  const shown = text.replace(/\n+$/, '');
  const positions = new LineIndex(text);
  const lines = await highlightLines(shown, validator.language);
  return lines.map((tokens, index) => ({
    number: index + 1,
    tokens: tokens.flatMap((token) => splitAtFindings(token, diagnostics)),
    diagnostics: diagnostics.filter(({ range }) => positions.position(range.from).line === index + 1),
  }));
}

/** Cuts a token where findings begin and end. */
export function splitAtFindings(token: Token, diagnostics: readonly Diagnostic[]): SpecimenToken[] {
  const end = token.from + token.text.length;
  const cuts = diagnostics
    .flatMap(({ range }) => [range.from, range.to])
    .filter((offset) => offset > token.from && offset < end);
  const edges = [...new Set([token.from, ...cuts, end])].sort((a, b) => a - b);
  return edges.slice(1).map((to, index) => {
    const from = edges[index]!;
    const covering = diagnostics.filter(({ range }) => range.from <= from && range.to >= to && range.to > range.from);
    return {
      text: token.text.slice(from - token.from, to - token.from),
      className: token.className,
      from,
      severity: severities.find((severity) => covering.some((found) => found.severity === severity)),
    };
  });
}
