import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import { hypervisors } from '../configuration.ts';
import type { KataRule } from '../rule.ts';

// Less than this runtime-rs does not take; the Go runtime puts its preset in the place of too little.
const leastMemory: Readonly<Record<string, number>> = { qemu: 64, clh: 64, dragonball: 64, firecracker: 128, openvmm: 64, remote: 64 };

/** Numbers that exclude each other or are out of range. */
export const outOfRange: KataRule = {
  id: 'kata-toml/out-of-range',
  severity: 'error',
  source: 'kata-config-rust-hypervisor',
  *check(configuration) {
    if (configuration.isTemplate) return;
    const isRust = configuration.flavour === 'runtime-rs';
    for (const [name, table] of hypervisors(configuration)) {
      if (isRust || name === 'qemu' || name === 'stratovirt') yield* sectorSizes(table, isRust);
      if (isRust) yield* memory(name, table);
      if (isRust) yield* ports(table);
    }
    if (isRust) for (const [, agent] of configuration.root.child('agent').children()) yield* timeouts(agent);
  },
};

function* sectorSizes(table: Field, isRust: boolean): Iterable<Finding> {
  if (isRust && table.child('disable_block_device_use').boolean() === true) return;
  const logical = table.child('block_device_logical_sector_size');
  const physical = table.child('block_device_physical_sector_size');
  const wrong = [logical, physical].filter((field) => !isSectorSize(field.number() ?? 0));
  for (const field of wrong) yield field.finding({ en: `\`${field.name}\` is 0 or a power of two from 512 to 65536.`, zh: `\`${field.name}\` 只能是 0，或 512 到 65536 之间的 2 的幂。` });
  const [small, large] = [logical.number() ?? 0, physical.number() ?? 0];
  if (wrong.length === 0 && small !== 0 && large !== 0 && small > large) yield logical.finding({ en: 'The logical sector size is at most the physical one.', zh: '逻辑扇区不能大于物理扇区。' });
}

function isSectorSize(size: number): boolean {
  return size === 0 || (size >= 512 && size <= 65536 && Number.isInteger(Math.log2(size)));
}

function* memory(name: string, table: Field): Iterable<Finding> {
  const field = table.child('default_memory');
  const size = field.number() ?? 0;
  const least = leastMemory[name];
  // 0 stands for the preset.
  if (least !== undefined && size > 0 && size < least) yield field.finding({ en: `A microVM of ${name} has at least ${least} MiB of memory.`, zh: `${name} 的 microVM 至少要有 ${least} MiB 内存。` });
}

function* ports(table: Field): Iterable<Finding> {
  const root = table.child('pcie_root_port');
  const other = table.child('pcie_switch_port');
  if ((root.number() ?? 0) > 0 && (other.number() ?? 0) > 0) yield other.finding({ en: '`pcie_root_port` and `pcie_switch_port` exclude each other.', zh: '`pcie_root_port` 与 `pcie_switch_port` 不能同时设置。' });
}

// Presets of agent.rs, in milliseconds.
const presetDial = 10;
const presetReconnect = 3000;

function* timeouts(agent: Field): Iterable<Finding> {
  const dial = agent.child('dial_timeout_ms');
  const reconnect = agent.child('reconnect_timeout_ms');
  if (dial.number() === 0) yield dial.finding({ en: '`dial_timeout_ms` is at least 1.', zh: '`dial_timeout_ms` 至少为 1。' });
  else if ((reconnect.number() ?? presetReconnect) < (dial.number() ?? presetDial)) {
    const field = reconnect.present ? reconnect : dial;
    yield field.finding({ en: '`reconnect_timeout_ms`, the time for all attempts, is at least `dial_timeout_ms`, the pause between two.', zh: '`reconnect_timeout_ms`（全部尝试的总时间）不能小于 `dial_timeout_ms`（两次尝试的间隔）。' });
  }
}

/** What a driver of runtime-rs refuses to be given, by its name: validate() of each ConfigPlugin. */
const unsuited: Readonly<Record<string, readonly string[]>> = {
  qemu: ['jailer_path', 'valid_jailer_paths', 'enable_guest_swap'],
  clh: ['jailer_path', 'valid_jailer_paths'],
  dragonball: [
    'path', 'valid_hypervisor_paths', 'ctlpath', 'valid_ctlpaths', 'enable_iothreads', 'firmware', 'enable_iommu', 'enable_iommu_platform',
    'default_bridges', 'pcie_root_port', 'pcie_switch_port', 'machine_type', 'pflashes', 'rootless',
  ],
  remote: ['initrd', 'rootfs_type'],
};

