/**
 * The built-in kinds of every supported minor version, read from `tables.json` (written by
 * `generate.ts`). Its `kinds` hold, by group and kind, `scope resource version…`: the scope is `n`
 * (namespaced), `c` (cluster) or `s` (only the body of a subresource); a version may carry the span
 * of minors that know it (`v1@36-`, `v1alpha1@31-33`), `~` where a server serves it only when asked
 * to, and `=name` where its definition is not named after it. Its `definitions` hold one line each:
 * fields as `name@first-last!:type`, `!` for required, types as {@link readDefinition} reads them:
 * a letter for a scalar (`=` its default, `|` its enum, spaces as `%20`), `[` a list (`(key,key)` of a list map, `()`
 * of a set), `{` a map, a name another definition.
 */
import { fieldTokens, readDefinition, type Definition, type FieldType } from './definition.ts';

interface TableFile {
  readonly read: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly definitions: Readonly<Record<string, string>>;
}

/** One version of a kind, in the minors that know it. */
export interface KindVersion {
  readonly group: string;
  readonly kind: string;
  readonly version: string;
  /** The plural in the address. */
  readonly resource: string;
  readonly scope: 'namespaced' | 'cluster' | 'subresource';
  /** Minor versions, `30` for 1.30; `last` is infinite while it has not been removed. */
  readonly first: number;
  readonly last: number;
  /** Whether a server serves it without being asked to by `--runtime-config`. */
  readonly servedByDefault: boolean;
  /** Name of its definition. */
  readonly definition: string;
}

const scopes = { n: 'namespaced', c: 'cluster', s: 'subresource' } as const;
/** Groups whose definitions do not live in a package named after the group's first label. */
const packages: Readonly<Record<string, string>> = { '': 'core', 'internal.apiserver.k8s.io': 'apiserverinternal' };

/** What the definition of a kind is called, unless the tables say otherwise: `apps.v1.Deployment`. */
export function usualDefinition(group: string, version: string, kind: string): string {
  return `${packages[group] ?? group.split('.')[0]}.${version}.${kind}`;
}

// version, first and last minor, off by default, definition
const versionToken = /^(v\w+)(?:@(\d*)-(\d*))?(~?)(?:=(.+))?$/;

/** The tables, read piece by piece as they are asked for. */
export class Tables {
  readonly #file: TableFile;
  readonly #kinds = new Map<string, readonly KindVersion[]>();
  readonly #definitions = new Map<string, Definition>();

  constructor(file: TableFile) {
    this.#file = file;
  }

  /** The patch version that each minor was read from: `1.37` → `1.37.1`. */
  get read(): Readonly<Record<string, string>> {
    return this.#file.read;
  }

  /** The API groups that Kubernetes itself serves; `''` is the core group. */
  groups(): string[] {
    return Object.keys(this.#file.kinds);
  }

  isBuiltIn(group: string): boolean {
    return Object.hasOwn(this.#file.kinds, group);
  }

  /** The kinds of a built-in group, over all minors. */
  kinds(group: string): string[] {
    return this.isBuiltIn(group) ? Object.keys(this.#file.kinds[group]!) : [];
  }

  /** Every version of a kind, in every minor; none for a kind that the group does not have. */
  versions(group: string, kind: string): readonly KindVersion[] {
    const key = `${group}/${kind}`;
    const known = this.#kinds.get(key);
    if (known) return known;
    if (!this.isBuiltIn(group) || !Object.hasOwn(this.#file.kinds[group]!, kind)) return [];
    const versions = readVersions(group, kind, this.#file.kinds[group]![kind]!);
    this.#kinds.set(key, versions);
    return versions;
  }

  /** A kind as a server of that minor knows it, be it off by default; nothing where it does not. */
  kind(group: string, version: string, kind: string, minor: number): KindVersion | undefined {
    return this.versions(group, kind).find(
      (known) => known.version === version && known.first <= minor && minor <= known.last,
    );
  }

  /** An object type as that minor has it. */
  definition(name: string, minor: number): Definition | undefined {
    const key = `${minor} ${name}`;
    const known = this.#definitions.get(key);
    if (known) return known;
    if (!Object.hasOwn(this.#file.definitions, name)) return undefined;
    const definition = readDefinition(name, this.#file.definitions[name]!, minor);
    this.#definitions.set(key, definition);
    return definition;
  }

  /** The definition behind an object type, remembered in the type. */
  resolve(type: Extract<FieldType, { type: 'object' }>, minor: number): Definition | undefined {
    // A type belongs to one minor's definition, so what is remembered there never mixes minors.
    return (type.definition ??= this.definition(type.name, minor));
  }

  /** The minors that know a field of a definition; nothing where none does. */
  fieldSpan(definition: string, field: string): { first: number; last: number } | undefined {
    if (!Object.hasOwn(this.#file.definitions, definition)) return undefined;
    const tokens = fieldTokens(this.#file.definitions[definition]!).filter(({ name }) => name === field);
    if (tokens.length === 0) return undefined;
    return { first: Math.min(...tokens.map(({ first }) => first)), last: Math.max(...tokens.map(({ last }) => last)) };
  }
}

function readVersions(group: string, kind: string, entry: string): KindVersion[] {
  const [letter, resource, ...versions] = entry.split(' ');
  const scope = scopes[letter as keyof typeof scopes];
  return versions.map((token) => {
    const [, version, first, last, off, definition] = versionToken.exec(token)!;
    return {
      group,
      kind,
      version: version!,
      resource: resource!,
      scope,
      first: Number(first || 0),
      last: Number(last || Infinity),
      servedByDefault: off === '',
      definition: definition ?? usualDefinition(group, version!, kind),
    };
  });
}

let loading: Promise<Tables> | undefined;

/** The tables, loaded when first asked for. */
export function loadTables(): Promise<Tables> {
  loading ??= import('./tables.json', { with: { type: 'json' } }).then((file) => new Tables(file.default as TableFile));
  return loading;
}
