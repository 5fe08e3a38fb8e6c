/** An architecture of a filter, as libseccomp and runc know it. */
export interface Architecture {
  /** In profiles: `SCMP_ARCH_X86_64`. */
  readonly token: string;
  /** libseccomp's own name, and the title of its numbers in `numbers.json` unless `table` says another. */
  readonly name: string;
  readonly table?: string;
  /** What runtime.GOARCH is on a host of it; a Docker profile's `arches` speaks of the same. */
  readonly go?: string;
  /** Width of the registers in which arguments come: a 32-bit filter looks at the lower half only. */
  readonly bits: 32 | 64;
  readonly endian: 'little' | 'big';
  /** What the kernel adds to the numbers of the table. */
  readonly base?: number;
  /** Whether socket and IPC calls can also be made through socketcall(2) and ipc(2). */
  readonly multiplexes?: true;
  /** The runtime specification names it, runc does not know it. */
  readonly unknownToRunc?: true;
}

/** What x32 calls carry in their number. */
export const x32Bit = 0x4000_0000;

/** All that the runtime specification 1.3 names, in its order. Sizes and bases are libseccomp 2.6's. */
export const architectures: readonly Architecture[] = [
  { token: 'SCMP_ARCH_X86', name: 'x86', go: '386', bits: 32, endian: 'little', multiplexes: true },
  { token: 'SCMP_ARCH_X86_64', name: 'x86_64', go: 'amd64', bits: 64, endian: 'little' },
  { token: 'SCMP_ARCH_X32', name: 'x32', bits: 32, endian: 'little', base: x32Bit },
  { token: 'SCMP_ARCH_ARM', name: 'arm', go: 'arm', bits: 32, endian: 'little' },
  { token: 'SCMP_ARCH_AARCH64', name: 'aarch64', go: 'arm64', bits: 64, endian: 'little' },
  { token: 'SCMP_ARCH_MIPS', name: 'mips', go: 'mips', bits: 32, endian: 'big', base: 4000, multiplexes: true },
  { token: 'SCMP_ARCH_MIPS64', name: 'mips64', go: 'mips64', bits: 64, endian: 'big', base: 5000 },
  { token: 'SCMP_ARCH_MIPS64N32', name: 'mips64n32', go: 'mips64p32', bits: 32, endian: 'big', base: 6000 },
  { token: 'SCMP_ARCH_MIPSEL', name: 'mipsel', table: 'mips', go: 'mipsle', bits: 32, endian: 'little', base: 4000, multiplexes: true },
  { token: 'SCMP_ARCH_MIPSEL64', name: 'mipsel64', table: 'mips64', go: 'mips64le', bits: 64, endian: 'little', base: 5000 },
  { token: 'SCMP_ARCH_MIPSEL64N32', name: 'mipsel64n32', table: 'mips64n32', go: 'mips64p32le', bits: 32, endian: 'little', base: 6000 },
  { token: 'SCMP_ARCH_PPC', name: 'ppc', go: 'ppc', bits: 32, endian: 'big', multiplexes: true },
  { token: 'SCMP_ARCH_PPC64', name: 'ppc64', go: 'ppc64', bits: 64, endian: 'big', multiplexes: true },
  { token: 'SCMP_ARCH_PPC64LE', name: 'ppc64le', table: 'ppc64', go: 'ppc64le', bits: 64, endian: 'little', multiplexes: true },
  { token: 'SCMP_ARCH_S390', name: 's390', go: 's390', bits: 32, endian: 'big', multiplexes: true },
  { token: 'SCMP_ARCH_S390X', name: 's390x', go: 's390x', bits: 64, endian: 'big', multiplexes: true },
  { token: 'SCMP_ARCH_PARISC', name: 'parisc', bits: 32, endian: 'big', unknownToRunc: true },
  { token: 'SCMP_ARCH_PARISC64', name: 'parisc64', bits: 64, endian: 'big', unknownToRunc: true },
  { token: 'SCMP_ARCH_RISCV64', name: 'riscv64', go: 'riscv64', bits: 64, endian: 'little' },
  { token: 'SCMP_ARCH_LOONGARCH64', name: 'loongarch64', go: 'loong64', bits: 64, endian: 'little' },
  { token: 'SCMP_ARCH_M68K', name: 'm68k', bits: 32, endian: 'big', multiplexes: true, unknownToRunc: true },
  { token: 'SCMP_ARCH_SH', name: 'sh', bits: 32, endian: 'little', multiplexes: true, unknownToRunc: true },
  { token: 'SCMP_ARCH_SHEB', name: 'sheb', table: 'sh', bits: 32, endian: 'big', multiplexes: true, unknownToRunc: true },
];

const byToken = new Map(architectures.map((architecture) => [architecture.token, architecture]));
const byName = new Map(architectures.map((architecture) => [architecture.name, architecture]));

/** By what a profile writes. */
export function architectureOf(token: string): Architecture | undefined {
  return byToken.get(token);
}

/** By libseccomp's name, such as `x86_64`. */
export function architectureNamed(name: string): Architecture {
  const found = byName.get(name);
  if (!found) throw new RangeError(`no architecture is named ${name}`);
  return found;
}
