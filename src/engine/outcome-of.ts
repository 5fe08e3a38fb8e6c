import type { Finding } from './diagnostic.ts';
import type { Localized } from './localized.ts';
import { Report } from './report.ts';
import type { SourceDocument } from './source-tree.ts';
import type { Outcome } from './validator.ts';

/** Runs a validator's work on a text. What it throws is a fault of ours, and an outcome too. */
export async function outcomeOf(text: string, work: (report: Report) => void | Promise<void>): Promise<Outcome> {
  try {
    const report = new Report(text);
    await work(report);
    return { diagnostics: report.diagnostics() };
  } catch (error) {
    return { failure: failureText(error) };
  }
}

function failureText(error: unknown): Localized {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    en: `The validator itself failed, so nothing is said about this text: ${reason}`,
    zh: `校验器自身出错，因此对这段文本不下结论：${reason}`,
  };
}

/** Of a document that could not be read whole, what speaks of absence may only be an echo of that. */
export function* settledFindings({ broken }: SourceDocument, findings: Iterable<Finding>): Iterable<Finding> {
  for (const finding of findings) if (!broken || !finding.needsWholeDocument) yield finding;
}
