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
    for (const below of sitesWithin(site).reverse()) pending.push(below);
  }
  return sites;
}

function sitesWithin(site: SchemaSite): SchemaSite[] {
  const { field } = site;
  const found: SchemaSite[] = [];
  for (const [keyword, value] of field.children()) {
    if (keyword === 'properties') found.push(...propertiesWithin(site, value));
    else if (keyword === 'items' && value.node?.type === 'map') found.push({ ...site, field: value, level: 'item', lenient: true });
    else if (keyword === 'additionalProperties' && value.node?.type === 'map') found.push(additionalWithin(site, value));
    else if (keyword === 'not' && value.present) found.push({ ...site, field: value, nested: true });
    else if (keyword === 'allOf' || keyword === 'anyOf' || keyword === 'oneOf') {
      found.push(...value.items().map((branch) => ({ ...site, field: branch, nested: true })));
    }
  }
  return found;
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
