import type { DocumentKind } from '../document.ts';

/** Objects, as patterns of `selectFields`, and what the specification marks REQUIRED in them. */
export type RequiredMembers = readonly (readonly [pattern: string, names: readonly string[]])[];

const mapping = ['containerID', 'hostID', 'size'] as const;
const numbers = ['major', 'minor'] as const;
const hookLists = ['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart', 'poststop'] as const;

/**
 * What is required without condition. What depends on the platform or on other members (`root`, `process.args`,
 * `process.user.uid`, numbers of devices) has rules of its own.
 */
export const requiredMembers: Readonly<Record<DocumentKind, RequiredMembers>> = {
  config: [
    ['', ['ociVersion']],
    ['root', ['path']],
    ['process', ['cwd']],
    ['process/consoleSize', ['height', 'width']],
    ['process/rlimits[]', ['type', 'soft', 'hard']],
    ['process/scheduler', ['policy']],
    ['process/ioPriority', ['class', 'priority']],
    ['mounts[]', ['destination']],
    ['mounts[]/uidMappings[]', mapping],
    ['mounts[]/gidMappings[]', mapping],
    ...hookLists.map((name) => [`hooks/${name}[]`, ['path']] as const),
    ['linux/uidMappings[]', mapping],
    ['linux/gidMappings[]', mapping],
    ['linux/namespaces[]', ['type']],
    ['linux/devices[]', ['type', 'path']],
    ['linux/resources/devices[]', ['allow']],
    ['linux/resources/blockIO/weightDevice[]', numbers],
    ['linux/resources/blockIO/throttleReadBpsDevice[]', [...numbers, 'rate']],
    ['linux/resources/blockIO/throttleWriteBpsDevice[]', [...numbers, 'rate']],
    ['linux/resources/blockIO/throttleReadIOPSDevice[]', [...numbers, 'rate']],
    ['linux/resources/blockIO/throttleWriteIOPSDevice[]', [...numbers, 'rate']],
    ['linux/resources/hugepageLimits[]', ['pageSize', 'limit']],
    ['linux/resources/network/priorities[]', ['name', 'priority']],
    ['linux/memoryPolicy', ['mode']],
    ['linux/personality', ['domain']],
    ['linux/seccomp', ['defaultAction']],
    ['linux/seccomp/syscalls[]', ['names', 'action']],
    ['linux/seccomp/syscalls[]/args[]', ['index', 'value', 'op']],
    ['windows', ['layerFolders']],
    ['windows/devices[]', ['id', 'idType']],
    ['vm', ['kernel']],
    ['vm/kernel', ['path']],
    ['vm/hypervisor', ['path']],
    ['vm/image', ['path', 'format']],
    ['vm/hwConfig/iomems[]', ['firstMFN', 'nrMFNs']],
    ['zos/namespaces[]', ['type']],
    ['freebsd/devices[]', ['path']],
  ],
  features: [['', ['ociVersionMin', 'ociVersionMax']]],
  state: [['', ['ociVersion', 'id', 'status', 'bundle']]],
  'process-state': [
    ['', ['ociVersion', 'pid', 'state']],
    ['state', ['ociVersion', 'id', 'status', 'bundle']],
  ],
};
