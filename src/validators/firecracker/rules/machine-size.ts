import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { settings } from '../microvm.ts';
import type { MicrovmRule } from '../rule.ts';

const mostVcpus = 32;

/** MachineConfig::update in machine_config.rs. What a later PATCH leaves out keeps its value. */
export const machineSize: MicrovmRule = {
  id: 'firecracker/machine-size',
  severity: 'error',
  source: 'firecracker-machine-config',
  *check({ parts }) {
    let before: Machine = { vcpus: 1, smt: false, hugePages: 'None', memory: 128 };
    for (const part of parts) {
      for (const field of settings(part, 'machine')) {
        const machine = updated(before, field);
        const found = [...faults(machine, field, part.kind !== 'body')];
        if (found.length === 0) before = machine;
        yield* found;
      }
    }
  },
};

interface Machine {
  readonly vcpus: number;
  readonly smt: boolean;
  readonly hugePages: string;
  readonly memory: number;
}

function updated(before: Machine, field: Field): Machine {
  return {
    vcpus: field.child('vcpu_count').number() ?? before.vcpus,
    smt: field.child('smt').boolean() ?? before.smt,
    hugePages: field.child('huge_pages').string() ?? before.hugePages,
    memory: field.child('mem_size_mib').number() ?? before.memory,
  };
}

function* faults({ vcpus, smt, hugePages, memory }: Machine, field: Field, knowsBefore: boolean): Iterable<Finding> {
  const count = field.child('vcpu_count');
  if (vcpus < 1 || vcpus > mostVcpus) {
    yield count.finding({ en: `A microVM has 1 to ${mostVcpus} vCPUs, not ${vcpus}.`, zh: `microVM 的 vCPU 数为 1 到 ${mostVcpus}，不能是 ${vcpus}。` });
  } else if (smt && vcpus > 1 && vcpus % 2 === 1) {
    const place = count.present ? count : field.child('smt');
    yield place.finding({
      en: `With \`smt\` the number of vCPUs is 1 or even, not ${vcpus}: threads come in pairs.`,
      zh: `启用 \`smt\` 时 vCPU 数只能是 1 或偶数，不能是 ${vcpus}：线程成对出现。`,
    });
  }
  const size = field.child('mem_size_mib');
  if (size.present && memory === 0) yield size.finding({ en: 'A microVM needs memory: `mem_size_mib` is at least 1.', zh: 'microVM 需要内存：`mem_size_mib` 至少为 1。' });
  const isOdd = hugePages === '2M' && memory % 2 === 1;
  if (isOdd && (knowsBefore || size.present)) {
    const place = size.present ? size : field.child('huge_pages');
    yield place.finding({ en: `With pages of 2 MiB the memory is a multiple of 2 MiB, not ${memory}.`, zh: `使用 2 MiB 大页时，内存必须是 2 MiB 的倍数，不能是 ${memory}。` });
  }
}
