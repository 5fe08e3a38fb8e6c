/** What the kernel writes into `seccomp_data.arch` (`linux/audit.h`). x32 has none of its own. */
export const auditArchitectures: Readonly<Record<string, number>> = {
  SCMP_ARCH_X86: 0x4000_0003,
  SCMP_ARCH_X86_64: 0xc000_003e,
  SCMP_ARCH_X32: 0xc000_003e,
  SCMP_ARCH_ARM: 0x4000_0028,
  SCMP_ARCH_AARCH64: 0xc000_00b7,
  SCMP_ARCH_MIPSEL: 0x4000_0008,
  SCMP_ARCH_MIPSEL64: 0xc000_0008,
  SCMP_ARCH_MIPSEL64N32: 0xe000_0008,
  SCMP_ARCH_PPC64LE: 0xc000_0015,
  SCMP_ARCH_RISCV64: 0xc000_00f3,
  SCMP_ARCH_LOONGARCH64: 0xc000_0102,
};
