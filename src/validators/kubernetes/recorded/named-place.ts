import { Field } from '../../../engine/field.ts';
import type { SourceNode } from '../../../engine/source-tree.ts';

/**
 * The fields that a path of the server's names, or their nearest ancestors that are written.
 * The server writes `spec.containers[0].name`, `metadata.labels[a/b]`, and for some maps `data.a.b`.
 * Now and then it leaves an index out (`containers[0].volumeMounts.subPath`, `containers[0].envFrom`):
 * then any item is meant, and where the path ends, anything in one.
 */
export function namedPlaces(root: SourceNode | undefined, path: string): Field[] {
  return follow(Field.root(root), path);
}

function follow(field: Field, path: string): Field[] {
  if (!path) return field.node?.type === 'list' ? withContent(field) : [field];
  if (field.node?.type === 'list' && !path.startsWith('[')) {
    const found = field.items().flatMap((item) => follow(item, path));
    return found.length > 0 ? found : [field];
  }
  const step = nextStep(field, path);
  return step.field.written ? follow(step.field, step.rest) : [field];
}

/** A field and all that is in it. */
export function withContent(field: Field): Field[] {
  return [field, ...[...field.items(), ...field.children().map(([, child]) => child)].flatMap(withContent)];
}

/**
 * Every field that a path without indices may mean: each item of every list on the way. Go's decoder
 * names embedded structs as well, which are no fields in JSON: `spec.volumes.VolumeSource.configMap`.
 */
export function placesWithoutIndex(root: SourceNode | undefined, path: string): Field[] {
  let fields = [Field.root(root)];
  for (const name of path.split('.').filter((step) => !/^[A-Z]/.test(step))) {
    const holders = fields.flatMap(spread);
    const direct = holders.map((field) => field.child(name)).filter((field) => field.written);
    // The path leaves out the keys of free-form maps, too.
    const values = direct.length > 0 ? [] : holders.flatMap((field) => field.entries().flatMap(([, value]) => spread(value)));
    const next = direct.length > 0 ? direct : values.map((field) => field.child(name)).filter((field) => field.written);
    if (next.length === 0) return fields;
    fields = next;
  }
  // A list that stands where something else is wanted may be meant itself.
  return fields.flatMap((field) => [field, ...spread(field)]);
}

function spread(field: Field): Field[] {
  return field.node?.type === 'list' ? field.items().flatMap(spread) : [field];
}

function nextStep(field: Field, path: string): { field: Field; rest: string } {
  const bracket = /^\[([^\]]*)\]\.?/.exec(path);
  if (bracket) {
    const [whole, inside] = bracket;
    const item = field.node?.type === 'list' ? field.items()[Number(inside)] : undefined;
    return { field: item ?? field.key(inside!), rest: path.slice(whole!.length) };
  }
  // Keys may hold dots and brackets: the longest member that the path begins with is meant.
  const member = field
    .children()
    .filter(([key]) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
    .toSorted(([a], [b]) => b.length - a.length)[0];
  if (!member) return { field: field.child('\0'), rest: '' };
  return { field: member[1], rest: path.slice(member[0].length).replace(/^\./, '') };
}
