import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import { settings, type Microvm, type Sort } from '../microvm.ts';
import type { MicrovmRule } from '../rule.ts';

/** Context identifiers 0 to 2 are the hypervisor's, the loopback's and the host's (vsock(7)). Firecracker takes them all the same. */
export const guestCid: MicrovmRule = {
  id: 'firecracker/guest-cid',
  severity: 'warning',
  source: 'firecracker-api',
  *check(microvm) {
    for (const vsock of all(microvm, 'vsock')) {
      const cid = vsock.child('guest_cid');
      if ((cid.number() ?? 3) < 3) yield cid.finding({ en: 'The context identifiers 0, 1 and 2 are reserved: the guest cannot be reached under one. Use 3 or more.', zh: '上下文标识 0、1、2 是保留的：用它们无法访问客户机。请用 3 或更大的值。' });
    }
  },
};

function all({ parts }: Microvm, sort: Sort): Field[] {
  return parts.flatMap((part) => settings(part, sort));
}

/** Fields that Firecracker takes with a deprecation notice. */
export const deprecatedField: MicrovmRule = {
  id: 'firecracker/deprecated-field',
  severity: 'warning',
  source: 'firecracker-api-server',
  *check(microvm) {
    for (const [sort, names] of Object.entries(deprecated) as [Sort, Readonly<Record<string, Localized>>][]) {
      for (const field of all(microvm, sort)) {
        for (const [name, message] of Object.entries(names)) if (field.child(name).present) yield field.child(name).findingAtKey(message);
      }
    }
    for (const config of all(microvm, 'mmdsConfig')) if (config.child('version').text() !== 'V2' && config.node?.type === 'map') yield config.child('version').finding(mmdsV1);
  },
};

const deprecated: Partial<Record<Sort, Readonly<Record<string, Localized>>>> = {
  vsock: { vsock_id: { en: '`vsock_id` is deprecated and has no effect: a microVM has one vsock device.', zh: '`vsock_id` 已弃用且不起作用：一个 microVM 只有一个 vsock 设备。' } },
  machine: { cpu_template: { en: 'Static CPU templates are deprecated: give a template of your own with `cpu-config` (`PUT /cpu-config`).', zh: '静态 CPU 模板已弃用：请用 `cpu-config`（`PUT /cpu-config`）提供自己的模板。' } },
  snapshotLoad: {
    mem_file_path: { en: '`mem_file_path` is deprecated: write `mem_backend` with the type File.', zh: '`mem_file_path` 已弃用：请改用类型为 File 的 `mem_backend`。' },
    enable_diff_snapshots: { en: '`enable_diff_snapshots` is deprecated: write `track_dirty_pages`.', zh: '`enable_diff_snapshots` 已弃用：请改用 `track_dirty_pages`。' },
  },
};

const mmdsV1: Localized = {
  en: 'Version 1 of the metadata service, the preset, is deprecated: it answers any request from the guest, also one that was forged through it. Set `version` to V2, which asks for a token.',
  zh: '元数据服务的 V1（默认值）已弃用：它应答客户机发出的任何请求，包括被伪造的请求。请把 `version` 设为 V2，它要求令牌。',
};

/** TokenBucket::new gives none for a size or a refill time of zero. */
export const rateLimiterOff: MicrovmRule = {
  id: 'firecracker/rate-limiter-off',
  severity: 'warning',
  source: 'firecracker-rate-limiter',
  *check(microvm) {
    const devices = [...all(microvm, 'drive'), ...all(microvm, 'network'), ...all(microvm, 'pmem')];
    for (const device of devices) {
      for (const limiter of ['rate_limiter', 'rx_rate_limiter', 'tx_rate_limiter']) {
        for (const bucket of ['bandwidth', 'ops']) {
          const field = device.descend(limiter, bucket);
          const isOff = field.child('size').number() === 0 || field.child('refill_time').number() === 0;
          if (isOff) yield field.findingAtKey({ en: `With a size or refill time of 0 there is no limit: \`${bucket}\` is as good as absent.`, zh: `size 或 refill_time 为 0 时没有限制：\`${bucket}\` 等于没写。` });
        }
      }
    }
  },
};

/** Says how a body without its request was read. */
export const bodyAlone: MicrovmRule = {
  id: 'firecracker/body-alone',
  severity: 'hint',
  source: 'firecracker-api',
  unchecked: true,
  *check({ parts }) {
    for (const { kind, endpoint, root, json } of parts) {
      if (kind !== 'body' || json?.document.broken || !root.node) continue;
      const range = { from: root.node.range.from, to: root.node.range.from + 1 };
      yield { range, message: endpoint ? takenFor(`${endpoint.method} ${endpoint.path}`) : takenForData };
    }
  },
};

const takenFor = (name: string): Localized => ({
  en: `Without a request line this was read as the body of ${name}. Write the request above it (\`${name}\`) to have checked what Firecracker does with it.`,
  zh: `没有请求行，这里按 ${name} 的请求体来读。在上面写出请求（\`${name}\`），才能检查 Firecracker 怎样处理它。`,
});

const takenForData: Localized = {
  en: 'No request of Firecracker but `PUT /mmds`, which stores any JSON, takes keys like these. Write the request line above the body, such as `PUT /boot-source`, to have it checked.',
  zh: '除了保存任意 JSON 的 `PUT /mmds`，没有 Firecracker 请求使用这些键。要检查它，请在上面写出请求行，例如 `PUT /boot-source`。',
};
