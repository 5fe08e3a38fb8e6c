/** Versions of apparmor_parser whose verdicts were recorded; the newest first. */
export const parserVersions: readonly string[] = ['5.0', '4.1'];
export const newestParser = '5.0';

/** The version that was chosen, or the newest. */
export function parserVersion(chosen: string | undefined): string {
  return chosen !== undefined && parserVersions.includes(chosen) ? chosen : newestParser;
}
