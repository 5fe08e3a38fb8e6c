import type { Finding } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import { endpointsOf, findEndpoint, partsOf, type Endpoint } from '../endpoints.ts';
import type { Part } from '../microvm.ts';
import type { Request } from '../read-paste.ts';
import type { MicrovmRule } from '../rule.ts';

/** ParsedRequest::try_from: method and path, and whether there is a body. */
export const requestLine: MicrovmRule = {
  id: 'firecracker/request-line',
  severity: 'error',
  source: 'firecracker-api-server',
  *check({ parts, minor }) {
    for (const { request, endpoint } of parts) {
      if (!request) continue;
      const message = endpoint ? bodyFault(request, endpoint) : unknownRequest(request, minor);
      if (message) yield { range: request.range, message };
    }
  },
};

function bodyFault({ method, body }: Request, { body: shape, bodyOptional }: Endpoint): Localized | undefined {
  if (!shape && body) return { en: `${method} takes no body here.`, zh: `这里的 ${method} 请求不能带请求体。` };
  if (shape && !body && !bodyOptional) return { en: `${method} needs a body here.`, zh: `这里的 ${method} 请求需要请求体。` };
  return undefined;
}

function unknownRequest({ method, path }: Request, minor: number): Localized {
  const endpoints = endpointsOf(minor);
  const methods = ['GET', 'PUT', 'PATCH', 'DELETE'].filter((other) => findEndpoint(endpoints, other, path));
  if (methods.length > 0) return { en: `Firecracker takes ${methods.join(' and ')} on ${path}, not ${method}.`, zh: `${path} 只接受 ${methods.join(' 和 ')}，不接受 ${method}。` };
  const later = findEndpoint(endpointsOf(16), method, path) && minor < 16;
  if (later) return { en: `Firecracker knows ${method} ${path} since 1.16 only.`, zh: `${method} ${path} 从 Firecracker 1.16 才有。` };
  if (/^\/vms?\//.test(path)) return { en: 'There is no such resource: a Firecracker process is one microVM, and its API names none.', zh: '没有这样的资源：一个 Firecracker 进程就是一个 microVM，API 里不写它的名称。' };
  const meant = nearest(path, endpoints.filter((endpoint) => endpoint.method === method).map((endpoint) => endpoint.path));
  const en = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const zh = meant === undefined ? '' : `是不是想写 ${meant}？`;
  return { en: `Firecracker has no ${method} ${path}.${en}`, zh: `Firecracker 没有 ${method} ${path}。${zh}` };
}

/** checked_id, and the comparison of the path's id with the body's. */
export const resourceId: MicrovmRule = {
  id: 'firecracker/resource-id',
  severity: 'error',
  source: 'firecracker-api-server',
  *check({ parts }) {
    for (const part of parts) {
      if (part.request && part.endpoint?.path.includes('{')) yield* idFaults(part, part.request, part.endpoint);
    }
  },
};

function* idFaults(part: Part, request: Request, { id: name }: Endpoint): Iterable<Finding> {
  const id = partsOf(request.path)[1] ?? '';
  if (id === '') yield { range: request.range, message: { en: 'The path ends with the id of the device.', zh: '路径末尾要写设备的 id。' } };
  // Rust's char::is_alphanumeric.
  else if (!/^[\p{Alphabetic}\p{N}_]+$/u.test(id)) yield { range: request.range, message: { en: 'An id has letters, digits and "_" only.', zh: 'id 只能含字母、数字和“_”。' } };
  const field = name === undefined ? undefined : part.root.child(name);
  const inBody = field?.string();
  if (id !== '' && inBody !== undefined && inBody !== id) {
    yield field!.finding({ en: `The path names the device "${id}", the body "${inBody}": Firecracker wants the same.`, zh: `路径里的设备是“${id}”，请求体里是“${inBody}”：二者必须相同。` });
  }
}

/** A PATCH of the machine configuration that changes nothing is refused. */
export const emptyUpdate: MicrovmRule = {
  id: 'firecracker/empty-update',
  severity: 'error',
  source: 'firecracker-api-server',
  *check({ parts }) {
    for (const { endpoint, root, request, kind } of parts) {
      if (kind !== 'request' || endpoint?.method !== 'PATCH' || endpoint.path !== '/machine-config' || root.node?.type !== 'map') continue;
      if (root.children().every(([, field]) => !field.present)) yield { range: request!.range, message: nothingChanged, needsWholeDocument: true };
    }
  },
};

const nothingChanged: Localized = {
  en: 'This PATCH changes nothing, which Firecracker refuses: name at least one field with a value.',
  zh: '这个 PATCH 没有改动任何内容，Firecracker 会拒绝：至少写一个有值的字段。',
};

/** The two controllers of rpc_interface.rs: what is carried out before the microVM runs, and what after. */
export const requestOrder: MicrovmRule = {
  id: 'firecracker/request-order',
  severity: 'error',
  source: 'firecracker-rpc',
  *check({ parts }) {
    const order = new Order();
    for (const part of parts) if (part.request && part.endpoint) yield* order.take(part, part.request, part.endpoint);
  },
};

/**
 * What is known of the microVM while requests come in. At the beginning nothing is: a paste may be
 * the middle of a conversation. A request that is only carried out in one phase tells which it is.
 */
class Order {
  #phase: 'unknown' | 'before' | 'after' = 'unknown';
  /** Whether something other than a snapshot was set up, after which none can be loaded. */
  #isConfigured = false;
  #isPaused: boolean | undefined;

  *take({ root }: Part, request: Request, endpoint: Endpoint): Iterable<Finding> {
    const action = root.child('action_type').text();
    const name = `${endpoint.method} ${endpoint.path}`;
    const phase = name === 'PUT /actions' ? (action === 'InstanceStart' ? 'before' : 'after') : endpoint.phase;
    if (phase !== 'both' && this.#phase !== 'unknown' && phase !== this.#phase) {
      yield { range: request.range, message: this.#phase === 'after' ? alreadyRuns : runsNotYet };
      return;
    }
    if (name === 'PUT /snapshot/load' && this.#isConfigured) yield { range: request.range, message: loadFirst };
    if (name === 'PUT /snapshot/create' && this.#isPaused === false) yield { range: request.range, message: pauseFirst };
    if (phase !== 'both') this.#phase = phase;
    this.#remember(name, action, root.child('state').text(), root.child('resume_vm').boolean() === true);
  }

  #remember(name: string, action: string, state: string, resumes: boolean): void {
    if (action === 'InstanceStart' || name === 'PUT /snapshot/load') {
      this.#phase = 'after';
      this.#isPaused = name === 'PUT /snapshot/load' && !resumes;
    }
    if (name === 'PATCH /vm') this.#isPaused = state === 'Paused';
    if (this.#phase !== 'after' && configures.has(name)) this.#isConfigured = true;
  }
}

/** Requests that set boot_path in PrebootApiController. */
const configures: ReadonlySet<string> = new Set([
  'PUT /drives/{drive_id}', 'PUT /network-interfaces/{iface_id}', 'PUT /pmem/{id}', 'PUT /balloon', 'PUT /boot-source', 'PUT /mmds/config',
  'PUT /machine-config', 'PATCH /machine-config', 'PUT /vsock', 'PUT /entropy', 'PUT /hotplug/memory',
]);

const alreadyRuns: Localized = { en: 'The microVM runs already; Firecracker takes this request only before it starts.', zh: 'microVM 已经运行；Firecracker 只在启动之前接受这个请求。' };
const runsNotYet: Localized = { en: 'The microVM does not run yet; Firecracker takes this request only after `InstanceStart` or a loaded snapshot.', zh: 'microVM 还没有运行；Firecracker 只在 `InstanceStart` 或载入快照之后接受这个请求。' };
const loadFirst: Localized = { en: 'A snapshot can only be loaded into a fresh process: requests above have set up devices or the machine.', zh: '快照只能载入全新的进程：上面的请求已经配置了设备或机器。' };
const pauseFirst: Localized = { en: 'A snapshot is taken of a paused microVM: send `PATCH /vm` with the state Paused first.', zh: '只能对暂停的 microVM 做快照：先发送 `PATCH /vm`，状态为 Paused。' };

