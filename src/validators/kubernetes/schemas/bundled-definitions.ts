/**
 * CustomResourceDefinitions that come with the validator, for kinds that are often pasted without
 * theirs. `agent-sandbox.json` is written by `generate-definitions.ts`; `{"$": n}` in it stands for
 * the part `shared[n]`.
 */
import { Field } from '../../../engine/field.ts';
import type { MapEntry, SourceNode } from '../../../engine/source-tree.ts';
import { kubernetesObject, type KubernetesObject } from '../object.ts';

interface DefinitionsFile {
  readonly version: string;
  readonly definitions: readonly unknown[];
  readonly shared: readonly unknown[];
}

/** Definitions of one project, at the version that they were read from. */
export interface BundledDefinitions {
  readonly version: string;
  readonly objects: readonly KubernetesObject[];
}

const nowhere = { from: 0, to: 0 };
let loading: Promise<BundledDefinitions> | undefined;

/** The definitions of kubernetes-sigs/agent-sandbox, loaded when first asked for. */
export function loadAgentSandbox(minor: number): Promise<BundledDefinitions> {
  loading ??= import('./agent-sandbox.json', { with: { type: 'json' } }).then(({ default: file }) => read(file, minor));
  return loading;
}

function read({ version, definitions, shared }: DefinitionsFile, minor: number): BundledDefinitions {
  const tree = treeOf(shared);
  const objects = definitions.map((definition) => {
    const root = tree(definition);
    return kubernetesObject(Field.root(root), { root, range: nowhere, broken: false }, minor);
  });
  return { version, objects };
}

/** Makes trees of JSON values, every shared part once. */
function treeOf(shared: readonly unknown[]): (value: unknown) => SourceNode {
  const made = new Map<number, SourceNode>();
  const tree = (value: unknown): SourceNode => {
    if (Array.isArray(value)) return { type: 'list', items: value.map(tree), range: nowhere };
    if (typeof value === 'string') return { type: 'string', value, range: nowhere };
    if (typeof value === 'boolean') return { type: 'boolean', value, range: nowhere };
    if (typeof value === 'number') return { type: 'number', value, text: String(value), integer: Number.isInteger(value), range: nowhere };
    if (value === null || typeof value !== 'object') return { type: 'null', range: nowhere };
    if ('$' in value) return part(value.$ as number);
    const entries = Object.entries(value).map(([key, member]): [string, MapEntry] => [key, { key, keyRange: nowhere, value: tree(member) }]);
    return { type: 'map', entries: new Map(entries), range: nowhere };
  };
  const part = (number: number): SourceNode => {
    let node = made.get(number);
    if (!node) made.set(number, (node = tree(shared[number])));
    return node;
  };
  return tree;
}
