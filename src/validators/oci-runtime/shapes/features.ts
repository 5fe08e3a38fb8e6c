import { boolean, fieldsOf, listOf, mapOf, string } from '../../../engine/shape/shape.ts';

const enabled = fieldsOf({ enabled: boolean });

/** What `runc features` and its like print: specs-go/features. */
export const featuresShape = fieldsOf({
  ociVersionMin: string,
  ociVersionMax: string,
  hooks: listOf(string),
  mountOptions: listOf(string),
  annotations: mapOf(string),
  potentiallyUnsafeConfigAnnotations: listOf(string),
  linux: fieldsOf({
    namespaces: listOf(string),
    capabilities: listOf(string),
    cgroup: fieldsOf({ v1: boolean, v2: boolean, systemd: boolean, systemdUser: boolean, rdma: boolean }),
    seccomp: fieldsOf({
      enabled: boolean, actions: listOf(string), operators: listOf(string), archs: listOf(string), knownFlags: listOf(string),
      supportedFlags: listOf(string),
    }),
    apparmor: enabled,
    selinux: enabled,
    intelRdt: fieldsOf({ enabled: boolean, schemata: boolean, monitoring: boolean }),
    memoryPolicy: fieldsOf({ modes: listOf(string), flags: listOf(string) }),
    mountExtensions: fieldsOf({ idmap: enabled }),
    netDevices: enabled,
  }),
});
