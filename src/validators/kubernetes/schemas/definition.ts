/** How a value decodes. Object types are looked up when first walked, so that a table costs what it is used for. */
export type FieldType =
  | { readonly type: Scalar; readonly values: ReadonlySet<string> | undefined; readonly preset: string | undefined }
  | { readonly type: 'list'; readonly items: FieldType; readonly keys: readonly string[] | undefined; readonly set: boolean }
  | { readonly type: 'map'; readonly values: FieldType }
  | { readonly type: 'object'; readonly name: string; definition: Definition | undefined };

/** Types without members. `any` is whatever JSON holds; the unions are those of JSON schemas in CRDs. */
export type Scalar =
  | 'string' | 'boolean' | 'int32' | 'int64' | 'number' | 'bytes' | 'time' | 'micro-time' | 'quantity'
  | 'int-or-string' | 'any' | 'schema-or-list' | 'schema-or-boolean' | 'schema-or-strings';

/** A field of an object type, as one minor version has it. */
export interface FieldDefinition {
  readonly name: string;
  readonly type: FieldType;
  /** Whether OpenAPI calls it required. The server does not enforce that by itself. */
  readonly required: boolean;
}

/** An object type as one minor version has it. */
export interface Definition {
  /** Short name, such as `core.v1.PodSpec`. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly required: readonly string[];
}

const scalars: Readonly<Record<string, Scalar>> = {
  s: 'string',
  b: 'boolean',
  i: 'int32',
  l: 'int64',
  n: 'number',
  y: 'bytes',
  t: 'time',
  m: 'micro-time',
  q: 'quantity',
  x: 'int-or-string',
  '*': 'any',
  JSONSchemaPropsOrArray: 'schema-or-list',
  JSONSchemaPropsOrBool: 'schema-or-boolean',
  JSONSchemaPropsOrStringArray: 'schema-or-strings',
};

// name, first and last minor, required, type
const fieldToken = /^([^@!:]+)(?:@(\d*)-(\d*))?(!?):(.+)$/;

/** A field in the tables, with the minors that it stands for. */
export interface FieldToken {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly required: boolean;
  readonly type: string;
}

/** The tokens of a definition's line in the tables, of all minors. */
export function fieldTokens(line: string): FieldToken[] {
  if (line === '') return [];
  return line.split(' ').map((token) => {
    const [, name, first, last, required, type] = fieldToken.exec(token)!;
    return { name: name!, first: Number(first || 0), last: Number(last || Infinity), required: required === '!', type: type! };
  });
}

/** Reads the line of a definition as one minor has it. */
export function readDefinition(name: string, line: string, minor: number): Definition {
  const home = name.slice(0, name.lastIndexOf('.'));
  const fields = new Map<string, FieldDefinition>();
  const required: string[] = [];
  for (const token of fieldTokens(line)) {
    if (minor < token.first || minor > token.last) continue;
    fields.set(token.name, { name: token.name, type: readType(token.type, home), required: token.required });
    if (token.required) required.push(token.name);
  }
  return { name, fields, required };
}

function readType(token: string, home: string): FieldType {
  if (token.startsWith('{')) return { type: 'map', values: readType(token.slice(1), home) };
  if (token.startsWith('[')) return readList(token.slice(1), home);
  const [, base, preset, values] = /^([^=|]+)(?:=([^|]+))?(?:\|(.*))?$/.exec(token)!;
  const scalar = scalars[base!];
  if (scalar) return { type: scalar, values: values === undefined ? undefined : new Set(values.split('|').map(decodeURIComponent)), preset };
  return { type: 'object', name: base!.includes('.') ? base! : `${home}.${base}`, definition: undefined };
}

function readList(token: string, home: string): FieldType {
  const open = token.indexOf('(');
  const keys = open < 0 ? undefined : token.slice(open + 1, -1);
  return {
    type: 'list',
    items: readType(open < 0 ? token : token.slice(0, open), home),
    keys: keys ? keys.split(',') : undefined,
    set: keys === '',
  };
}
