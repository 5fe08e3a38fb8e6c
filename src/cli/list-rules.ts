import type { Language } from '../engine/localized.ts';
import { nearest } from '../engine/did-you-mean.ts';
import type { RuleDescription } from '../engine/rule.ts';
import { loadValidator, validatorIds } from '../validators/registry.ts';
import { severityNames } from '../site/words.ts';
import { UsageError } from './arguments.ts';
import { readRulePage } from './rule-page.ts';

/** `speclens rules`: every rule in a line. */
export async function listRules(language: Language): Promise<string> {
  const rules = await allRules();
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity }) => `${id.padEnd(width)}  ${severityNames[severity][language]}  ${readRulePage(id, language)?.title ?? ''}`)
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** `speclens rules RULE`: its page. */
export async function explainRule(wanted: string, language: Language): Promise<string> {
  const rules = await allRules();
  const rule = rules.find(({ id }) => id === wanted || id.endsWith(`/${wanted}`));
  if (!rule) throw unknownRule(wanted, rules);
  const page = readRulePage(rule.id, language);
  const head = `${rule.id} (${severityNames[rule.severity][language]})`;
  return page ? `${head}\n${page.title}\n\n${page.summary}\n\n${page.body}\n` : `${head}\n`;
}

async function allRules(): Promise<readonly RuleDescription[]> {
  const validators = await Promise.all(validatorIds.map((id) => loadValidator(id)));
  return validators.flatMap((validator) => validator!.rules).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function unknownRule(wanted: string, rules: readonly RuleDescription[]): UsageError {
  const ids = rules.flatMap(({ id }) => [id, id.slice(id.indexOf('/') + 1)]);
  const meant = nearest(wanted, ids);
  return new UsageError({
    en: `there is no rule "${wanted}"${meant ? `; did you mean "${meant}"?` : ''}`,
    zh: `没有名为“${wanted}”的规则${meant ? `；是否想写“${meant}”？` : ''}`,
  });
}
