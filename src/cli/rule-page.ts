import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../engine/localized.ts';

const folder = new URL('../../content/rules/', import.meta.url);

/** What a terminal shows of a rule's page. */
export interface RulePage {
  readonly title: string;
  readonly summary: string;
  /** Markdown, without the front matter. */
  readonly body: string;
}

/**
 * The page of a rule, or nothing where it is not there or damaged: then its id has to do. That
 * pages are whole is for the checks of the content to say.
 */
export function readRulePage(rule: string, language: Language): RulePage | undefined {
  try {
    const text = readFileSync(new URL(`${rule}/${language}.mdx`, folder), 'utf8');
    const [, matter, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text)!;
    const { title, summary } = parse(matter!) as { title: string; summary: string };
    return { title, summary, body: plain(body!) };
  } catch {
    return undefined;
  }
}

/** Heading ids and references are for the site; a terminal needs neither. */
function plain(body: string): string {
  return body
    .replaceAll(/ *\{\/\*[\w-]+\*\/\}/g, '')
    .replaceAll(/ ?\[\]\(source:[^)]*\)/g, '')
    .replaceAll(/\[\]\(\w+:([^)]*)\)/g, '$1')
    .replaceAll(/\[([^\]]+)\]\(\w+:[^)]*\)/g, '$1')
    .trim();
}
