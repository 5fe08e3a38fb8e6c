/**
 * Where the server goes beyond decoding: OpenAPI says what is required, listed and keyed, and
 * validation that is written by hand decides whether any of it is held against a document. Which it
 * is was tried out, field by field, against a running server by `probe.ts`; `enforcement.json` holds
 * its answers. What it did not reach counts as not enforced.
 */
interface EnforcementFile {
  readonly required: readonly string[];
  readonly values: readonly string[];
  readonly unique: readonly string[];
  readonly accepted: readonly string[];
}

/** Fields as `definition.field`, such as `core.v1.Container.name`. */
export interface Enforcement {
  /** Refused when absent. */
  readonly required: ReadonlySet<string>;
  /** Refused with a value that OpenAPI does not list. */
  readonly values: ReadonlySet<string>;
  /** Refused when two items have the same keys. */
  readonly unique: ReadonlySet<string>;
  /** Seen accepted without what OpenAPI requires. */
  readonly accepted: ReadonlySet<string>;
}

let loading: Promise<Enforcement> | undefined;

/** The answers of the server, loaded when first asked for. */
export function loadEnforcement(): Promise<Enforcement> {
  loading ??= import('./enforcement.json', { with: { type: 'json' } }).then(({ default: file }) => read(file));
  return loading;
}

function read({ required, values, unique, accepted }: EnforcementFile): Enforcement {
  return { required: new Set(required), values: new Set(values), unique: new Set(unique), accepted: new Set(accepted) };
}
