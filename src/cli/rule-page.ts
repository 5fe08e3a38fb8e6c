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

/** The page of a rule, or nothing where the content is not there: then its id has to do. */
export function readRulePage(rule: string, language: Language): RulePage | undefined {
  let text: string;
  try {
    text = readFileSync(new URL(`${rule}/${language}.mdx`, folder), 'utf8');
  } catch {
    return undefined;
  }
  const [, matter, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  if (matter === undefined || body === undefined) return undefined;
  const { title, summary } = parse(matter) as { title?: string; summary?: string };
  return { title: title ?? rule, summary: summary ?? '', body: plain(body) };
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
