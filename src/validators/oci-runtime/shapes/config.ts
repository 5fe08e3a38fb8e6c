/** config.json as specs-go/config.go of runtime-spec 1.3.0 declares it: what `encoding/json` takes. */
import { any, boolean, fieldsOf, int32, int64, listOf, mapOf, string, uint32, uint64 } from '../../../engine/shape/shape.ts';
import { freebsd, solaris, vm, windows, zos } from './platforms.ts';
import { linux } from './linux.ts';

const hooks = listOf(fieldsOf({ path: string, args: listOf(string), env: listOf(string), timeout: int64 }));

/** An entry of a user namespace's or a mount's mapping. */
export const idMappings = listOf(fieldsOf({ containerID: uint32, hostID: uint32, size: uint32 }));

const capabilities = fieldsOf({
  bounding: listOf(string), effective: listOf(string), inheritable: listOf(string), permitted: listOf(string), ambient: listOf(string),
});

const process = fieldsOf({
  terminal: boolean,
  consoleSize: fieldsOf({ height: uint64, width: uint64 }),
  user: fieldsOf({ uid: uint32, gid: uint32, umask: uint32, additionalGids: listOf(uint32), username: string }),
  args: listOf(string),
  commandLine: string,
  env: listOf(string),
  cwd: string,
  capabilities,
  rlimits: listOf(fieldsOf({ type: string, hard: uint64, soft: uint64 })),
  noNewPrivileges: boolean,
  apparmorProfile: string,
  oomScoreAdj: int64,
  scheduler: fieldsOf({
    policy: string, nice: int32, priority: int32, flags: listOf(string), runtime: uint64, deadline: uint64, period: uint64,
  }),
  selinuxLabel: string,
  ioPriority: fieldsOf({ class: string, priority: int64 }),
  execCPUAffinity: fieldsOf({ initial: string, final: string }),
});

export const configShape = fieldsOf({
  ociVersion: string,
  process,
  root: fieldsOf({ path: string, readonly: boolean }),
  hostname: string,
  domainname: string,
  mounts: listOf(fieldsOf({
    destination: string, type: string, source: string, options: listOf(string), uidMappings: idMappings, gidMappings: idMappings,
  })),
  hooks: fieldsOf({
    prestart: hooks, createRuntime: hooks, createContainer: hooks, startContainer: hooks, poststart: hooks, poststop: hooks,
  }),
  annotations: mapOf(string),
  linux: linux(idMappings),
  solaris,
  windows: windows(any),
  vm,
  zos,
  freebsd,
});
