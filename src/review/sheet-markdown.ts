import { citedTitle } from '../citation/citation.ts';
import { escapeMarkdown } from '../citation/escape-markdown.ts';
import { formatCitation } from '../citation/format-citation.ts';
import type { Language } from '../engine/localized.ts';
import { describeOutcome, reviewWords, verdictNames } from './review-words.ts';
import { countVerdicts, verdicts, type Sheet, type SheetLine } from './sheet.ts';

/** The sheet for a design document or a pull request: numbered lines, each with verdict, notes and citation. */
export function sheetMarkdown(sheet: Sheet, language: Language): string {
  const title = escapeMarkdown(sheet.title.trim() || reviewWords.untitled[language]);
  const counts = countVerdicts(sheet);
  const summary = verdicts.filter((verdict) => counts[verdict] > 0).map((verdict) => `${verdictNames[verdict][language]}: ${counts[verdict]}`);
  const lines = sheet.lines.map((line, index) => lineMarkdown(line, index + 1, language));
  return `${[`# ${title}`, ...(summary.length > 0 ? [summary.join(' · ')] : []), ...lines].join('\n\n')}\n`;
}

function lineMarkdown({ citation, verdict, notes, outcome }: SheetLine, number: number, language: Language): string {
  const label = `${number}. `;
  const indent = ' '.repeat(label.length);
  const parts = [
    `**${verdictNames[verdict][language]}**: ${escapeMarkdown(citedTitle(citation))}`,
    ...(outcome ? [escapeMarkdown(describeOutcome(outcome, language)), `SHA-256: \`${outcome.sha256}\``] : []),
    ...(outcome?.text === undefined ? [] : [fence(outcome.text)]),
    ...(notes.trim() ? [notes.trim().split('\n').map((line) => `> ${escapeMarkdown(line)}`.trimEnd()).join('\n')] : []),
    formatCitation(citation, 'markdown'),
  ];
  return parts.join('\n\n').replaceAll(/\n(?=[^\n])/g, `\n${indent}`).replace(/^/, label);
}

/** A fence longer than any run of back quotes in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}yaml\n${text.replace(/\n?$/, '\n')}${marks}`;
}
