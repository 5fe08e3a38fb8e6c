import { architectures } from '../../seccomp/system-calls/architectures.ts';
import { actions, flags, operators } from '../../seccomp/vocabulary.ts';
import type { DocumentKind } from '../document.ts';

/** Values that the specification lists, each with the minor version that brought it: 0 for 1.0. */
export type ListedValues = Readonly<Record<string, number>>;

const of = (minor: number, ...values: readonly string[]): ListedValues => Object.fromEntries(values.map((value) => [value, minor]));

export const namespaceTypes: ListedValues = { ...of(0, 'pid', 'network', 'mount', 'ipc', 'uts', 'user', 'cgroup'), ...of(1, 'time') };

/** The seccomp validator has the names; these are the versions of those that came after 1.0. */
const since = (names: readonly string[], later: ListedValues): ListedValues => ({ ...of(0, ...names), ...later });

export const seccompActions = since(actions, of(1, 'SCMP_ACT_KILL_PROCESS', 'SCMP_ACT_KILL_THREAD', 'SCMP_ACT_NOTIFY'));
export const seccompOperators = since(operators, {});
export const seccompFlags = since(flags, of(1, 'SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV'));
export const seccompArchitectures = since(architectures.map(({ token }) => token), {
  ...of(1, 'SCMP_ARCH_RISCV64'),
  // These came with 1.2.1.
  ...of(2, 'SCMP_ARCH_LOONGARCH64', 'SCMP_ARCH_M68K', 'SCMP_ARCH_SH', 'SCMP_ARCH_SHEB'),
});

export const memoryPolicyModes: ListedValues = of(
  3, 'MPOL_DEFAULT', 'MPOL_BIND', 'MPOL_INTERLEAVE', 'MPOL_WEIGHTED_INTERLEAVE', 'MPOL_PREFERRED', 'MPOL_PREFERRED_MANY', 'MPOL_LOCAL',
);
export const memoryPolicyFlags: ListedValues = of(3, 'MPOL_F_NUMA_BALANCING', 'MPOL_F_RELATIVE_NODES', 'MPOL_F_STATIC_NODES');

const schedulerPolicies = of(
  1, 'SCHED_OTHER', 'SCHED_FIFO', 'SCHED_RR', 'SCHED_BATCH', 'SCHED_ISO', 'SCHED_IDLE', 'SCHED_DEADLINE',
);
const schedulerFlags = of(
  1, 'SCHED_FLAG_RESET_ON_FORK', 'SCHED_FLAG_RECLAIM', 'SCHED_FLAG_DL_OVERRUN', 'SCHED_FLAG_KEEP_POLICY',
  'SCHED_FLAG_KEEP_PARAMS', 'SCHED_FLAG_UTIL_CLAMP_MIN', 'SCHED_FLAG_UTIL_CLAMP_MAX',
);
const sharing = of(3, 'disable', 'new', 'inherit');
const sharingOnly = of(3, 'new', 'inherit');

/** Patterns of `selectFields`, and what may stand there. */
export const listedValues: Readonly<Record<DocumentKind, readonly (readonly [pattern: string, values: ListedValues])[]>> = {
  config: [
    ['process/scheduler/policy', schedulerPolicies],
    ['process/scheduler/flags[]', schedulerFlags],
    ['process/ioPriority/class', of(1, 'IOPRIO_CLASS_RT', 'IOPRIO_CLASS_BE', 'IOPRIO_CLASS_IDLE')],
    ['linux/namespaces[]/type', namespaceTypes],
    ['linux/devices[]/type', of(0, 'c', 'b', 'u', 'p')],
    ['linux/resources/devices[]/type', of(0, 'a', 'c', 'b')],
    ['linux/memoryPolicy/mode', memoryPolicyModes],
    ['linux/memoryPolicy/flags[]', memoryPolicyFlags],
    ['linux/personality/domain', of(0, 'LINUX', 'LINUX32')],
    ['linux/seccomp/defaultAction', seccompActions],
    ['linux/seccomp/architectures[]', seccompArchitectures],
    ['linux/seccomp/flags[]', seccompFlags],
    ['linux/seccomp/syscalls[]/action', seccompActions],
    ['linux/seccomp/syscalls[]/args[]/op', seccompOperators],
    ['vm/image/format', of(0, 'raw', 'qcow2', 'vdi', 'vmdk', 'vhd')],
    ['zos/namespaces[]/type', of(2, 'pid', 'mount', 'ipc', 'uts')],
    ['freebsd/jail/host', sharingOnly],
    ['freebsd/jail/vnet', sharingOnly],
    ['freebsd/jail/ip4', sharing],
    ['freebsd/jail/ip6', sharing],
    ['freebsd/jail/sysvmsg', sharing],
    ['freebsd/jail/sysvsem', sharing],
    ['freebsd/jail/sysvshm', sharing],
  ],
  features: [
    ['linux/namespaces[]', namespaceTypes],
    ['linux/seccomp/actions[]', seccompActions],
    ['linux/seccomp/operators[]', seccompOperators],
    ['linux/seccomp/archs[]', seccompArchitectures],
    ['linux/seccomp/knownFlags[]', seccompFlags],
    ['linux/seccomp/supportedFlags[]', seccompFlags],
  ],
  state: [],
  'process-state': [],
};
