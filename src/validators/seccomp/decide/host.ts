import { architectureNamed, architectureOf, type Architecture } from '../system-calls/architectures.ts';
import type { HostFilter, SeccompProfile, SystemCallRule } from '../profile.ts';

/** Where the container runs: what a Docker profile asks about. */
export interface Host {
  /** `SCMP_ARCH_…` of the machine itself. */
  readonly architecture: string;
  /** The container's bounding set: `CAP_SYS_ADMIN`. */
  readonly capabilities: readonly string[];
  /** `[6, 12]` for Linux 6.12. */
  readonly kernel: readonly [number, number];
}

const mothers: Readonly<Record<string, string>> = {
  x86: 'x86_64', x32: 'x86_64', arm: 'aarch64', mips: 'mips64', mips64n32: 'mips64', mipsel: 'mipsel64', mipsel64n32: 'mipsel64', s390: 's390x',
  ppc: 'ppc64', parisc: 'parisc64',
};

/** The machine on which programs of an architecture most likely run today. */
export function usualHost(architecture: Architecture): Architecture {
  return architectureNamed(mothers[architecture.name] ?? architecture.name);
}

/** Docker's default set for a container that nobody gave or took capabilities. */
export const dockerCapabilities: readonly string[] = [
  'CAP_CHOWN', 'CAP_DAC_OVERRIDE', 'CAP_FSETID', 'CAP_FOWNER', 'CAP_MKNOD', 'CAP_NET_RAW', 'CAP_SETGID', 'CAP_SETUID', 'CAP_SETFCAP',
  'CAP_SETPCAP', 'CAP_NET_BIND_SERVICE', 'CAP_SYS_CHROOT', 'CAP_KILL', 'CAP_AUDIT_WRITE',
];

/** A rule with its place in the profile. */
export interface PlacedRule {
  readonly at: number;
  readonly rule: SystemCallRule;
}

/** What Docker gives the runtime: the architectures of the host and the rules whose conditions it meets. */
export interface ResolvedProfile {
  readonly architectures: readonly string[];
  readonly rules: readonly PlacedRule[];
  /** Those that were left out. */
  readonly dropped: readonly PlacedRule[];
}

/** As Docker resolves a profile; one without `archMap`, `includes` and `excludes` stays as it is. */
export function resolve(profile: SeccompProfile, host: Host): ResolvedProfile {
  const rules: PlacedRule[] = [];
  const dropped: PlacedRule[] = [];
  for (const [at, rule] of profile.syscalls.entries()) {
    const kept = !excludes(rule.excludes, host) && includes(rule.includes, host);
    (kept ? rules : dropped).push({ at, rule });
  }
  const mapping = profile.archMap.find(({ architecture }) => architecture === host.architecture);
  const architectures = mapping ? [mapping.architecture, ...mapping.subArchitectures] : profile.architectures;
  return { architectures, rules, dropped };
}

/** One of the things named is enough to leave the rule out. */
function excludes(filter: HostFilter | undefined, host: Host): boolean {
  if (!filter) return false;
  return filter.arches.includes(dockerName(host)) || filter.caps.some((cap) => host.capabilities.includes(cap)) || isAtLeast(filter, host, false);
}

/** All that is named has to be there. */
function includes(filter: HostFilter | undefined, host: Host): boolean {
  if (!filter) return true;
  const arch = filter.arches.length === 0 || filter.arches.includes(dockerName(host));
  return arch && filter.caps.every((cap) => host.capabilities.includes(cap)) && isAtLeast(filter, host, true);
}

function isAtLeast({ minKernel }: HostFilter, { kernel }: Host, unasked: boolean): boolean {
  if (!minKernel) return unasked;
  return kernel[0] > minKernel[0] || (kernel[0] === minKernel[0] && kernel[1] >= minKernel[1]);
}

/** moby/profiles speaks of architectures as Go does, but for two of its own names. */
function dockerName({ architecture }: Host): string {
  const go = architectureOf(architecture)?.go ?? '';
  return dockerNames[go] ?? go;
}

const dockerNames: Readonly<Record<string, string>> = {
  '386': 'x86', loong64: 'loongarch64', mips64p32: 'mips64n32', mips64le: 'mipsel64', mips64p32le: 'mips3l64n32', mipsle: 'mipsel',
};
