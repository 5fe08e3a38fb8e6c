import type { Localized } from '../engine/localized.ts';
import { citedSite, citedTitle, type Citation } from './citation.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** The formats that a citation goes out in, in the order they are offered. */
export const citationFormats = ['text', 'markdown', 'bibtex', 'csl-json'] as const;

export type CitationFormat = (typeof citationFormats)[number];

export const formatNames: Readonly<Record<CitationFormat, Localized>> = {
  text: { en: 'Text', zh: '纯文本' },
  markdown: { en: 'Markdown', zh: 'Markdown' },
  bibtex: { en: 'BibTeX', zh: 'BibTeX' },
  'csl-json': { en: 'CSL-JSON', zh: 'CSL-JSON' },
};

/** Writes a citation in the language of the page that was read. */
export function formatCitation(citation: Citation, format: CitationFormat): string {
  return writers[format](citation);
}

const writers: Readonly<Record<CitationFormat, (citation: Citation) => string>> = {
  text(citation) {
    const { title, section, language, address, version, read } = citation;
    if (language === 'zh') {
      const place = section ? `《${title}》，“${section}”` : `《${title}》`;
      return `${citedSite}：${place}。${version ? `版本 ${version.build}，${version.date}。` : ''}${address}（查阅于 ${read}）。`;
    }
    const place = section ? `“${section}”, in “${title}”` : `“${title}”`;
    return `${citedSite}: ${place}. ${version ? `Build ${version.build}, ${version.date}. ` : ''}${address} (read ${read}).`;
  },

  markdown(citation) {
    const { language, address, version, read } = citation;
    const link = `[${escapeMarkdown(citedTitle(citation))}](<${address}>)`;
    return language === 'zh'
      ? `${link}，${citedSite}${version ? `，版本 ${version.build}，${version.date}` : ''}，查阅于 ${read}`
      : `${link}, ${citedSite}${version ? `, build ${version.build}, ${version.date}` : ''}, read ${read}`;
  },

  bibtex(citation) {
    const { language, address, version, read } = citation;
    const fields: [name: string, value: string | undefined][] = [
      ['author', `{{${citedSite}}}`],
      ['title', `{{${escapeTex(citedTitle(citation))}}}`],
      ['year', version && `{${version.date.slice(0, 4)}}`],
      // The styles know the months by these names and write them in their own language.
      ['month', version && months[Number(version.date.slice(5, 7)) - 1]],
      ['version', version && `{${escapeTex(version.build)}}`],
      ['note', `{${version ? `Build ${escapeTex(version.build)}, ${version.date}; ` : ''}read ${read}}`],
      ['url', `{${address}}`],
      ['urldate', `{${read}}`],
      ['language', language === 'zh' ? '{chinese}' : '{english}'],
    ];
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
    return [`@misc{${citationKey(address)},`, ...lines, '}'].join('\n');
  },

  'csl-json'(citation) {
    const { section, language, address, version, read } = citation;
    const item = {
      id: citationKey(address),
      type: 'webpage',
      title: citedTitle(citation),
      'container-title': citedSite,
      author: [{ literal: citedSite }],
      ...(section && { section }),
      ...(version && { version: version.build, issued: dateParts(version.date) }),
      accessed: dateParts(read),
      URL: address,
      language: language === 'zh' ? 'zh-Hans' : 'en',
    };
    return JSON.stringify([item], undefined, 2);
  },
};

/** `speclens-zh-kubernetes-runtimeclass-overhead`: the same for the same place, always. */
export function citationKey(address: string): string {
  const { pathname, hash } = new URL(address);
  const parts = `${pathname}${hash}`.toLowerCase().split(/[^a-z0-9.-]+/).filter(Boolean);
  return ['speclens', ...parts].join('-');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const texCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even where they are escaped.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // In TeX's oldest fonts, which are still the default, others stand in the place of these.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text for a field of BibTeX: what TeX reads as a command stands for itself. */
export function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}~^<>|$&%#_]/g, (character) => texCharacters[character] ?? `\\${character}`);
}

function dateParts(day: string): { 'date-parts': [number[]] } {
  return { 'date-parts': [day.split('-').map(Number)] };
}
