import type { Finding } from '../../../../engine/diagnostic.ts';
import type { RuleDescription } from '../../../../engine/rule.ts';
import { definitionKind } from '../../object.ts';
import { objectRule, type ObjectRule } from '../../rule.ts';
import { definitionOf, sitesOf, type Definition } from './definition.ts';
import type { SchemaSite } from './schema-site.ts';

/** A rule over CustomResourceDefinitions as a whole. */
export function definitionRule(rule: RuleDescription & { check(definition: Definition): Iterable<Finding> }): ObjectRule {
  return objectRule({ ...rule, kinds: [definitionKind], check: (object) => rule.check(definitionOf(object)) });
}

/** A rule over each place in their schemas that is a schema. */
export function schemaRule(rule: RuleDescription & { check(site: SchemaSite): Iterable<Finding> }): ObjectRule {
  return objectRule({
    ...rule,
    kinds: [definitionKind],
    *check(object) {
      for (const site of sitesOf(object)) yield* rule.check(site);
    },
  });
}
