import type { ProfileForm } from '../profile-input.ts';

/** A text of our own, under a name, and by whom it is read. */
export interface VerdictCase {
  readonly name: string;
  readonly form: ProfileForm;
  readonly text: string;
}

/** What the real programs said of it, and at which stage they refused it. */
export type RecordedVerdict = { readonly verdict: 'accept' } | { readonly verdict: 'reject'; readonly stage: string; readonly error: string };

/** Cases begin at a line `#= form: name`; the rest is the text. */
export function readVerdictCases(file: string): VerdictCase[] {
  return file.split(/^#= /m).slice(1).map((part) => {
    const end = part.indexOf('\n');
    const [form, name] = part.slice(0, end).split(': ');
    return { form: form as ProfileForm, name: name!, text: part.slice(end + 1).trimEnd() };
  });
}
