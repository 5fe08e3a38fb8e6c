/** How old what the site says is: when each topic was verified, and how old its sources were read. */
import type { Language, Localized } from '../engine/localized.ts';
import { loadValidator } from '../validators/registry.ts';
import { citedSources } from './citation.ts';
import type { ContentTree, Page } from './content-tree.ts';
import { readFields } from './fields.ts';
import { readIsolation } from './isolation.ts';
import { readReleases } from './releases.ts';
import { isWritten } from './site-page.ts';
import { words } from './words.ts';

export interface Age {
  readonly path: string;
  readonly title: Localized;
  /** Day on which the whole topic was last read against its sources. */
  readonly verified: string | undefined;
  /** Facts are counted by the sources they cite. */
  readonly facts: number;
  readonly oldestRead: string | undefined;
  /** Sources that were read more than a year before the build. */
  readonly old: number;
}

export interface ChapterAge {
  readonly id: string;
  readonly title: Localized;
  readonly topics: readonly Age[];
}

/** The same day a year earlier. */
export function yearBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // The 29th of February has no counterpart: the last of that month is it.
  return month === 2 && date === 29 ? `${year - 1}-02-28` : `${year - 1}${day.slice(4)}`;
}

/** Ages of a list of days the sources were read. */
export function countAges(days: readonly string[], built: string): Pick<Age, 'facts' | 'oldestRead' | 'old'> {
  const limit = yearBefore(built);
  return { facts: days.length, oldestRead: days.toSorted()[0], old: days.filter((day) => day < limit).length };
}

/** Every chapter that has text, with its topics, the oldest first; the rules of the validators at the end. */
export async function chapterAges(tree: ContentTree, built: string): Promise<ChapterAge[]> {
  const readOf = (ids: readonly string[]): string[] => ids.flatMap((id) => tree.sources.get(id)?.read ?? []);
  const chapters = tree.chapters.map(({ id, title, topics }) => ({
    id,
    title,
    topics: topics.filter(isWritten).map(({ id: topic, path, pages, verified }): Age => ({
      path,
      title: { en: pages.en!.title, zh: pages.zh!.title },
      verified,
      ...countAges(readOf(sourcesOf(pages.en!, tree.root, topic)), built),
    })).sort(oldestFirst),
  }));
  const validators = await Promise.all([...tree.validators.keys()].map(async (id): Promise<Age> => {
    const rules = (await loadValidator(id))?.rules ?? [];
    const days = readOf([...new Set(rules.map(({ source }) => source))]);
    return { path: `/validators/${id}/`, title: { en: `${id}: ${rules.length} rules`, zh: `${id}：${rules.length} 条规则` }, verified: days.toSorted()[0], ...countAges(days, built) };
  }));
  return [...chapters.filter(({ topics }) => topics.length > 0), { id: 'validators', title: words.validators, topics: validators.sort(oldestFirst) }];
}

/** The sources of a page, those of its tables included. */
function sourcesOf({ outline }: Page, root: string, topic: string): string[] {
  const table = outline.components.some(({ name }) => name === 'Releases');
  const released = table ? readReleases(root).flatMap(({ changes }) => changes.map(({ source }) => source)) : [];
  const judged = outline.components.some(({ name }) => name === 'Isolation')
    ? readIsolation(root).boundaries.flatMap(({ cells }) => Object.values(cells).map(({ source }) => source))
    : [];
  const ofFields = readFields(root, topic).map(({ source }) => source);
  return [...new Set([...citedSources(outline), ...released, ...judged, ...ofFields])];
}

function oldestFirst(a: Age, b: Age): number {
  return (a.verified ?? '').localeCompare(b.verified ?? '') || b.old - a.old || (a.oldestRead ?? '').localeCompare(b.oldestRead ?? '');
}

/** An age in one line of text. */
export function ageOf({ verified, facts, old }: Age, language: Language): string {
  return language === 'zh'
    ? `核对于 ${verified ?? '—'}，引用 ${facts} 处出处，其中 ${old} 处查阅已超过一年`
    : `verified ${verified ?? '—'}, ${facts} sources, ${old} of them read more than a year ago`;
}
