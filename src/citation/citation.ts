import type { Language } from '../engine/localized.ts';

/** The state of the site that a citation is of. */
export interface CitedVersion {
  /** Package version and commit: `0.1.0+eb1c4dd12a`, with `.changed` where more than that commit was built. */
  readonly build: string;
  /** Day of that commit, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A place on the site as a reader cites it: all that the four formats are written from. */
export interface Citation {
  readonly title: string;
  /** The section, example or table within the page; without it the page itself is meant. */
  readonly section?: string;
  readonly language: Language;
  /** Permanent and absolute, with the anchor of the section. */
  readonly address: string;
  /** Absent where the page was read without a network and the version could not be asked for. */
  readonly version?: CitedVersion;
  /** Day on which the reader read it. */
  readonly read: string;
}

/** Who answers for the site. */
export const citedSite = 'Speclens';

/** `RuntimeClass § Overhead`: page and section in one line. */
export function citedTitle({ title, section }: Pick<Citation, 'title' | 'section'>): string {
  return section ? `${title} § ${section}` : title;
}

/** Today where the reader is, as `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
