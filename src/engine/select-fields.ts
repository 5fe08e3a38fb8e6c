import type { Field } from './field.ts';

/**
 * The fields that a pattern names: steps parted by `/`, `[]` behind a step for the items of its list,
 * `{}` for the values of its map: `linux/namespaces[]/type`, `linux/rdma{}/hcaHandles`, `manifests[]/platform/os.version`.
 * The last step may be absent where its parent is there; what lies below an absent field is not.
 */
export function selectFields(root: Field, pattern: string): Field[] {
  if (pattern === '') return [root];
  let fields = [root];
  for (const step of pattern.split('/')) {
    const name = step.replace(/(?:\[\]|\{\})+$/, '');
    fields = fields.filter(({ node }) => node?.type === 'map').map((field) => field.child(name));
    for (const kind of step.slice(name.length).match(/\[\]|\{\}/g) ?? []) {
      fields = fields.flatMap((field) => (kind === '[]' ? field.items() : field.entries().map(([, value]) => value)));
    }
  }
  return fields;
}
