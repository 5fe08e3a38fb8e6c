/**
 * Texts that are not a Corefile but the lines of a server block, as the pages of plugins show them. As a
 * file, CoreDNS takes the plugin's name for a zone and its properties for plugins.
 */
import { check, type Checked } from './check.ts';
import { isBuiltIn } from './plugins/names.ts';
import { tokenize } from './read/tokenize.ts';
import type { RuleFinding } from './refusal.ts';
import { bareDirective } from './rules.ts';
import type { Minor } from './versions.ts';

/** What the reader says a text is; with `auto` it is found out. */
export const textForms = ['auto', 'file', 'block'] as const;

export type TextForm = (typeof textForms)[number];

/** Checks a text as what it is said to be. */
export function checkAs(text: string, form: TextForm, minor: Minor): readonly RuleFinding[] {
  if (form === 'file') return check(text, minor).findings;
  if (form === 'block') return checkLines(text, minor).findings;
  const file = check(text, minor);
  if (!hasErrors(file) || !beginsWithPlugin(text)) return file.findings;
  // Only what both ways of reading refuse is an error: the text may be meant in either.
  const lines = checkLines(text, minor);
  if (hasErrors(lines) && lines.corefile.broken) return file.findings;
  return [...lines.findings, asLines(text)];
}

function hasErrors({ findings }: Checked): boolean {
  return findings.some(({ rule }) => rule.severity === 'error');
}

function beginsWithPlugin(text: string): boolean {
  // The first word is all that matters, and a text may be long.
  const [first] = tokenize(text.slice(0, 1000));
  return first !== undefined && isBuiltIn(first.text);
}

const before = '. {\n';

/** The text inside of a server block for all names. */
function checkLines(text: string, minor: Minor): Checked {
  const { corefile, findings } = check(`${before}${text}\n}\n`, minor);
  return { corefile, findings: findings.map((found) => moved(found, text.length)).filter(({ finding: { range } }) => range.to > 0 || text === '') };
}

function moved({ rule, finding }: RuleFinding, length: number): RuleFinding {
  const place = (offset: number) => Math.max(0, Math.min(length, offset - before.length));
  const range = (one: { from: number; to: number }) => ({ from: place(one.from), to: place(one.to) });
  const { fix, ...rest } = finding;
  return {
    rule,
    finding: { ...rest, range: range(finding.range), ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: range(edit.range) })) } }) },
  };
}

function asLines(text: string): RuleFinding {
  const first = tokenize(text.slice(0, 1000))[0]!;
  return {
    rule: bareDirective,
    finding: {
      range: first.range,
      message: {
        en: `This begins with the plugin ${first.text}, so it is read as lines of a server block. As a whole Corefile CoreDNS refuses it, taking "${first.text}" for a zone: put ". { … }" around it.`,
        zh: `文本以插件 ${first.text} 开头，因此按服务器块里的内容来读。作为完整的 Corefile，CoreDNS 会把 "${first.text}" 当成区域而拒绝它：请用 ". { … }" 包起来。`,
      },
    },
  };
}