/** Settings that do not go with the hypervisor or with each other. */
export const unsuitedSetting: KataRule = {
  id: 'kata-toml/unsuited-setting',
  severity: 'error',
  source: 'kata-config-rust-hypervisor',
  *check(configuration) {
    if (configuration.isTemplate) return;
    const { root, flavour } = configuration;
    if (flavour === 'go') return void (yield* goConflicts(root));
    for (const [name, table] of hypervisors(configuration)) {
      for (const key of unsuited[name] ?? []) if (isSet(table.child(key))) yield table.child(key).findingAtKey(notFor(name, key));
      if (isSet(table.child('image')) && isSet(table.child('initrd'))) yield table.child('initrd').findingAtKey(twoBoots);
      const driver = table.child('vm_rootfs_driver');
      const isHardened = name === 'qemu' || name === 'clh';
      if (isHardened && table.child('confidential_guest').boolean() === true && driver.text() === 'virtio-blk-mmio') yield driver.finding(notHardened);
    }
    for (const mount of root.descend('runtime', 'shared_mounts').items()) yield* sharedMount(mount);
  },
};

function isSet({ node }: Field): boolean {
  if (node?.type === 'list') return node.items.length > 0;
  return node !== undefined && node.type !== 'null' && node.type !== 'map' && node.value !== '' && node.value !== false && node.value !== 0;
}

const notFor = (name: string, key: string): Localized => ({ en: `The driver of ${name} refuses \`${key}\`: leave it out.`, zh: `${name} 的驱动不接受 \`${key}\`，请去掉。` });
const twoBoots: Localized = { en: 'A guest boots from `image` or from `initrd`, not from both.', zh: '客户机从 `image` 或 `initrd` 启动，不能两者都写。' };
const notHardened: Localized = { en: 'A confidential guest must not use virtio-blk-mmio, which is not hardened; use virtio-blk-pci.', zh: '机密客户机不能使用未加固的 virtio-blk-mmio，请用 virtio-blk-pci。' };

function* sharedMount(mount: Field): Iterable<Finding> {
  if (mount.node?.type !== 'map') return;
  for (const name of ['name', 'src_ctr', 'dst_ctr', 'src_path', 'dst_path']) {
    const field = mount.child(name);
    if (field.text() === '') yield { ...field.finding({ en: `A shared mount needs \`${name}\`.`, zh: `共享挂载必须写 \`${name}\`。` }), needsWholeDocument: true };
    else if (name.endsWith('_path') && !isSharedPath(field.text())) yield field.finding({ en: `\`${name}\` is an absolute path of letters, digits, "-", "_" and ".", without "..".`, zh: `\`${name}\` 必须是绝对路径，只含字母、数字、“-”、“_”和“.”，不能有“..”。` });
  }
}

function isSharedPath(path: string): boolean {
  return /^(?:\/[-\p{L}\p{N}\p{M}_.]+)+\/?$/u.test(path) && !path.split('/').includes('..');
}

/** checkNetNsConfig, checkPCIeConfig and toGuestExtensionImages of the Go runtime. */
function* goConflicts(root: Field): Iterable<Finding> {
  for (const [name, table] of root.child('hypervisor').children()) {
    if (name === 'qemu' || name === 'clh') yield* vfioPorts(table);
    if (name === 'qemu') for (const image of table.child('guest_extension_images').items()) yield* extensionImage(image);
  }
  const netns = root.descend('runtime', 'disable_new_netns');
  const model = root.descend('runtime', 'internetworking_model');
  if (netns.boolean() === true && model.text() !== 'none') yield netns.findingAtKey({ en: '`disable_new_netns` works only with `internetworking_model = "none"`.', zh: '`disable_new_netns` 只能与 `internetworking_model = "none"` 一起使用。' });
}

const vfioPortNames = ['no-port', 'bridge-port', 'root-port', 'switch-port'];

function* vfioPorts(table: Field): Iterable<Finding> {
  const hot = table.child('hot_plug_vfio');
  const cold = table.child('cold_plug_vfio');
  const isUsed = (field: Field): boolean => !['', 'no-port'].includes(field.text());
  if (isUsed(hot) && isUsed(cold)) {
    yield cold.finding({ en: 'VFIO devices are plugged either hot or cold: one of `hot_plug_vfio` and `cold_plug_vfio` is "no-port".', zh: 'VFIO 设备要么热插要么冷插：`hot_plug_vfio` 与 `cold_plug_vfio` 之一必须是 "no-port"。' });
    return;
  }
  // Other machines than these, of which q35 is preset, have no such ports.
  if (!['q35', 'virt', ''].includes(table.child('machine_type').text())) return;
  for (const field of [hot, cold]) if (isUsed(field) && !vfioPortNames.includes(field.text())) yield field.finding({ en: `\`${field.name}\` is one of ${vfioPortNames.join(', ')}.`, zh: `\`${field.name}\` 只能是 ${vfioPortNames.join('、')} 之一。` });
}

function* extensionImage(image: Field): Iterable<Finding> {
  const name = image.child('name');
  if (image.node?.type === 'map' && !/^[\w-]+$/.test(name.text())) {
    yield { ...name.finding({ en: 'An extension image needs a `name` of letters, digits, "-" and "_".', zh: '扩展镜像必须有 `name`，只含字母、数字、“-”和“_”。' }), needsWholeDocument: true };
  }
}
