import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { settings } from '../microvm.ts';
import type { MicrovmRule } from '../rule.ts';

/** What a vhost-user drive leaves to its backend. */
const backendFields = ['is_read_only', 'path_on_host', 'rate_limiter', 'io_engine'] as const;

/** A drive is virtio (`path_on_host`) or vhost-user (`socket`): the two TryFrom of virtio/block. */
export const driveBacking: MicrovmRule = {
  id: 'firecracker/drive-backing',
  severity: 'error',
  source: 'firecracker-drive',
  *check({ parts }) {
    for (const part of parts) for (const drive of settings(part, 'drive')) yield* backing(drive);
  },
};

function* backing(drive: Field): Iterable<Finding> {
  const socket = drive.child('socket');
  if (!socket.present && !drive.child('path_on_host').present) {
    yield drive.finding({
      en: 'A drive needs `path_on_host` (a file of the host) or `socket` (a vhost-user backend).',
      zh: '磁盘需要 `path_on_host`（宿主机上的文件）或 `socket`（vhost-user 后端）。',
    });
  }
  if (!socket.present) return;
  for (const name of backendFields) {
    const field = drive.child(name);
    if (field.present) yield field.findingAtKey({ en: `A drive with \`socket\` has no \`${name}\`: the vhost-user backend decides it.`, zh: `带 \`socket\` 的磁盘不能有 \`${name}\`：由 vhost-user 后端决定。` });
  }
}

/** At most one root device, be it a drive or pmem: BlockBuilder::insert and PmemBuilder::build. */
export const rootDevice: MicrovmRule = {
  id: 'firecracker/root-device',
  severity: 'error',
  source: 'firecracker-drive',
  *check({ parts }) {
    const roots = new Roots();
    for (const part of parts) {
      if (part.request?.method === 'DELETE') return;
      for (const drive of settings(part, 'drive')) yield* roots.add('drive', drive, 'drive_id', 'is_root_device');
      for (const pmem of settings(part, 'pmem')) yield* roots.add('pmem', pmem, 'id', 'root_device');
    }
  },
};

/** Which device is the root so far; one that is set again under its id replaces itself. */
class Roots {
  #root: { readonly sort: string; readonly id: string } | undefined;

  *add(sort: 'drive' | 'pmem', device: Field, idName: string, flagName: string): Iterable<Finding> {
    const id = device.child(idName).string();
    const flag = device.child(flagName);
    if (id === undefined) return;
    const isSame = this.#root?.sort === sort && this.#root.id === id;
    if (flag.boolean() !== true) {
      if (isSame) this.#root = undefined;
    } else if (this.#root && !isSame) {
      yield flag.finding({
        en: `There is a root device already, "${this.#root.id}": a microVM has one at most, be it a drive or pmem.`,
        zh: `已经有根设备“${this.#root.id}”：一个 microVM 最多一个，无论是磁盘还是 pmem。`,
      });
    } else this.#root = { sort, id };
  }
}
