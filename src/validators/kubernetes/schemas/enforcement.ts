/**
 * Where the server goes beyond decoding: OpenAPI says what is required, listed and keyed, and
 * validation that is written by hand decides whether any of it is held against a document. Which it
 * is was tried out, field by field, against a running server by `probe.ts`; `enforcement.json` holds
 * its answers. What it did not reach counts as not enforced.
 */
interface EnforcementFile {
  readonly required: readonly string[];
  readonly filled: readonly string[];
  readonly values: readonly string[];
  readonly unique: readonly string[];
  readonly accepted: readonly string[];
}

/** What is enforced of an object type's fields. */
export interface FieldEnforcement {
  /** Refused when absent. */
  readonly required: readonly string[];
  /** Refused when `''` or `[]`. */
  readonly filled: ReadonlySet<string>;
  /** Required by OpenAPI, and seen accepted when absent. */
  readonly accepted: readonly string[];
}

/** Single fields as `definition.field`, such as `core.v1.Container.name`. */
export interface Enforcement {
  /** By definition; types of which nothing is enforced are left out. */
  readonly fields: ReadonlyMap<string, FieldEnforcement>;
  /** Refused with a value that OpenAPI does not list. */
  readonly values: ReadonlySet<string>;
  /** Refused when two items have the same keys. */
  readonly unique: ReadonlySet<string>;
}

let loading: Promise<Enforcement> | undefined;

/** The answers of the server, loaded when first asked for. */
export function loadEnforcement(): Promise<Enforcement> {
  loading ??= import('./enforcement.json', { with: { type: 'json' } }).then(({ default: file }) => read(file));
  return loading;
}

function read(file: EnforcementFile): Enforcement {
  const [required, filled, accepted] = [file.required, file.filled, file.accepted].map(byDefinition) as [Grouped, Grouped, Grouped];
  const definitions = new Set([...required.keys(), ...filled.keys(), ...accepted.keys()]);
  const fields = new Map<string, FieldEnforcement>();
  for (const name of definitions) {
    fields.set(name, {
      required: required.get(name) ?? [],
      filled: new Set(filled.get(name)),
      accepted: accepted.get(name) ?? [],
    });
  }
  return { fields, values: new Set(file.values), unique: new Set(file.unique) };
}

type Grouped = Map<string, string[]>;

function byDefinition(names: readonly string[]): Grouped {
  const grouped: Grouped = new Map();
  for (const name of names) {
    const dot = name.lastIndexOf('.');
    const fields = grouped.get(name.slice(0, dot)) ?? [];
    grouped.set(name.slice(0, dot), [...fields, name.slice(dot + 1)]);
  }
  return grouped;
}
