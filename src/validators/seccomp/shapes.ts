import { fieldsOf, listOf, string, uint64 } from '../../engine/shape/shape.ts';

const argument = { index: uint64, value: uint64, valueTwo: uint64, op: string };
const rule = { names: listOf(string), action: string, errnoRet: uint64, args: listOf(fieldsOf(argument)) };
const profile = {
  defaultAction: string, defaultErrnoRet: uint64, architectures: listOf(string), flags: listOf(string),
  listenerPath: string, listenerMetadata: string,
};

/** `specs.LinuxSeccomp` of runtime-spec 1.3: `linux.seccomp` of a bundle, and what the kubelet's Localhost profiles are. */
export const ociShape = fieldsOf({ ...profile, syscalls: listOf(fieldsOf(rule)) });

/** `seccomp.Filter` of moby/profiles. `minKernel` reads itself from a string. */
const hostFilter = fieldsOf({ caps: listOf(string), arches: listOf(string), minKernel: string });

/** `seccomp.Seccomp` of moby/profiles 0.3, and of containers/common, which adds errno by name. */
export const dockerShape = fieldsOf({
  ...profile,
  archMap: listOf(fieldsOf({ architecture: string, subArchitectures: listOf(string) })),
  syscalls: listOf(fieldsOf({ ...rule, name: string, comment: string, includes: hostFilter, excludes: hostFilter })),
});
