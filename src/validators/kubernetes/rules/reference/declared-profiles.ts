import { fullName, readPolicy } from '../../../apparmor/policy.ts';
import { newestParser } from '../../../apparmor/versions.ts';

/** The names of the AppArmor profiles that a text declares. */
export interface DeclaredProfiles {
  /** Profiles within others as `parent//child`. */
  readonly names: readonly string[];
  /** Whether there may be others: a name is made of variables, or the text could not be read whole. */
  readonly isPartial: boolean;
}

export function declaredProfiles(text: string): DeclaredProfiles {
  const { profiles, problems } = readPolicy(text, newestParser);
  const names = profiles.map(fullName);
  return { names, isPartial: problems.length > 0 || names.some((name) => name.includes('@{')) };
}
