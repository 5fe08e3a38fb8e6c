import { readYamlFile } from './content-file.ts';
import { isolationEffects, isolationSchema, type Isolation, type IsolationEffect } from './content-schema.ts';
import { formatFault } from './fault.ts';

/** Where it is kept what each boundary does to each path of attack. */
export const isolationFile = 'content/chapters/sandboxing/security-model/isolation.yaml';

/** One column of the table. */
export type Boundary = Isolation['boundaries'][number];

/** The table. Throws where the file does not follow its schema, or a boundary leaves a path out. */
export function readIsolation(root: string): Isolation {
  const { value, faults } = readYamlFile(root, isolationFile, isolationSchema);
  if (!value) throw new Error(faults.map(formatFault).join('\n'));
  const missing = value.boundaries.flatMap(({ id, cells }) => value.paths.filter((path) => !cells[path.id]).map((path) => `${id}: ${path.id}`));
  if (missing.length > 0) throw new Error(`${isolationFile}: no cell for ${missing.join(', ')}`);
  return value;
}

/** How strong an effect is, `open` being 0. */
export function strengthOf(effect: IsolationEffect): number {
  return isolationEffects.indexOf(effect);
}

/**
 * Whether a boundary isolates at most as well as another on every path: the product order over the
 * effects. It is partial: of two boundaries each may be the better one somewhere.
 */
export function isAtMost(weaker: Boundary, stronger: Boundary): boolean {
  return Object.entries(weaker.cells).every(([path, { effect }]) => strengthOf(effect) <= strengthOf(stronger.cells[path]!.effect));
}
