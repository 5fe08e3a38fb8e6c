/** A file of profiles of our own, under a name. */
export interface ProfileCase {
  readonly name: string;
  readonly text: string;
}

export type RecordedVerdict = { readonly verdict: 'accept' } | { readonly verdict: 'reject'; readonly error: string };

/** Cases begin at a line `#= name`; the rest is the text. */
export function readCases(file: string): ProfileCase[] {
  return file.split(/^#= /m).slice(1).map((part) => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end), text: part.slice(end + 1).trimEnd() + '\n' };
  });
}
