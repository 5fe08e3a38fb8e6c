/**
 * What Firecracker deserializes: src/vmm/src/vmm_config and src/vmm/src/resources.rs. Most structs
 * deny unknown fields; the outermost one of the configuration file and a few small ones do not.
 */
import { anyValue, bool, defaulted, lenient, oneOf, optional, parsed, required, strict, text, vec, type SerdeShape, type StructShape } from '../../engine/serde/serde-shape.ts';
import { uint16, uint32, uint64, uint8 } from '../../engine/shape/shape.ts';
import { cpuTemplate } from './cpu-template.ts';
import { ipv4Problem, logLevelProblem, macProblem } from './scalars.ts';

// usize on the 64-bit machines that Firecracker runs on.
const usize = uint64;

export const tokenBucket = lenient({ size: required(uint64), one_time_burst: optional(uint64), refill_time: required(uint64) });
export const rateLimiter = strict({ bandwidth: optional(tokenBucket), ops: optional(tokenBucket) });

export const bootSource = strict({ kernel_image_path: required(text), initrd_path: optional(text), boot_args: optional(text) });

export const drive = strict({
  drive_id: required(text),
  partuuid: optional(text),
  is_root_device: required(bool),
  cache_type: defaulted(oneOf('Unsafe', 'Writeback')),
  is_read_only: optional(bool),
  path_on_host: optional(text),
  rate_limiter: optional(rateLimiter),
  io_engine: optional(oneOf('Async', 'Sync')),
  socket: optional(text),
});

export const driveUpdate = strict({ drive_id: required(text), path_on_host: optional(text), rate_limiter: optional(rateLimiter) });

// The names of both architectures: a text does not say which it is for.
const staticTemplate = oneOf('C3', 'T2', 'T2S', 'T2CL', 'T2A', 'V1N1', 'None');
const hugePages = oneOf('None', '2M');

export const machineConfig = strict({
  vcpu_count: required(uint8),
  mem_size_mib: required(usize),
  smt: defaulted(bool),
  cpu_template: optional(staticTemplate),
  track_dirty_pages: defaulted(bool),
  huge_pages: defaulted(hugePages),
});

export const machineUpdate = strict({
  vcpu_count: optional(uint8),
  mem_size_mib: optional(usize),
  smt: optional(bool),
  cpu_template: optional(staticTemplate),
  track_dirty_pages: optional(bool),
  huge_pages: optional(hugePages),
});

export const networkInterface = (minor: number): StructShape => strict({
  iface_id: required(text),
  host_dev_name: required(text),
  guest_mac: optional(parsed(macProblem)),
  ...(minor >= 16 && { mtu: optional(uint16) }),
  rx_rate_limiter: optional(rateLimiter),
  tx_rate_limiter: optional(rateLimiter),
});

export const networkUpdate = strict({ iface_id: required(text), rx_rate_limiter: optional(rateLimiter), tx_rate_limiter: optional(rateLimiter) });

export const pmem = (minor: number): StructShape => strict({
  id: required(text),
  path_on_host: required(text),
  root_device: defaulted(bool),
  read_only: defaulted(bool),
  ...(minor >= 16 && { rate_limiter: optional(rateLimiter) }),
});

export const pmemUpdate = strict({ id: required(text), rate_limiter: optional(rateLimiter) });

export const balloon = strict({
  amount_mib: required(uint32),
  deflate_on_oom: required(bool),
  stats_polling_interval_s: defaulted(uint16),
  free_page_hinting: defaulted(bool),
  free_page_reporting: defaulted(bool),
});

export const balloonUpdate = strict({ amount_mib: required(uint32) });
export const balloonStatistics = strict({ stats_polling_interval_s: required(uint16) });
export const hintingStart = lenient({ acknowledge_on_stop: defaulted(bool) });

export const vsock = strict({ vsock_id: { shape: { type: 'option', of: text }, absent: true }, guest_cid: required(uint32), uds_path: required(text) });
export const entropy = strict({ rate_limiter: optional(rateLimiter) });

export const logger = strict({
  log_path: optional(text),
  level: optional(parsed(logLevelProblem)),
  show_level: optional(bool),
  show_log_origin: optional(bool),
  module: optional(text),
});

export const metrics = lenient({ metrics_path: required(text) });

export const serial = (minor: number): StructShape => strict({
  serial_out_path: optional(text),
  ...(minor >= 16 && { rate_limiter: optional(tokenBucket) }),
});

export const mmdsConfig = strict({
  version: defaulted(oneOf('V1', 'V2')),
  network_interfaces: required(vec(text)),
  ipv4_address: optional(parsed(ipv4Problem)),
  imds_compat: defaulted(bool),
});

export const memoryHotplug = strict({ total_size_mib: required(usize), block_size_mib: defaulted(usize), slot_size_mib: defaulted(usize) });
export const memoryHotplugUpdate = strict({ requested_size_mib: required(usize) });

export const action = strict({ action_type: required(oneOf('FlushMetrics', 'InstanceStart', 'SendCtrlAltDel')) });
export const vmState = strict({ state: required(oneOf('Paused', 'Resumed')) });

export const snapshotCreate = strict({
  snapshot_type: defaulted(oneOf('Diff', 'Full')),
  snapshot_path: required(text),
  mem_file_path: required(text),
});

export const snapshotLoad = (minor: number): StructShape => strict({
  snapshot_path: required(text),
  mem_file_path: optional(text),
  mem_backend: optional(strict({ backend_path: required(text), backend_type: required(oneOf('File', 'Uffd')) })),
  enable_diff_snapshots: defaulted(bool),
  track_dirty_pages: defaulted(bool),
  resume_vm: defaulted(bool),
  network_overrides: defaulted(vec(lenient({ iface_id: required(text), host_dev_name: required(text) }))),
  ...(minor >= 16 && { vsock_override: optional(lenient({ uds_path: required(text) })) }),
  clock_realtime: defaulted(bool),
});

/** The file of `--config-file`. Its outermost struct passes over keys that it does not know. */
export const configFile = (minor: number): StructShape => lenient({
  balloon: optional(balloon),
  drives: required(vec(drive)),
  'boot-source': required(bootSource),
  'cpu-config': optional({ type: 'either', string: text, map: cpuTemplate }),
  logger: optional(logger),
  'machine-config': optional(machineConfig),
  metrics: optional(metrics),
  'mmds-config': optional(mmdsConfig),
  'network-interfaces': defaulted(vec(networkInterface(minor))),
  vsock: optional(vsock),
  entropy: optional(entropy),
  pmem: defaulted(vec(pmem(minor))),
  'memory-hotplug': optional(memoryHotplug),
});

/** `PUT /mmds` and `PATCH /mmds` store whatever JSON they are given. */
export const anyJson: SerdeShape = anyValue;
