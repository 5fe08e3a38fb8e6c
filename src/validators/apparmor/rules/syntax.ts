import type { Localized } from '../../../engine/localized.ts';
import type { ParseProblem } from '../parser/parse-problem.ts';
import type { Policy } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Rules whose findings the parser makes while it reads. */
function readerRule(id: ParseProblem['rule']): PolicyRule {
  return {
    id: `apparmor/${id}`,
    severity: 'error',
    source: 'apparmor-grammar',
    *check({ problems }: Policy) {
      for (const { rule, range, message, fix } of problems) if (rule === id) yield { range, message, ...(fix && { fix }) };
    },
  };
}

export const syntax = readerRule('syntax');
export const missingComma = readerRule('missing-comma');
export const preamble = readerRule('preamble');
export const unclosedBlock = readerRule('unclosed-block');

/** What an include holds is not known here. */
export const include: PolicyRule = {
  id: 'apparmor/include',
  severity: 'hint',
  source: 'apparmor-profile-language',
  unchecked: true,
  *check({ file }) {
    for (const { from, to, value } of file.includes) yield { range: { from, to }, message: notRead(value) };
  },
};

function notRead(name: string): Localized {
  return {
    en: `\`${name}\` is not read here: rules and variables in it are not checked, and what is not declared in this text may be declared there.`,
    zh: `这里不读取 \`${name}\`：其中的规则和变量不受检查，本文没有声明的变量也可能在那里声明。`,
  };
}

export const syntaxRules: readonly PolicyRule[] = [syntax, missingComma, preamble, unclosedBlock, include];
