import type { Severity } from '../engine/diagnostic.ts';
import type { Localized } from '../engine/localized.ts';
import type { RuleDescription } from '../engine/rule.ts';
import type { ValidatorPage } from './content-schema.ts';

export interface RuleGroup {
  readonly id: string;
  readonly title: Localized;
  readonly rules: readonly RuleDescription[];
}

/** How many rules there are of each severity. */
export function countSeverities(rules: readonly RuleDescription[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => rules.filter((rule) => rule.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}

/**
 * Rules under the groups of their validator's page, in the page's order; the longest prefix that
 * fits decides. Groups without rules are left out, rules without a group come last.
 */
export function groupRules(rules: readonly RuleDescription[], groups: ValidatorPage['groups']): RuleGroup[] {
  const groupOf = (id: string): number => {
    const name = id.slice(id.indexOf('/') + 1);
    const fits = groups.map(({ prefixes }) => Math.max(-1, ...prefixes.filter((prefix) => name.startsWith(prefix)).map((prefix) => prefix.length)));
    const longest = Math.max(-1, ...fits);
    return longest < 0 ? groups.length : fits.indexOf(longest);
  };
  const byGroup = Map.groupBy(rules, ({ id }) => groupOf(id));
  const titled = [...groups, { title: { en: 'Others', zh: '其他' }, prefixes: ['others'] }];
  return titled.flatMap(({ title, prefixes }, index) => {
    const own = byGroup.get(index);
    return own ? [{ id: prefixes[0]!.replaceAll(/-+$/g, ''), title, rules: own }] : [];
  });
}
