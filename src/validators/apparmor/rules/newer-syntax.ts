import type { Finding } from '../../../engine/diagnostic.ts';
import type { Token } from '../lexer/token.ts';
import { pathVariables, type FlatProfile, type Policy } from '../policy.ts';
import { findingAt, shown, type PolicyRule } from '../rule.ts';
import { placeOf, referencesIn } from '../variables.ts';
import { newerSignals } from '../vocabulary.ts';
import { wordsOf } from '../words-of.ts';

/** What came with 5.0, where the reader asks for 4.1. */
export const newerSyntax: PolicyRule = {
  id: 'apparmor/newer-syntax',
  severity: 'error',
  source: 'apparmor-grammar',
  *check(policy) {
    if (policy.version !== '4.1') return;
    for (const token of policy.file.newer) yield newer(token, token.text);
    for (const flat of policy.profiles) yield* newerIn(flat, policy);
  },
};

function newer(place: { readonly from: number; readonly to: number }, text: string): Finding {
  return findingAt(place, { en: `apparmor_parser 4.1 does not know \`${shown(text)}\` here: it came with 5.0.`, zh: `apparmor_parser 4.1 还不认识这里的 \`${shown(text)}\`：它是 5.0 引入的。` });
}

function* newerIn(flat: FlatProfile, { variables: { sets, mayBeIncluded } }: Policy): Iterable<Finding> {
  for (const flag of flat.profile.flags) if (flag.value.startsWith('attach_disconnected.ipc')) yield newer(flag, flag.value);
  for (const { rule, counts } of flat.entries) {
    if (rule.type === 'class') {
      for (const { name, values } of [...rule.conditions, ...(rule.group?.conditions ?? [])]) {
        if (rule.name === 'network' && (name.value === 'label' || name.value === 'interface')) yield newer(name, name.value);
        if (rule.name === 'signal' && name.value === 'set') for (const value of values) if (newerSignals.has(value.value)) yield newer(value, value.value);
      }
    }
    if (!counts || mayBeIncluded) continue;
    for (const { token } of wordsOf(rule)) yield* newerVariables(token, sets);
  }
}

function* newerVariables(token: Token, sets: ReadonlyMap<string, unknown>): Iterable<Finding> {
  for (const reference of referencesIn(token.value)) {
    if (pathVariables.includes(reference.name) && !sets.has(reference.name)) yield newer(placeOf(token, reference), `@{${reference.name}}`);
  }
}
