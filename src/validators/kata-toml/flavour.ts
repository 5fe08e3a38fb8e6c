import { Field } from '../../engine/field.ts';
import type { SourceNode } from '../../engine/source-tree.ts';

/** Kata's two runtimes, whose files look alike and are not. */
export type Flavour = 'runtime-rs' | 'go';

export const flavours = ['auto', 'runtime-rs', 'go'] as const;

/** Which runtime a file is for, and whether that was found out or only supposed. */
export interface Recognized {
  readonly flavour: Flavour;
  readonly basis: 'chosen' | 'found' | 'supposed';
}

/** Keys that only one of the runtimes has, by their table. */
const signs: Readonly<Record<Flavour, Readonly<Record<'hypervisor' | 'runtime' | 'agent', readonly string[]>>>> = {
  'runtime-rs': {
    hypervisor: ['log_level', 'seccomp_sandbox', 'vm_rootfs_driver', 'ctlpath', 'valid_ctlpaths', 'factory', 'queue_size', 'num_queues', 'network_queues', 'overhead_memory', 'overhead_vcpus', 'prefetch_list_path', 'hugepage_type', 'initdata', 'virtio_fs_is_dax', 'selinux_label'],
    runtime: ['name', 'hypervisor_name', 'agent_name', 'log_level', 'keep_abnormal', 'use_passfd_io', 'shared_mounts', 'passfd_listener_port'],
    agent: ['dial_timeout_ms', 'reconnect_timeout_ms', 'server_port', 'log_port', 'cdh_api_timeout_ms', 'create_container_timeout', 'health_check_request_timeout_ms', 'mem_agent', 'policy', 'log_level', 'container_pipe_size', 'passfd_listener_port'],
  },
  go: {
    hypervisor: ['seccompsandbox', 'hypervisor_loglevel', 'hot_plug_vfio', 'firmware_volume', 'msize_9p', 'enable_numa', 'numa_mapping', 'use_legacy_serial', 'vhost_user_reconnect_timeout_sec', 'net_rate_limiter_bw_max_rate', 'remote_hypervisor_socket', 'remote_hypervisor_timeout', 'measurement_algo'],
    runtime: ['create_container_timeout', 'experimental_force_guest_pull', 'guest_selinux_label', 'disable_guest_empty_dir', 'kubelet_root_dir'],
    agent: ['dial_timeout', 'cdh_api_timeout'],
  },
};

/** Finds out by the keys of a file which runtime it is written for; without any sign it is the default of Kata 4, runtime-rs. */
export function recognizeFlavour(root: SourceNode | undefined, chosen: string | undefined): Recognized {
  if (chosen === 'runtime-rs' || chosen === 'go') return { flavour: chosen, basis: 'chosen' };
  const field = Field.root(root);
  // runtime-rs cannot do without them, and the Go runtime never had them.
  if (['name', 'hypervisor_name', 'agent_name'].some((name) => field.descend('runtime', name).present)) return { flavour: 'runtime-rs', basis: 'found' };
  const rust = countSigns(field, 'runtime-rs');
  const go = countSigns(field, 'go') + (field.child('factory').written ? 1 : 0) + (field.descend('hypervisor', 'stratovirt').written ? 1 : 0);
  if (rust === go) return { flavour: 'runtime-rs', basis: 'supposed' };
  return { flavour: rust > go ? 'runtime-rs' : 'go', basis: 'found' };
}

function countSigns(root: Field, flavour: Flavour): number {
  const { hypervisor, runtime, agent } = signs[flavour];
  const count = (field: Field, names: readonly string[]): number => names.filter((name) => field.child(name).written).length;
  const tables = (name: string) => root.child(name).children().map(([, table]) => table);
  return count(root.child('runtime'), runtime) + tables('hypervisor').reduce((sum, table) => sum + count(table, hypervisor), 0) + tables('agent').reduce((sum, table) => sum + count(table, agent), 0);
}
