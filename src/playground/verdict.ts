import type { Diagnostic, Severity } from '../engine/diagnostic.ts';
import type { Language, Localized } from '../engine/localized.ts';
import { phrases, playgroundWords, type Counts } from './playground-words.ts';
import { mostMegabytes } from './read-files.ts';

/** What the playground knows of the text that it shows. */
export type Verdict =
  | { readonly state: 'idle' | 'shared' | 'empty' | 'too-large' | 'checking' }
  | { readonly state: 'checked'; readonly authority: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly state: 'failed'; readonly failure: Localized };

/** Sign and colour of a verdict; `unknown` is neither good nor bad. */
export type VerdictMood = 'accepted' | 'unchecked' | Severity | 'unknown';

/** The verdict in words. A failure of ours never reads as "valid". */
export function verdictText(verdict: Verdict, language: Language): string {
  switch (verdict.state) {
    case 'idle':
      return playgroundWords.notYetChecked[language];
    case 'shared':
      return playgroundWords.shared[language];
    case 'empty':
      return playgroundWords.empty[language];
    case 'too-large':
      return phrases.tooLarge[language](mostMegabytes);
    case 'checking':
      return playgroundWords.checking[language];
    case 'failed':
      return `${phrases.failed[language](verdict.failure[language])} ${playgroundWords.failureMeans[language]}`;
    case 'checked': {
      const counts = countsOf(verdict.diagnostics);
      const accepted = isWhollyChecked(verdict.diagnostics) ? 'accepted' : 'partlyChecked';
      return phrases[counts.error > 0 ? 'refused' : accepted][language](verdict.authority, counts);
    }
  }
}

export function verdictMood(verdict: Verdict): VerdictMood {
  if (verdict.state !== 'checked') return 'unknown';
  const counts = countsOf(verdict.diagnostics);
  if (counts.error > 0) return 'error';
  if (!isWhollyChecked(verdict.diagnostics)) return 'unchecked';
  return counts.warning > 0 ? 'warning' : 'accepted';
}

function isWhollyChecked(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some(({ unchecked }) => unchecked);
}

function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}
