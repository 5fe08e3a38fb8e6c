import type { Field } from '../../../../engine/field.ts';

/** A place in a schema that is itself a schema, with what its rules depend on. */
export interface SchemaSite {
  readonly field: Field;
  /** What it describes: the whole object, the items of a list, or a field. */
  readonly level: 'root' | 'item' | 'field';
  /** Whether it stands below `allOf`, `anyOf`, `oneOf` or `not`, where only values may be restricted. */
  readonly nested: boolean;
  /** Below `items` or `additionalProperties` the server decodes leniently: unknown keywords vanish. */
  readonly lenient: boolean;
  /** Below `additionalProperties` the server does not look at defaults. */
  readonly belowAdditional: boolean;
  /** Within `metadata`, `apiVersion` or `kind` of the object itself or of an embedded one. */
  readonly insideObjectHead: boolean;
  /** Why no default may stand here, if it may not. */
  readonly forbidsDefault: 'object-head' | 'metadata-map' | undefined;
}

const objectHead = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * Every schema within a schema, in the order of the text. A stack of its own takes any depth, and
 * each place is visited once, so the rules stay linear in the size of the definition.
 */
export function schemaSites(root: Field): SchemaSite[] {
  const sites: SchemaSite[] = [];
  const pending: SchemaSite[] = [
    { field: root, level: 'root', nested: false, lenient: false, belowAdditional: false, insideObjectHead: false, forbidsDefault: undefined },
  ];
  for (let site = pending.pop(); site; site = pending.pop()) {
    sites.push(site);
    for (const below of sitesWithin(site).toReversed()) pending.push(below);
  }
  return sites;
}

function sitesWithin(site: SchemaSite): SchemaSite[] {
  return site.field.children().flatMap(([keyword, value]) => sitesUnder(keyword, value, site));
}

function sitesUnder(keyword: string, value: Field, site: SchemaSite): SchemaSite[] {
  switch (keyword) {
    case 'properties':
      return propertiesWithin(site, value);
    case 'items':
      return value.node?.type === 'map' ? [{ ...site, field: value, level: 'item', lenient: true }] : [];
    case 'additionalProperties':
      return value.node?.type === 'map' ? [additionalWithin(site, value)] : [];
    case 'not':
      return value.present ? [{ ...site, field: value, nested: true }] : [];
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return value.items().map((branch) => ({ ...site, field: branch, nested: true }));
    default:
      return [];
  }
}

/** The schemas that restrict the same value: the branches of `allOf`, `anyOf` and `oneOf`, and what stands in `not`. */
export function branchesOf(field: Field): Field[] {
  const not = field.child('not');
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => field.child(keyword).items());
  return not.present ? [not, ...branches] : branches;
}

function propertiesWithin(site: SchemaSite, properties: Field): SchemaSite[] {
  const isObject = site.level === 'root' && !site.nested;
  const isEmbedded = site.field.child('x-kubernetes-embedded-resource').boolean() ?? false;
  return properties.entries().map(([name, field]) => {
    const below: SchemaSite = { ...site, field, level: 'field' };
    if (!(isObject || isEmbedded) || !objectHead.has(name)) return below;
    return { ...below, insideObjectHead: true, forbidsDefault: isObject ? 'object-head' : site.forbidsDefault };
  });
}

function additionalWithin(site: SchemaSite, field: Field): SchemaSite {
  const forbidsDefault = site.forbidsDefault ?? (site.insideObjectHead ? 'metadata-map' : undefined);
  return { ...site, field, level: 'field', lenient: true, belowAdditional: true, forbidsDefault };
}
