import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Severity } from '../../../../engine/diagnostic.ts';
import { objectRule, type ObjectRule } from '../../rule.ts';
import { definitionKind, definitionOf, sitesOf, type Definition } from './definition.ts';
import type { SchemaSite } from './schema-site.ts';

interface Description {
  readonly id: string;
  readonly severity: Severity;
  readonly source: string;
}

/** A rule over CustomResourceDefinitions as a whole. */
export function definitionRule(rule: Description & { check(definition: Definition): Iterable<Finding> }): ObjectRule {
  return objectRule({ ...rule, kinds: [definitionKind], check: (object) => rule.check(definitionOf(object)) });
}

/** A rule over each place in their schemas that is a schema. */
export function schemaRule(rule: Description & { check(site: SchemaSite): Iterable<Finding> }): ObjectRule {
  return objectRule({
    ...rule,
    kinds: [definitionKind],
    *check(object) {
      for (const site of sitesOf(object)) yield* rule.check(site);
    },
  });
}
