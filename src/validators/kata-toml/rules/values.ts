import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { hypervisors, type Configuration } from '../configuration.ts';
import type { Flavour } from '../flavour.ts';
import type { KataRule } from '../rule.ts';

/** Hypervisors that a runtime has a driver for. */
export const hypervisorNames: Readonly<Record<Flavour, readonly string[]>> = {
  'runtime-rs': ['qemu', 'clh', 'dragonball', 'firecracker', 'openvmm', 'remote'],
  go: ['qemu', 'clh', 'dragonball', 'firecracker', 'stratovirt', 'remote'],
};

/** Each table below `hypervisor` is for a driver: Hypervisor::adjust_config, updateRuntimeConfigHypervisor. */
export const hypervisorName: KataRule = {
  id: 'kata-toml/hypervisor-name',
  severity: 'error',
  source: 'kata-config-rust-hypervisor',
  *check(configuration) {
    const known = hypervisorNames[configuration.flavour];
    for (const [name, table] of hypervisors(configuration)) {
      if (known.includes(name)) continue;
      const meant = former[name] ?? nearest(name, known);
      yield table.findingAtKey({
        en: `No hypervisor is called "${name}" here; there are ${known.join(', ')}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
        zh: `没有叫“${name}”的虚拟机监控器，可用的有 ${known.join('、')}。${meant === undefined ? '' : `是不是想写 \`${meant}\`？`}`,
      });
    }
  },
};

const former: Readonly<Record<string, string>> = { 'cloud-hypervisor': 'clh', acrn: 'qemu' };

/** Words that a key takes, by the runtime. An empty string is the preset. */
type Words = Readonly<Record<Flavour, readonly string[]>>;

const runtimeWords: Readonly<Record<string, Words>> = {
  internetworking_model: { 'runtime-rs': ['macvtap', 'none', 'tcfilter', 'l3forwarding'], go: ['default', 'macvtap', 'tcfilter', 'none'] },
  vfio_mode: { 'runtime-rs': ['vfio', 'guest-kernel'], go: ['vfio', 'guest-kernel'] },
  emptydir_mode: { 'runtime-rs': ['shared-fs', 'block-encrypted', 'block-plain'], go: ['shared-fs', 'block-encrypted', 'block-plain'] },
};

const rustDrivers = ['virtio-blk-pci', 'virtio-blk-ccw', 'virtio-blk-mmio', 'virtio-pmem', 'virtio-scsi'];
const goDrivers = ['virtio-scsi', 'virtio-blk', 'virtio-mmio', 'nvdimm', 'virtio-blk-ccw'];

/** BlockDeviceInfo, BootInfo, SharedFsInfo and the drivers of runtime-rs; blockDeviceDriver and its like of the Go runtime. */
export const unsupportedValue: KataRule = {
  id: 'kata-toml/unsupported-value',
  severity: 'error',
  source: 'kata-config-rust-hypervisor',
  *check(configuration) {
    if (configuration.isTemplate) return;
    const { root, flavour } = configuration;
    for (const [name, words] of Object.entries(runtimeWords)) yield* oneOf(root.descend('runtime', name), words[flavour]);
    // No released feature of the Go runtime is experimental any more.
    if (flavour === 'go') for (const item of root.descend('runtime', 'experimental').items()) yield item.finding(noFeature);
    for (const [name, table] of hypervisors(configuration)) yield* flavour === 'go' ? goWords(name, table) : rustWords(name, table);
  },
};

const noFeature = { en: 'The Go runtime has no experimental features, and refuses any that is named.', zh: 'Go 运行时没有实验特性，写出任何一个都会被拒绝。' };

function* rustWords(name: string, table: Field): Iterable<Finding> {
  if (table.child('disable_block_device_use').boolean() !== true) {
    yield* oneOf(table.child('block_device_driver'), rustDriversOf(name));
    yield* oneOf(table.child('block_device_aio'), ['io_uring', 'native', 'threads']);
  }
  yield* oneOf(table.child('vm_rootfs_driver'), rustDrivers);
  const shared = table.child('shared_fs');
  yield* oneOf(shared, name === 'dragonball' ? ['virtio-fs', 'inline-virtio-fs', 'none'] : ['virtio-fs', 'inline-virtio-fs', 'virtio-fs-nydus', 'none']);
  // "none" is an old word for "never".
  if (shared.present && shared.text() !== 'none') yield* oneOf(table.child('virtio_fs_cache'), ['never', 'auto', 'always', 'none']);
}

function rustDriversOf(name: string): readonly string[] {
  if (name === 'qemu') return rustDrivers.filter((driver) => driver !== 'virtio-blk-mmio');
  return name === 'dragonball' ? ['virtio-blk-pci', 'virtio-blk-mmio', 'virtio-pmem'] : rustDrivers;
}

function* goWords(name: string, table: Field): Iterable<Finding> {
  if (name === 'remote' || name === 'dragonball') return;
  yield* oneOf(table.child('block_device_driver'), goDrivers);
  if (name === 'firecracker') return;
  yield* oneOf(table.child('shared_fs'), name === 'qemu' ? ['virtio-9p', 'virtio-fs', 'virtio-fs-nydus', 'none'] : ['virtio-fs', 'virtio-fs-nydus', 'none']);
  if (name !== 'qemu') return;
  yield* oneOf(table.child('block_device_aio'), ['io_uring', 'native', 'threads']);
  yield* oneOf(table.child('extra_monitor_socket'), ['hmp', 'qmp', 'qmp-pretty']);
}

function* oneOf(field: Field, words: readonly string[]): Iterable<Finding> {
  const text = field.string();
  if (text === undefined || text === '' || words.includes(text)) return;
  const meant = nearest(text, words);
  yield field.finding({
    en: `\`${field.name}\` is one of ${words.join(', ')}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    zh: `\`${field.name}\` 只能是 ${words.join('、')} 之一。${meant === undefined ? '' : `是不是想写 \`${meant}\`？`}`,
  });
}

/** The hypervisor that is chosen has to be configured, here or in a drop-in file. */
export const chosenHypervisor: KataRule = {
  id: 'kata-toml/chosen-hypervisor',
  severity: 'warning',
  source: 'kata-config-rust',
  *check(configuration: Configuration) {
    const field = configuration.root.descend('runtime', 'hypervisor_name');
    const tables = hypervisors(configuration).map(([name]) => name);
    if (configuration.flavour === 'go' || configuration.isTemplate || field.text() === '' || tables.length === 0 || tables.includes(field.text())) return;
    yield field.finding({
      en: `There is no table [hypervisor.${field.text()}], only ${tables.map((name) => `[hypervisor.${name}]`).join(', ')}: no sandbox can be made.`,
      zh: `没有 [hypervisor.${field.text()}] 表，只有 ${tables.map((name) => `[hypervisor.${name}]`).join('、')}：无法创建沙箱。`,
    });
  },
};
