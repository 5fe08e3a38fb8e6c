import type { CitedVersion } from './citation.ts';

let asked: Promise<CitedVersion | undefined> | undefined;

/** The version of the site that is being read; nothing where it cannot be asked for. Asked for once. */
export function fetchVersion(): Promise<CitedVersion | undefined> {
  return (asked ??= ask().catch(() => {
    asked = undefined;
    return undefined;
  }));
}

async function ask(): Promise<CitedVersion | undefined> {
  const response = await fetch(`${document.documentElement.dataset['base'] ?? ''}/version.json`);
  if (!response.ok) return undefined;
  const { build, date } = (await response.json()) as Partial<CitedVersion>;
  return typeof build === 'string' && typeof date === 'string' ? { build, date } : undefined;
}
