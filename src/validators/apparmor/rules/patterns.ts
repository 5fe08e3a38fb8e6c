import type { Finding } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Token } from '../lexer/token.ts';
import type { Rule } from '../parser/tree.ts';
import { expandIn, type FlatProfile, type Policy } from '../policy.ts';
import { findingAt, shown, type PolicyRule } from '../rule.ts';
import { wordsOf } from '../words-of.ts';
import { patternProblem } from '../pattern-problem.ts';

export const pattern: PolicyRule = {
  id: 'apparmor/pattern',
  severity: 'error',
  source: 'apparmor-patterns',
  *check(policy) {
    for (const flat of policy.profiles) {
      const { name, attachment } = flat.profile;
      yield* checkPattern(attachment ?? name, attachment ? attachment.value : localName(flat.name), policy, flat);
      for (const { rule, counts } of flat.entries) {
        if (!counts) continue;
        for (const { token, isPattern } of wordsOf(rule)) if (isPattern && !isLeftOut(token, rule, policy.version)) yield* checkPattern(token, token.value, policy, flat);
      }
    }
  },
};

/** Until 5.0 the parser did not compile what a rule may link to whose permissions stand behind the path. */
function isLeftOut(token: Token, rule: Rule, version: string): boolean {
  return version === '4.1' && rule.type === 'file' && !rule.leading && token === rule.target;
}

/** The last part of `a//b`. */
function localName(name: string): string {
  return name.slice(name.lastIndexOf('//') < 0 ? 0 : name.lastIndexOf('//') + 2);
}

function* checkPattern(token: Token, word: string, policy: Policy, flat: FlatProfile): Iterable<Finding> {
  const whole = expandIn(word, policy, flat);
  // A variable that is not known here is taken for a plain name: brackets are hardly ever split over two.
  const problem = whole === undefined ? undefined : patternProblem(whole);
  if (problem) yield findingAt(token, described(problem, whole!, word));
}

function described(problem: Localized, whole: string, word: string): Localized {
  if (whole === word) return problem;
  return { en: `With its variables put in, this is \`${shown(whole)}\`. ${problem.en}`, zh: `代入变量后是 \`${shown(whole)}\`。${problem.zh}` };
}

export const patternRules: readonly PolicyRule[] = [pattern];
