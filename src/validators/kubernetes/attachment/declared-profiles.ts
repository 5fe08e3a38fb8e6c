/** The names of the AppArmor profiles that a text declares, without reading the rest of it. */
export interface DeclaredProfiles {
  readonly names: ReadonlySet<string>;
  /** Whether some name is made of variables, so that what it comes to is not known here. */
  readonly isPartial: boolean;
}

const declaration = /^[ \t]*(?:profile[ \t]+("[^"\n]*"|(?:@\{[^}\s]*\}|[^\s{"])+)|("\/[^"\n]*"|\/(?:@\{[^}\s]*\}|[^\s{"])*))[^\n]*\{/;
/** Profiles are few; a hostile text must not be walked through for ever. */
const mostLines = 50_000;

/**
 * A profile outside any other: `profile name …{` or `/path …{` (apparmor.d(5), "PROFILE"). Profiles
 * within one (children and hats) are named `parent//child`, and no Pod asks for them.
 */
export function declaredProfiles(text: string): DeclaredProfiles {
  const names = new Set<string>();
  let isPartial = false;
  let depth = 0;
  for (const line of text.split('\n', mostLines)) {
    const code = line.replace(/(^|[\s,{}])#(?!include\b).*$/, '$1');
    const match = depth === 0 ? declaration.exec(code) : null;
    const name = (match?.[1] ?? match?.[2])?.replaceAll('"', '');
    if (name?.includes('@{')) isPartial = true;
    else if (name) names.add(name);
    depth = Math.max(0, depth + braces(code));
  }
  return { names, isPartial };
}

/** Braces that open or close a block: at the end of a line, or alone. Those of `{a,b}` and `@{VAR}` open and close at once. */
function braces(code: string): number {
  let balance = 0;
  for (const letter of code) balance += letter === '{' ? 1 : letter === '}' ? -1 : 0;
  return balance;
}
