/**
 * Writes `tables.json`: what the built-in kinds of every supported Kubernetes minor are made of.
 *
 * Optional: the tables are committed, and only a maintainer who adds a version runs this. Its
 * inputs are the sources of one patch version of each minor, from the Go module proxy:
 *
 * ```sh
 * go mod download -json k8s.io/kubernetes@v1.37.1   # prints "Dir", once for each minor
 * node src/validators/kubernetes/schemas/generate.ts "$(go env GOMODCACHE)"/k8s.io/kubernetes@v1.3*
 * ```
 *
 * Of each directory it reads
 * - `api/openapi-spec/v3/*.json`: kinds, scopes, fields, types, formats, list types, required;
 * - `pkg/generated/openapi/zz_generated.openapi.go`: enums, which the published files leave out;
 * - `pkg/controlplane/`: the beta resources that are served without being asked for.
 *
 * Facts only are taken, no descriptions. Of two patches of one minor the later is read. The format
 * of what is written is explained in `tables.ts`, which reads it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { usualDefinition } from './tables.ts';

interface Schema {
  type?: string;
  format?: string;
  $ref?: string;
  allOf?: Schema[];
  items?: Schema;
  additionalProperties?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  default?: unknown;
  'x-kubernetes-list-type'?: string;
  'x-kubernetes-list-map-keys'?: string[];
  'x-kubernetes-group-version-kind'?: { group: string; version: string; kind: string } | { group: string; version: string; kind: string }[];
}

interface Operation {
  'x-kubernetes-group-version-kind'?: { group: string; version: string; kind: string };
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses?: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** Types that decode in their own way, by the end of their name in OpenAPI. */
const primitives: Readonly<Record<string, string>> = {
  'resource.Quantity': 'q',
  'intstr.IntOrString': 'x',
  'meta.v1.Time': 't',
  'meta.v1.MicroTime': 'm',
  'meta.v1.FieldsV1': '*',
  'meta.v1.Patch': '*',
  'runtime.RawExtension': '*',
  'apiextensions.v1.JSON': '*',
};

const scalars: Readonly<Record<string, string>> = {
  'string:': 's',
  'string:byte': 'y',
  'string:date-time': 't',
  'boolean:': 'b',
  'integer:int32': 'i',
  'integer:int64': 'l',
  'integer:': 'l',
  'number:': 'n',
  'number:double': 'n',
  'object:': '*',
  ':': '*',
};

/** `io.k8s.api.core.v1.PodSpec` → `core.v1.PodSpec`. */
function shortName(name: string): string {
  const parts = name.split('.');
  return parts.slice(/^v\d/.test(parts.at(-2)!) ? -3 : -2).join('.');
}

/** What one minor says, with tokens in place of schemas so that minors can be compared. */
class MinorReader {
  readonly definitions = new Map<string, Map<string, string>>();
  /** `group` → `kind` → `version` → scope letter, resource and definition. */
  readonly kinds = new Map<string, Map<string, Map<string, string>>>();
  readonly #enums: ReadonlyMap<string, string>;
  readonly #servedBetas: ReadonlySet<string>;

  constructor(directory: string) {
    this.#enums = readEnums(join(directory, 'pkg/generated/openapi/zz_generated.openapi.go'));
    this.#servedBetas = readServedBetas(join(directory, 'pkg/controlplane'));
    const specifications = join(directory, 'api/openapi-spec/v3');
    for (const file of readdirSync(specifications).toSorted()) {
      const document = JSON.parse(readFileSync(join(specifications, file), 'utf8'));
      this.#readSchemas(document.components?.schemas ?? {});
      this.#readPaths(document.paths ?? {});
    }
  }

