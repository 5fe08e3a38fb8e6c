/** Firecracker's API: src/firecracker/src/api_server/parsed_request.rs, and rpc_interface.rs for the phases. */
import type { SerdeShape } from '../../engine/serde/serde-shape.ts';
import { cpuTemplate } from './cpu-template.ts';
import * as shapes from './shapes.ts';

/** When a request is carried out: before the microVM runs, while it does, or both. */
export type Phase = 'before' | 'after' | 'both';

/** A method and path that Firecracker answers. */
export interface Endpoint {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the API description writes it, such as `/drives/{drive_id}`. */
  readonly path: string;
  readonly phase: Phase;
  /** The shape of the body; without one the request has none. */
  readonly body?: SerdeShape;
  /** The body's field that repeats the id of the path. */
  readonly id?: string;
  /** Whether the body may be left out. */
  readonly bodyOptional?: true;
}

export function endpointsOf(minor: number): readonly Endpoint[] {
  // Since 1.16 block, pmem and network devices can be added to a running microVM, on PCI.
  const device: Phase = minor >= 16 ? 'both' : 'before';
  return [
    { method: 'GET', path: '/', phase: 'both' },
    { method: 'GET', path: '/version', phase: 'both' },
    { method: 'GET', path: '/vm/config', phase: 'both' },
    { method: 'GET', path: '/machine-config', phase: 'both' },
    { method: 'GET', path: '/mmds', phase: 'both' },
    { method: 'GET', path: '/balloon', phase: 'both' },
    { method: 'GET', path: '/balloon/statistics', phase: 'after' },
    { method: 'GET', path: '/balloon/hinting/status', phase: 'after' },
    { method: 'GET', path: '/hotplug/memory', phase: 'after' },
    { method: 'PUT', path: '/machine-config', phase: 'before', body: shapes.machineConfig },
    { method: 'PUT', path: '/boot-source', phase: 'before', body: shapes.bootSource },
    { method: 'PUT', path: '/drives/{drive_id}', phase: device, body: shapes.drive, id: 'drive_id' },
    { method: 'PUT', path: '/network-interfaces/{iface_id}', phase: device, body: shapes.networkInterface(minor), id: 'iface_id' },
    { method: 'PUT', path: '/vsock', phase: 'before', body: shapes.vsock },
    { method: 'PUT', path: '/balloon', phase: 'before', body: shapes.balloon },
    { method: 'PUT', path: '/mmds/config', phase: 'before', body: shapes.mmdsConfig },
    { method: 'PUT', path: '/logger', phase: 'before', body: shapes.logger },
    { method: 'PUT', path: '/metrics', phase: 'before', body: shapes.metrics },
    { method: 'PUT', path: '/actions', phase: 'both', body: shapes.action },
    { method: 'PUT', path: '/snapshot/create', phase: 'after', body: shapes.snapshotCreate },
    { method: 'PUT', path: '/snapshot/load', phase: 'before', body: shapes.snapshotLoad(minor) },
    { method: 'PUT', path: '/entropy', phase: 'before', body: shapes.entropy },
    { method: 'PUT', path: '/serial', phase: 'before', body: shapes.serial(minor) },
    { method: 'PUT', path: '/pmem/{id}', phase: device, body: shapes.pmem(minor), id: 'id' },
    { method: 'PUT', path: '/hotplug/memory', phase: 'before', body: shapes.memoryHotplug },
    { method: 'PUT', path: '/cpu-config', phase: 'before', body: cpuTemplate },
    { method: 'PUT', path: '/mmds', phase: 'both', body: shapes.anyJson },
    { method: 'PATCH', path: '/machine-config', phase: 'before', body: shapes.machineUpdate },
    { method: 'PATCH', path: '/vm', phase: 'after', body: shapes.vmState },
    { method: 'PATCH', path: '/drives/{drive_id}', phase: 'after', body: shapes.driveUpdate, id: 'drive_id' },
    { method: 'PATCH', path: '/network-interfaces/{iface_id}', phase: 'after', body: shapes.networkUpdate, id: 'iface_id' },
    { method: 'PATCH', path: '/balloon', phase: 'after', body: shapes.balloonUpdate },
    { method: 'PATCH', path: '/balloon/statistics', phase: 'after', body: shapes.balloonStatistics },
    { method: 'PATCH', path: '/balloon/hinting/start', phase: 'after', body: shapes.hintingStart, bodyOptional: true },
    { method: 'PATCH', path: '/balloon/hinting/stop', phase: 'after', body: shapes.anyJson, bodyOptional: true },
    { method: 'PATCH', path: '/hotplug/memory', phase: 'after', body: shapes.memoryHotplugUpdate },
    { method: 'PATCH', path: '/mmds', phase: 'both', body: shapes.anyJson },
    ...(minor >= 16 ? hotplugSince16 : []),
  ];
}

const hotplugSince16: readonly Endpoint[] = [
  { method: 'PATCH', path: '/pmem/{id}', phase: 'after', body: shapes.pmemUpdate, id: 'id' },
  { method: 'DELETE', path: '/drives/{drive_id}', phase: 'after' },
  { method: 'DELETE', path: '/pmem/{id}', phase: 'after' },
  { method: 'DELETE', path: '/network-interfaces/{iface_id}', phase: 'after' },
];

/**
 * The endpoint that answers a method and path. Firecracker looks at no more parts of a path than it
 * needs: `/machine-config/anything` is `/machine-config`.
 */
export function findEndpoint(endpoints: readonly Endpoint[], method: string, path: string): Endpoint | undefined {
  const parts = partsOf(path);
  const answers = endpoints.filter((endpoint) => endpoint.method === method && leads(partsOf(endpoint.path), parts));
  // The longest fits best: `/balloon/statistics` before `/balloon`.
  const best = answers.toSorted((a, b) => partsOf(b.path).length - partsOf(a.path).length)[0];
  return best && takesRest(best, parts) ? best : undefined;
}

export function partsOf(path: string): string[] {
  const parts = path.replace(/^\/+/, '').split('/');
  // As Rust's split_terminator: a slash at the end adds no empty part.
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function leads(wanted: readonly string[], parts: readonly string[]): boolean {
  if (wanted.length === 0) return parts.length === 0 || parts[0] === '';
  // An id that is left out is the resource rule's to speak of.
  return wanted.every((part, at) => part === parts[at] || (part.startsWith('{') && at > 0));
}

/** Where another part decides, it has to be one that is known. */
const exact: ReadonlySet<string> = new Set(['GET /balloon', 'PUT /mmds']);

function takesRest({ method, path }: Endpoint, parts: readonly string[]): boolean {
  return !exact.has(`${method} ${path}`) || parts.length === 1;
}
