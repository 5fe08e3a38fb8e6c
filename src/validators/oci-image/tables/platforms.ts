/** GOOS and GOARCH of Go 1.26, which the specification points to. */
export const operatingSystems: ReadonlySet<string> = new Set([
  'aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'illumos', 'ios', 'js', 'linux', 'netbsd', 'openbsd', 'plan9', 'solaris', 'wasip1',
  'windows', 'zos',
]);

export const architectures: ReadonlySet<string> = new Set([
  '386', 'amd64', 'arm', 'arm64', 'loong64', 'mips', 'mips64', 'mips64le', 'mipsle', 'ppc64', 'ppc64le', 'riscv64', 's390x', 'wasm',
]);

/** What others call them. */
export const otherNames: Readonly<Record<string, string>> = {
  x86_64: 'amd64', 'x86-64': 'amd64', x64: 'amd64', x86: '386', i386: '386', i686: '386', aarch64: 'arm64', armv8: 'arm64',
  armhf: 'arm', armv7: 'arm', armv7l: 'arm', armel: 'arm', powerpc64le: 'ppc64le', riscv: 'riscv64', loongarch64: 'loong64',
  macos: 'darwin', osx: 'darwin', win: 'windows', win32: 'windows', gnu: 'linux',
};