  #readSchemas(schemas: Record<string, Schema>): void {
    for (const [longName, schema] of Object.entries(schemas)) {
      const name = shortName(longName);
      if (primitives[name] || this.definitions.has(name)) continue;
      if (!schema.properties && schema.type !== 'object') continue;
      const required = new Set(schema.required);
      const fields = new Map<string, string>();
      for (const [field, property] of Object.entries(schema.properties ?? {})) {
        fields.set(field, `${required.has(field) ? '!' : ''}:${this.#token(property, name, field)}`);
      }
      this.definitions.set(name, fields);
    }
  }

  #token(schema: Schema, definition: string, field: string): string {
    const target = schema.allOf?.[0] ?? schema;
    if (target.$ref) return reference(target.$ref, definition);
    if (schema.type === 'array') return `[${this.#token(schema.items!, definition, `${field}[]`)}${listType(schema)}`;
    if (schema.additionalProperties) return `{${this.#token(schema.additionalProperties, definition, `${field}{}`)}`;
    const scalar = scalars[`${schema.type ?? ''}:${schema.format ?? ''}`];
    if (!scalar) throw new Error(`${definition}.${field}: no token for ${schema.type} ${schema.format}`);
    const preset = typeof schema.default === 'string' && schema.default !== '' ? `=${schema.default}` : '';
    return scalar + preset + (this.#enums.get(`${definition}.${field}`) ?? '');
  }

  #readPaths(paths: Record<string, Record<string, Operation>>): void {
    for (const [path, operations] of Object.entries(paths)) {
      const match = /^\/apis?(?:\/([^/]+))??\/(v\d[^/]*)(\/namespaces\/\{namespace\})?\/([^/{]+)(\/\{name\}\/[a-z]+)?$/.exec(path);
      const operation = operations['post'];
      const body = operation?.requestBody && Object.values(operation.requestBody.content)[0]?.schema.$ref;
      const gvk = operation?.['x-kubernetes-group-version-kind'];
      if (!match || !body || !gvk) continue;
      const [, group = '', version, namespace, resource, subresource] = match;
      this.#addKind(gvk, {
        letter: subresource ? 's' : namespace ? 'n' : 'c',
        resource: resource!,
        definition: shortName(body.slice(body.lastIndexOf('/') + 1)),
        off: /alpha|beta/.test(version!) && !this.#servedBetas.has(`${group}/${version}/${resource}`),
      });
    }
  }

  #addKind(gvk: { group: string; version: string; kind: string }, found: { letter: string; resource: string; definition: string; off: boolean }): void {
    const kinds = this.kinds.get(gvk.group) ?? new Map<string, Map<string, string>>();
    this.kinds.set(gvk.group, kinds);
    const versions = kinds.get(gvk.kind) ?? new Map<string, string>();
    kinds.set(gvk.kind, versions);
    const known = versions.get(gvk.version);
    // A kind that is a resource as well as the body of a subresource counts as the resource.
    if (known && (found.letter === 's' || !known.startsWith('s'))) return;
    const usual = usualDefinition(gvk.group, gvk.version, gvk.kind);
    const definition = found.definition === usual ? '' : `=${found.definition}`;
    versions.set(gvk.version, `${found.letter} ${found.resource} ${found.off ? '~' : ''}${definition}`);
  }
}

function reference(ref: string, from: string): string {
  const name = shortName(ref.slice(ref.lastIndexOf('/') + 1));
  const [home] = splitName(from);
  const [prefix, last] = splitName(name);
  return primitives[name] ?? (prefix === home ? last : name);
}

function splitName(name: string): [string, string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}

function listType(schema: Schema): string {
  if (schema['x-kubernetes-list-type'] === 'map') return `(${schema['x-kubernetes-list-map-keys']!.join(',')})`;
  return schema['x-kubernetes-list-type'] === 'set' ? '()' : '';
}

/** `core.v1.Container.imagePullPolicy` → `|Always|IfNotPresent|Never`, from the Go file's fixed layout. */
function readEnums(file: string): Map<string, string> {
  const enums = new Map<string, string>();
  let definition = '';
  let field = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const start = /^func schema_\w+?_([a-z0-9]+)_(v\d[a-z0-9]*)_(\w+)\(/.exec(line);
    if (start) definition = start.slice(1).join('.');
    const property = /^\t{5}"([^"]+)": \{$/.exec(line);
    if (property) field = property[1]!;
    const values = /^(\t+)Enum:\s+\[\]interface\{\}\{(.*)\},$/.exec(line);
    if (!values) continue;
    const place = values[1]!.length > 7 ? `${field}[]` : field;
    const listed = (JSON.parse(`[${values[2]}]`) as string[]).toSorted();
    enums.set(`${definition}.${place}`, listed.map((value) => `|${value.replaceAll(' ', '%20')}`).join(''));
  }
  return enums;
}

function readServedBetas(directory: string): Set<string> {
  const served = new Set<string>();
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.go') || file.endsWith('_test.go')) continue;
    const source = readFileSync(join(directory, file), 'utf8');
    const list = /legacyBetaEnabledByDefaultResources = \[\]schema\.GroupVersionResource\{([^]*?)\n\t\}/.exec(source);
    for (const [, group, version, resource] of list?.[1]?.matchAll(/([a-z]+)(v\d\w*)\.SchemeGroupVersion\.WithResource\("(\w+)"\)/g) ?? []) {
      served.add(`${group}.apiserver.k8s.io/${version}/${resource}`);
    }
  }
  return served;
}

/** `''` where it holds in every minor, else `@33-`, `@-31` or `@31-33`. */
function span(minors: readonly number[], all: readonly number[]): string {
  const first = minors[0]!;
  const last = minors.at(-1)!;
  if (minors.length === all.length) return '';
  return `@${first === all[0] ? '' : first}-${last === all.at(-1) ? '' : last}`;
}

/** Groups what the minors say of one thing: each different token with the span that it holds in. */
function spans(said: ReadonlyMap<number, string>, all: readonly number[]): [string, string][] {
  const minorsOf = new Map<string, number[]>();
  for (const [minor, token] of said) minorsOf.set(token, [...(minorsOf.get(token) ?? []), minor]);
  return [...minorsOf].flatMap(([token, minors]) => runs(minors).map((run): [string, string] => [token, span(run, all)]));
}

