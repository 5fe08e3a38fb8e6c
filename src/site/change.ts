import { absoluteHref } from './address.ts';
import { readYamlFile } from './content-file.ts';
import { changesSchema, type Change } from './content-schema.ts';
import type { ContentTree } from './content-tree.ts';
import { formatFault } from './fault.ts';
import type { Language } from '../engine/localized.ts';
import { origin } from './deployment.ts';
import { parseReference, resolveReference } from './reference.ts';
import { words } from './words.ts';

export const changesFile = 'content/changes.yaml';

/** What changed, newest first. Throws where the file does not follow its schema. */
export function readChanges(root: string): Change[] {
  const { value, faults } = readYamlFile(root, changesFile, changesSchema);
  if (!value) throw new Error(faults.map(formatFault).join('\n'));
  return value.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Address without language and title of what changed; a problem where the reference leads nowhere. */
export function changedPlace({ place }: Change, tree: ContentTree, language: Language): { path: string; title: string } | { problem: string } {
  const page = sitePlaces[place];
  if (page) return { path: page.path, title: words[page.title][language] };
  const reference = parseReference(place);
  if (!reference) return { problem: `${place} is neither a reference nor a page of the site` };
  const resolved = resolveReference(reference, tree, language);
  return 'problem' in resolved ? resolved : { path: resolved.path, title: resolved.text };
}

/** Pages that no reference names. */
const sitePlaces: Readonly<Record<string, { readonly path: string; readonly title: 'siteName' | 'rules' | 'review' | 'validator' }>> = {
  site: { path: '/', title: 'siteName' },
  rules: { path: '/rules/', title: 'rules' },
  review: { path: '/review/', title: 'review' },
  validate: { path: '/validate/', title: 'validator' },
};

/** The chapter a change belongs to, if it is one. */
export function chapterOf({ place }: Change): string | undefined {
  return /^chapter:([^/#]+)/.exec(place)?.[1];
}

/** An Atom feed of changes, of one chapter or of all. */
export function atomFeed(tree: ContentTree, language: Language, chapter?: string): string {
  const changes = readChanges(tree.root).filter((change) => !chapter || chapterOf(change) === chapter);
  const path = chapter ? `/${chapter}/` : '/';
  const chapterTitle = tree.chapters.find(({ id }) => id === chapter)?.title[language];
  const title = `${words.siteName[language]}${words.colon[language]}${chapterTitle ? `${chapterTitle}${words.listComma[language]}` : ''}${words.changes[language]}`;
  const entries = changes.map((change) => {
    const place = changedPlace(change, tree, language);
    if ('problem' in place) throw new Error(`${changesFile}: ${place.problem}`);
    return [
      '  <entry>',
      `    <id>${escapeXml(changeId(change, language))}</id>`,
      `    <title>${escapeXml(place.title)}</title>`,
      `    <updated>${change.date}T00:00:00Z</updated>`,
      `    <link rel="alternate" href="${escapeXml(absoluteHref(place.path, language))}"/>`,
      `    <summary>${escapeXml(change.text[language])}</summary>`,
      '  </entry>',
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
  <id>${escapeXml(absoluteHref(path, language))}</id>
  <title>${escapeXml(title)}</title>
  <author><name>${words.siteName[language]}</name></author>
  <updated>${changes[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
  <link rel="self" href="${escapeXml(absoluteHref(`${path}feed.xml`, language))}"/>
  <link rel="alternate" href="${escapeXml(absoluteHref(path, language))}"/>
  <rights>CC BY 4.0</rights>
${entries.join('\n')}
</feed>
`;
}

/** A tag URI (RFC 4151): it stays even if the page moves. */
function changeId({ id, date }: Change, language: Language): string {
  return `tag:${new URL(origin).hostname},${date}:${language}/${id}`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
