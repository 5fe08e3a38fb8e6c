import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import { utf8Length } from '../../../engine/utf8-length.ts';
import { isCarriedOut, settings } from '../microvm.ts';
import type { MicrovmRule } from '../rule.ts';

/** MemoryHotplugConfig::validate. */
export const memoryHotplug: MicrovmRule = {
  id: 'firecracker/memory-hotplug',
  severity: 'error',
  source: 'firecracker-memory-hotplug',
  *check({ parts }) {
    for (const part of parts) {
      if (isCarriedOut(part)) for (const field of settings(part, 'memoryHotplug')) yield* hotplugFaults(field);
    }
  },
};

const smallestBlock = 2;
const smallestSlot = 128;

function* hotplugFaults(field: Field): Iterable<Finding> {
  const total = field.child('total_size_mib').number();
  const block = field.child('block_size_mib').number() ?? smallestBlock;
  const slot = field.child('slot_size_mib').number() ?? smallestSlot;
  const say = (name: string, message: Localized): Finding => field.child(name).finding(message);
  if (block < smallestBlock || !isPowerOfTwo(block)) {
    yield say('block_size_mib', { en: `A block is a power of two of at least ${smallestBlock} MiB.`, zh: `块大小必须是 2 的幂，至少 ${smallestBlock} MiB。` });
  } else if (slot < smallestSlot || slot % block !== 0) {
    yield say('slot_size_mib', { en: `A slot has at least ${smallestSlot} MiB and is a multiple of the block, ${block} MiB.`, zh: `槽大小至少 ${smallestSlot} MiB，并且是块大小（${block} MiB）的倍数。` });
  } else if (total !== undefined && (total < slot || total % slot !== 0)) {
    yield say('total_size_mib', { en: `The total is a multiple of the slot, ${slot} MiB.`, zh: `总大小必须是槽大小（${slot} MiB）的倍数。` });
  }
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

// mem_size_mib if machine-config is left out.
const presetMemory = 128;

/** VmResources::set_balloon_device. Only the file surely tells the memory. */
export const balloonSize: MicrovmRule = {
  id: 'firecracker/balloon-size',
  severity: 'error',
  source: 'firecracker-resources',
  *check({ parts }) {
    for (const part of parts) {
      if (part.kind !== 'file') continue;
      const memory = settings(part, 'machine')[0]?.child('mem_size_mib').number() ?? presetMemory;
      for (const balloon of settings(part, 'balloon')) {
        const amount = balloon.child('amount_mib');
        if ((amount.number() ?? 0) > memory) {
          yield amount.finding({ en: `A balloon cannot take more than the memory of the microVM, ${memory} MiB.`, zh: `气球不能超过 microVM 的内存（${memory} MiB）。` });
        }
      }
    }
  },
};

// CMDLINE_MAX_SIZE of both architectures, less the zero byte at the end.
const longestCommandLine = 2047;

/** The kernel's command line, as linux_loader takes it. */
export const bootArgs: MicrovmRule = {
  id: 'firecracker/boot-args',
  severity: 'error',
  source: 'firecracker-boot-source',
  *check({ parts }) {
    for (const part of parts) {
      if (!isCarriedOut(part)) continue;
      for (const source of settings(part, 'bootSource')) {
        const args = source.child('boot_args');
        if (utf8Length(args.text()) > longestCommandLine) yield args.finding({ en: `The kernel's command line has at most ${longestCommandLine} bytes.`, zh: `内核命令行最多 ${longestCommandLine} 字节。` });
      }
    }
  },
};

/** parse_put_snapshot_load: the two ways to name the memory exclude each other. */
export const snapshotMemory: MicrovmRule = {
  id: 'firecracker/snapshot-memory',
  severity: 'error',
  source: 'firecracker-snapshot',
  *check({ parts }) {
    for (const part of parts) {
      for (const load of settings(part, 'snapshotLoad')) {
        const backend = load.child('mem_backend');
        const file = load.child('mem_file_path');
        if (backend.present && file.present) yield file.findingAtKey({ en: '`mem_backend` and `mem_file_path` exclude each other; the latter is deprecated.', zh: '`mem_backend` 与 `mem_file_path` 只能用一个；后者已弃用。' });
        if (!backend.present && !file.present) yield { ...load.finding({ en: '`mem_backend` is required: where the memory of the snapshot is.', zh: '缺少 `mem_backend`：要写明快照内存在哪里。' }), needsWholeDocument: true };
      }
    }
  },
};
