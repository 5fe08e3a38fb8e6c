import { any, boolean, fieldsOf, int64, listOf, mapOf, number, string, type FieldsShape, type Shape } from '../../../engine/shape/shape.ts';

/**
 * What containerd decodes, of all releases in one: `s` string, `b` boolean, `i` integer, `n` float,
 * `d` duration, `a` anything; `f` fields, `l` list, `m` map; `in` says in which releases a field is
 * there, `v` holds what differs by release.
 */
export type TableNode =
  | 's' | 'b' | 'i' | 'n' | 'd' | 'a'
  | { readonly f: Readonly<Record<string, TableNode>> }
  | { readonly l: TableNode }
  | { readonly m: TableNode }
  | { readonly in: string; readonly n: TableNode }
  | { readonly v: readonly TableNode[] };

/** The file that the recorder writes. */
export interface TableFile {
  /** Every plugin, and the releases that have it. */
  readonly ids: Readonly<Record<string, string>>;
  /** What the configuration of a plugin is decoded into, for those that have one. */
  readonly plugins: Readonly<Record<string, TableNode>>;
  readonly config: TableNode;
}

/** A duration such as `1m30s`; a string for all but the number 0. Told apart by identity. */
export const duration: Shape = { type: 'string' };

/** The tables of one release, by its place among all. */
export class Tables {
  readonly #file: TableFile;
  readonly #release: number;

  constructor(file: TableFile, release: number) {
    this.#file = file;
    this.#release = release;
  }

  get config(): FieldsShape {
    return shapeOf(this.#file.config, this.#release) as FieldsShape;
  }

  /** Ids of the release's plugins. */
  get ids(): readonly string[] {
    return Object.keys(this.#file.ids).filter((id) => this.has(id));
  }

  has(id: string): boolean {
    return Object.hasOwn(this.#file.ids, id) && this.#file.ids[id]![this.#release] === '1';
  }

  /** Whether some other release has a plugin of that id. */
  hadOrWillHave(id: string): boolean {
    return Object.hasOwn(this.#file.ids, id);
  }

  /** What a plugin's table is decoded into; nothing for one that takes no configuration. */
  plugin(id: string): Shape | undefined {
    if (!this.has(id) || !Object.hasOwn(this.#file.plugins, id)) return undefined;
    return shapeOf(this.#file.plugins[id]!, this.#release);
  }
}

const scalars: Readonly<Record<string, Shape>> = { s: string, b: boolean, i: int64, n: number, d: duration, a: any };

function shapeOf(node: TableNode, release: number): Shape {
  if (typeof node === 'string') return scalars[node]!;
  if ('l' in node) return listOf(shapeOf(node.l, release));
  if ('m' in node) return mapOf(shapeOf(node.m, release));
  if ('v' in node) return shapeOf(node.v[release]!, release);
  if ('in' in node) return shapeOf(node.n, release);
  const fields = Object.entries(node.f).filter(([, field]) => typeof field === 'string' || !('in' in field) || field.in[release] === '1');
  return fieldsOf(Object.fromEntries(fields.map(([name, field]) => [name, shapeOf(field, release)])));
}

let loading: Promise<TableFile> | undefined;

/** Loads the tables once. */
export function loadTables(): Promise<TableFile> {
  loading ??= import('./tables.json', { with: { type: 'json' } }).then((file) => file.default as unknown as TableFile);
  return loading;
}
