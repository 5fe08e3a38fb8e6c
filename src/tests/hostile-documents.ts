/** Texts made to hang, blow up or confuse a checker. None of them may cost more than a clear answer. */
export interface HostileDocument {
  readonly name: string;
  readonly text: string;
}

const definition = (schema: string): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: traps.example.com
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Trap, listKind: TrapList, plural: traps, singular: trap}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
${schema.replaceAll(/^/gm, ' '.repeat(14))}
`;

const instance = (spec: string): string => `---
apiVersion: example.com/v1
kind: Trap
metadata:
  name: trap
spec: ${spec}
`;

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const deployment = (index: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${index}
spec:
  selector:
    matchLabels: {app: web-${index}}
  template:
    metadata:
      labels: {app: web-${index}}
    spec:
      containers:
        - name: web
          image: nginx:1.29
`;

function aliasBomb(): string {
  const levels = Array.from({ length: 30 }, (_, level) => {
    const items = level === 0 ? '"lol"' : Array(9).fill(`*a${level - 1}`).join(', ');
    return `  a${level}: &a${level} [${items}]\n`;
  });
  return `${configMap}data:\n${levels.join('')}`;
}

function mergeBomb(): string {
  const levels = Array.from({ length: 30 }, (_, level) => {
    const merged = level === 0 ? 'k: v' : `<<: [${Array(9).fill(`*m${level - 1}`).join(', ')}]`;
    return `m${level}: &m${level} {${merged}}\n`;
  });
  return configMap + levels.join('');
}

const deep = 10_000;
const megabytes = (count: number): number => count * 1_000_000;

function repeatedTo(length: number, piece: (index: number) => string, separator = ''): string {
  const pieces: string[] = [];
  for (let at = 0, index = 0; at < length; index++) {
    pieces.push(piece(index));
    at += pieces.at(-1)!.length + separator.length;
  }
  return pieces.join(separator);
}

export const hostileDocuments: readonly HostileDocument[] = [
  { name: 'nothing', text: '' },
  { name: 'a lone byte order mark', text: '\ufeff' },
  { name: 'an alias bomb', text: aliasBomb() },
  { name: 'a bomb of merge keys', text: mergeBomb() },
  { name: 'an alias to what holds it', text: `${configMap}data: &a [*a]\n` },
  { name: `lists ${deep} deep`, text: `${configMap}data: ${'['.repeat(deep)}${']'.repeat(deep)}\n` },
  { name: `maps ${deep} deep`, text: `${configMap}data: ${'{a: '.repeat(deep)}1${'}'.repeat(deep)}\n` },
  { name: `blocks ${deep / 10} deep`, text: Array.from({ length: deep / 10 }, (_, level) => `${' '.repeat(level)}a:\n`).join('') },
  { name: `JSON ${deep} deep`, text: '{"a":'.repeat(deep) },
  { name: `schemas ${deep / 20} deep`, text: definition(`${'{type: object, properties: {a: '.repeat(deep / 20)}{type: string}${'}}'.repeat(deep / 20)}`) },
  { name: 'keys of the prototype', text: `${configMap}__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ndata: {__proto__: a, toString: b, hasOwnProperty: c}\n` },
  { name: 'a kind of the prototype', text: 'apiVersion: __proto__/v1\nkind: constructor\nmetadata: {name: a}\n---\napiVersion: v1\nkind: __proto__\nmetadata: {name: a}\n' },
  { name: 'lone surrogates', text: `${configMap}data: {"a\ud800": "\udfff", b: "\\ud800"}\n\ud83d` },
  { name: 'control characters', text: `${configMap}data: {a: "\u0000\u0001\u001b[31m", b: "\u2028\u2029\u0085\ufeff"}\n` },
  { name: 'breaks of every kind', text: configMap.replaceAll('\n', '\r') + configMap.replaceAll('\n', '\r\n') },
  { name: 'a pattern that backtracks', text: definition(`type: string\npattern: "^(a+)+$"`) + instance(`${'a'.repeat(5000)}!`) },
  { name: 'patterns that unfold', text: definition(`type: string\npattern: "${'('.repeat(200)}a${'){0,9}'.repeat(200)}"\nmaxLength: 5`) + instance('a') },
  { name: 'a pattern of a thousand alternatives', text: definition(`type: string\npattern: "${repeatedTo(50_000, (index) => `a${index}.*`, '|')}"`) + instance('a'.repeat(5000)) },
  { name: 'a schema of 20,000 fields', text: definition(`type: object\nproperties:\n${repeatedTo(600_000, (index) => `  f${index}: {type: integer}\n`)}`) + instance('{f1: a, g1: 1}') },
  { name: 'one key 20,000 times', text: `${configMap}data:\n${'  a: "1"\n'.repeat(20_000)}` },
  { name: '20,000 unknown fields', text: configMap + repeatedTo(400_000, (index) => `misspelt${index}: 1\n`) },
  { name: '20,000 documents', text: 'a: 1\n---\n'.repeat(20_000) },
  { name: 'a megabyte in one line', text: `${configMap}data: {a: "${'x'.repeat(megabytes(1))}"}\n` },
  { name: 'a megabyte of open brackets', text: '['.repeat(megabytes(1)) },
  { name: 'a megabyte of quotes', text: `'"`.repeat(megabytes(1) / 2) },
  { name: 'a megabyte of tabs', text: '\t'.repeat(megabytes(1)) },
  { name: 'ten megabytes of Deployments', text: repeatedTo(megabytes(9.9), deployment, '---\n') },
  { name: 'ten megabytes of prose', text: repeatedTo(megabytes(9.9), () => 'Not YAML at all: but: colons - and dashes #and hashes\n') },
];

/** For validators of other formats: text that is hostile whatever reads it. */
export const hostileTexts: readonly HostileDocument[] = [
  ...hostileDocuments.filter(({ text }) => !text.startsWith('apiVersion')),
  { name: 'objects of the prototype', text: '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "toString": 1, "hasOwnProperty": []}' },
  { name: 'tables of the prototype', text: '__proto__.polluted = true\n[constructor.prototype]\npolluted = true\n' },
  { name: 'lone surrogates in strings', text: '{"a\ud800": "\udfff"}\n' },
  { name: `objects ${deep} deep`, text: `${'{"a": '.repeat(deep)}1${'}'.repeat(deep)}` },
  { name: `tables ${deep} deep`, text: `[${'a.'.repeat(deep)}a]\nb = ${'['.repeat(deep)}${']'.repeat(deep)}\n` },
  { name: `braces ${deep} deep`, text: '. {\n'.repeat(deep) },
  { name: 'one member 20,000 times', text: `{${repeatedTo(200_000, () => '"a": 1', ', ')}}` },
  { name: '20,000 lines of keys', text: repeatedTo(400_000, (index) => `key${index} = "${index}"\n`) },
  { name: 'a list of 100,000 objects', text: `{"syscalls": [${repeatedTo(1_000_000, () => '{"names": []}', ', ')}]}` },
];