/** Stretches of successive minors: what was taken back and came again has several. */
function runs(minors: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const minor of minors) {
    if (found.at(-1)?.at(-1) === minor - 1) found.at(-1)!.push(minor);
    else found.push([minor]);
  }
  return found;
}

function gather<Value>(readers: ReadonlyMap<number, Value>, names: (reader: Value) => Iterable<string>): string[] {
  return [...new Set([...readers.values()].flatMap((reader) => [...names(reader)]))].toSorted();
}

function across<Value>(readers: ReadonlyMap<number, Value>, token: (reader: Value) => string | undefined): Map<number, string> {
  const said = new Map<number, string>();
  for (const [minor, reader] of readers) {
    const found = token(reader);
    if (found !== undefined) said.set(minor, found);
  }
  return said;
}

function tables(readers: ReadonlyMap<number, MinorReader>, read: Record<string, string>) {
  const all = [...readers.keys()];
  const definitions: Record<string, string> = {};
  for (const name of gather(readers, (reader) => reader.definitions.keys())) {
    const fields = gather(readers, (reader) => reader.definitions.get(name)?.keys() ?? []).flatMap((field) =>
      spans(across(readers, (reader) => reader.definitions.get(name)?.get(field)), all).map(
        ([token, range]) => `${field}${fieldSpan(readers, name, field, range)}${token}`,
      ),
    );
    definitions[name] = fields.join(' ');
  }
  const kinds: Record<string, Record<string, string>> = {};
  for (const group of gather(readers, (reader) => reader.kinds.keys())) {
    kinds[group] = {};
    for (const kind of gather(readers, (reader) => reader.kinds.get(group)?.keys() ?? [])) {
      const versions = gather(readers, (reader) => reader.kinds.get(group)?.get(kind)?.keys() ?? []);
      const entries = versions.flatMap((version) =>
        spans(across(readers, (reader) => reader.kinds.get(group)?.get(kind)?.get(version)), all).map(([token, range]) => ({ version, token, range })),
      );
      const [letter, resource] = entries[0]!.token.split(' ');
      kinds[group][kind] = [letter, resource, ...entries.map(({ version, token, range }) => version + range + token.split(' ')[2])].join(' ');
    }
  }
  return { read, kinds, definitions: reachable(definitions, kinds) };
}

/** A field's span says nothing that the span of its definition does not say already. */
function fieldSpan(readers: ReadonlyMap<number, MinorReader>, name: string, field: string, range: string): string {
  const tokens = new Set(across(readers, (reader) => reader.definitions.get(name)?.get(field)).values());
  const always = [...readers.values()].every((reader) => !reader.definitions.has(name) || reader.definitions.get(name)!.has(field));
  return always && tokens.size === 1 ? '' : range;
}

/** Leaves out what no creatable kind leads to: lists, options, discovery. */
function reachable(definitions: Record<string, string>, kinds: Record<string, Record<string, string>>): Record<string, string> {
  const wanted = new Set<string>();
  const visit = (name: string): void => {
    if (wanted.has(name) || definitions[name] === undefined) return;
    wanted.add(name);
    const [home] = splitName(name);
    for (const [, target] of definitions[name].matchAll(/:[[{]*([\w.]+)/g)) visit(target!.includes('.') ? target! : `${home}.${target}`);
  };
  for (const [group, entries] of Object.entries(kinds)) {
    for (const [kind, entry] of Object.entries(entries)) {
      for (const version of entry.split(' ').slice(2)) {
        const [, name, definition] = /^(v\w+)[^=]*(?:=(.*))?$/.exec(version)!;
        visit(definition ?? usualDefinition(group, name!, kind));
      }
    }
  }
  // Reached through unions that OpenAPI gives no type for.
  visit('apiextensions.v1.JSONSchemaProps');
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => wanted.has(name)));
}

const { positionals } = parseArgs({ allowPositionals: true });
const newest = new Map<number, { patch: number; directory: string }>();
for (const directory of positionals) {
  const version = /v1\.(\d+)\.(\d+)$/.exec(directory);
  if (!version) throw new Error(`not named after a version: ${directory}`);
  const [minor, patch] = [Number(version[1]), Number(version[2])];
  if (patch >= (newest.get(minor)?.patch ?? 0)) newest.set(minor, { patch, directory });
}
const minors = [...newest.keys()].toSorted((a, b) => a - b);
const readers = new Map(minors.map((minor) => [minor, new MinorReader(newest.get(minor)!.directory)]));
const read = Object.fromEntries(minors.map((minor) => [`1.${minor}`, `1.${minor}.${newest.get(minor)!.patch}`]));
writeFileSync(new URL('tables.json', import.meta.url), `${JSON.stringify(tables(readers, read), undefined, 1)}\n`);
