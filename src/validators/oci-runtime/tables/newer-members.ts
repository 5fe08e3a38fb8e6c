import type { DocumentKind } from '../document.ts';

/**
 * Members that came after 1.0, as patterns of `selectFields`, by the release that brought them. What came with
 * 1.0.2 is left out: documents that say 1.0.0 mean 1.0.
 */
export type NewerMembers = readonly (readonly [release: string, patterns: readonly string[]])[];

export const newerMembers: Readonly<Record<DocumentKind, NewerMembers>> = {
  config: [
    ['1.1.0', [
      'domainname', 'zos', 'process/ioPriority', 'process/scheduler', 'mounts[]/uidMappings', 'mounts[]/gidMappings',
      'linux/resources/cpu/burst', 'linux/resources/cpu/idle', 'linux/resources/memory/checkBeforeUpdate', 'linux/resources/unified',
      'linux/seccomp/defaultErrnoRet', 'linux/seccomp/listenerPath', 'linux/seccomp/listenerMetadata',
      'linux/seccomp/syscalls[]/errnoRet', 'linux/timeOffsets',
    ]],
    ['1.2.1', ['process/execCPUAffinity', 'windows/resources/cpu/affinity', 'zos/namespaces']],
    ['1.3.0', [
      'freebsd', 'linux/netDevices', 'linux/memoryPolicy', 'linux/intelRdt/schemata', 'linux/intelRdt/enableMonitoring', 'vm/hwConfig',
    ]],
  ],
  features: [
    ['1.2.0', ['linux/mountExtensions', 'potentiallyUnsafeConfigAnnotations']],
    ['1.3.0', ['linux/netDevices', 'linux/memoryPolicy', 'linux/intelRdt/schemata', 'linux/intelRdt/monitoring']],
  ],
  state: [],
  'process-state': [],
};

/** Members that a release took away, and what took their place. */
export const removedMembers: readonly { readonly pattern: string; readonly since: string; readonly instead: string }[] = [
  { pattern: 'linux/intelRdt/enableCMT', since: '1.3.0', instead: 'enableMonitoring' },
  { pattern: 'linux/intelRdt/enableMBM', since: '1.3.0', instead: 'enableMonitoring' },
];
