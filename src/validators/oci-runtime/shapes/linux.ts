import {
  boolean, fieldsOf, int64, listOf, mapOf, string, uint16, uint32, uint64, type FieldsShape, type Shape,
} from '../../../engine/shape/shape.ts';

/** The seccomp block, which is also what a profile for runc or crun consists of. */
export const seccomp = fieldsOf({
  defaultAction: string,
  defaultErrnoRet: uint32,
  architectures: listOf(string),
  flags: listOf(string),
  listenerPath: string,
  listenerMetadata: string,
  syscalls: listOf(fieldsOf({
    names: listOf(string),
    action: string,
    errnoRet: uint32,
    args: listOf(fieldsOf({ index: uint32, value: uint64, valueTwo: uint64, op: string })),
  })),
});

const throttles = listOf(fieldsOf({ major: int64, minor: int64, rate: uint64 }));

const resources = fieldsOf({
  devices: listOf(fieldsOf({ allow: boolean, type: string, major: int64, minor: int64, access: string })),
  memory: fieldsOf({
    limit: int64, reservation: int64, swap: int64, kernel: int64, kernelTCP: int64, swappiness: uint64,
    disableOOMKiller: boolean, useHierarchy: boolean, checkBeforeUpdate: boolean,
  }),
  cpu: fieldsOf({
    shares: uint64, quota: int64, burst: uint64, period: uint64, realtimeRuntime: int64, realtimePeriod: uint64,
    cpus: string, mems: string, idle: int64,
  }),
  pids: fieldsOf({ limit: int64 }),
  blockIO: fieldsOf({
    weight: uint16,
    leafWeight: uint16,
    weightDevice: listOf(fieldsOf({ major: int64, minor: int64, weight: uint16, leafWeight: uint16 })),
    throttleReadBpsDevice: throttles,
    throttleWriteBpsDevice: throttles,
    throttleReadIOPSDevice: throttles,
    throttleWriteIOPSDevice: throttles,
  }),
  hugepageLimits: listOf(fieldsOf({ pageSize: string, limit: uint64 })),
  network: fieldsOf({ classID: uint32, priorities: listOf(fieldsOf({ name: string, priority: uint32 })) }),
  rdma: mapOf(fieldsOf({ hcaHandles: uint32, hcaObjects: uint32 })),
  unified: mapOf(string),
});

/** The `linux` object, given the shape of ID mappings, which mounts share with it. */
export function linux(idMappings: Shape): FieldsShape {
  return fieldsOf({
    uidMappings: idMappings,
    gidMappings: idMappings,
    sysctl: mapOf(string),
    resources,
    cgroupsPath: string,
    namespaces: listOf(fieldsOf({ type: string, path: string })),
    devices: listOf(fieldsOf({
      path: string, type: string, major: int64, minor: int64, fileMode: uint32, uid: uint32, gid: uint32,
    })),
    netDevices: mapOf(fieldsOf({ name: string })),
    seccomp,
    rootfsPropagation: string,
    maskedPaths: listOf(string),
    readonlyPaths: listOf(string),
    mountLabel: string,
    // The last two were replaced by enableMonitoring in 1.3; the rule oci-runtime/removed-field speaks of them.
    intelRdt: fieldsOf({
      closID: string, schemata: listOf(string), l3CacheSchema: string, memBwSchema: string, enableMonitoring: boolean,
      enableCMT: boolean, enableMBM: boolean,
    }),
    memoryPolicy: fieldsOf({ mode: string, nodes: string, flags: listOf(string) }),
    personality: fieldsOf({ domain: string, flags: listOf(string) }),
    timeOffsets: mapOf(fieldsOf({ secs: int64, nanosecs: uint32 })),
  });
}
