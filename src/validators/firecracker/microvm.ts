import { Field } from '../../engine/field.ts';
import type { JsonText } from '../../engine/json/read-json.ts';
import { inspectSerde, type SerdeFault } from '../../engine/serde/inspect-serde.ts';
import type { SerdeShape } from '../../engine/serde/serde-shape.ts';
import { type Endpoint, endpointsOf, findEndpoint } from './endpoints.ts';
import { readPaste, type Request } from './read-paste.ts';
import { minorOf } from './versions.ts';
import { configFile } from './shapes.ts';
import { recognizeBody } from './recognize-body.ts';

/** One JSON value of a paste and what it is for. */
export interface Part {
  readonly kind: 'file' | 'request' | 'body';
  readonly json: JsonText | undefined;
  readonly root: Field;
  /** How Firecracker's decoder takes it. */
  readonly faults: readonly SerdeFault[];
  readonly request: Request | undefined;
  /** Of a request: what answers it. Of a body alone: what it was taken for. */
  readonly endpoint: Endpoint | undefined;
}

/** A paste, read and decoded; what rules look at. */
export interface Microvm {
  readonly text: string;
  readonly minor: number;
  readonly parts: readonly Part[];
}

export function readMicrovm(text: string, version: string): Microvm {
  const minor = minorOf(version);
  const pasted = readPaste(text);
  if ('json' in pasted) return { text, minor, parts: [isConfigFile(pasted.json) ? filePart(pasted.json, minor) : bodyPart(pasted.json, minor)] };
  const find = finder(endpointsOf(minor));
  return { text, minor, parts: pasted.requests.map((request) => requestPart(request, find(request))) };
}

/** Finds endpoints, each method and path once. */
function finder(endpoints: readonly Endpoint[]): (request: Request) => Endpoint | undefined {
  const found = new Map<string, Endpoint | undefined>();
  return ({ method, path }) => {
    const name = `${method} ${path}`;
    if (!found.has(name)) found.set(name, findEndpoint(endpoints, method, path));
    return found.get(name);
  };
}

function filePart(json: JsonText, minor: number): Part {
  return { kind: 'file', ...decoded(json, configFile(minor)), request: undefined, endpoint: undefined };
}

function requestPart(request: Request, endpoint: Endpoint | undefined): Part {
  return { kind: 'request', ...decoded(request.body, endpoint?.body), request, endpoint };
}

function bodyPart(json: JsonText, minor: number): Part {
  const endpoint = recognizeBody(json.document.root, endpointsOf(minor));
  return { kind: 'body', ...decoded(json, endpoint?.body), request: undefined, endpoint };
}

function decoded(json: JsonText | undefined, shape: SerdeShape | undefined) {
  const root = json?.document.root;
  return { json, root: Field.root(root), faults: shape ? inspectSerde(root, shape) : [] };
}

/** Keys that only the configuration file has, and what they are written like by those who know the API. */
const fileKeys: ReadonlySet<string> = new Set([
  'boot-source', 'drives', 'machine-config', 'network-interfaces', 'mmds-config', 'cpu-config', 'memory-hotplug',
  'boot_source', 'machine_config', 'mmds_config', 'balloon', 'vsock', 'entropy', 'logger', 'metrics', 'pmem',
]);

function isConfigFile({ document: { root } }: JsonText): boolean {
  return root?.type === 'map' && [...root.entries.keys()].some((key) => fileKeys.has(key));
}

/** Whether a part is surely carried out as it stands: a body alone may go to another endpoint than it looks like. */
export function isCarriedOut({ kind }: Part): boolean {
  return kind !== 'body';
}

/** The structs of one sort that a part sets, be it in the file or by requests. */
export function settings(part: Part, sort: Sort): Field[] {
  const { root, endpoint } = part;
  if (part.kind === 'file') return fileSettings(root.child(sorts[sort].key));
  const { endpoints } = sorts[sort];
  const isOfSort = endpoint && endpoints.some((name) => name.length === endpoint.method.length + endpoint.path.length + 1 && name.startsWith(endpoint.method) && name.endsWith(endpoint.path));
  return isOfSort ? [root] : [];
}

function fileSettings(field: Field): Field[] {
  if (field.node?.type === 'list') return field.items();
  return field.present ? [field] : [];
}

/** Sorts of settings: the key in the file, and the requests that set it. */
const sorts = {
  machine: { key: 'machine-config', endpoints: ['PUT /machine-config', 'PATCH /machine-config'] },
  bootSource: { key: 'boot-source', endpoints: ['PUT /boot-source'] },
  drive: { key: 'drives', endpoints: ['PUT /drives/{drive_id}'] },
  network: { key: 'network-interfaces', endpoints: ['PUT /network-interfaces/{iface_id}'] },
  pmem: { key: 'pmem', endpoints: ['PUT /pmem/{id}'] },
  mmdsConfig: { key: 'mmds-config', endpoints: ['PUT /mmds/config'] },
  memoryHotplug: { key: 'memory-hotplug', endpoints: ['PUT /hotplug/memory'] },
  vsock: { key: 'vsock', endpoints: ['PUT /vsock'] },
  balloon: { key: 'balloon', endpoints: ['PUT /balloon'] },
  snapshotLoad: { key: '', endpoints: ['PUT /snapshot/load'] },
} as const satisfies Record<string, { readonly key: string; readonly endpoints: readonly string[] }>;

export type Sort = keyof typeof sorts;
