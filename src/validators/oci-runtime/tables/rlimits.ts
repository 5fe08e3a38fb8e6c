/** Names that getrlimit knows: Linux, and what illumos, Solaris, FreeBSD and z/OS have besides. */
export const rlimits: { readonly linux: ReadonlySet<string>; readonly elsewhere: ReadonlySet<string> } = {
  linux: new Set([
    'RLIMIT_AS', 'RLIMIT_CORE', 'RLIMIT_CPU', 'RLIMIT_DATA', 'RLIMIT_FSIZE', 'RLIMIT_LOCKS', 'RLIMIT_MEMLOCK', 'RLIMIT_MSGQUEUE',
    'RLIMIT_NICE', 'RLIMIT_NOFILE', 'RLIMIT_NPROC', 'RLIMIT_RSS', 'RLIMIT_RTPRIO', 'RLIMIT_RTTIME', 'RLIMIT_SIGPENDING', 'RLIMIT_STACK',
  ]),
  elsewhere: new Set([
    'RLIMIT_KQUEUES', 'RLIMIT_MEMLIMIT', 'RLIMIT_NPTS', 'RLIMIT_SBSIZE', 'RLIMIT_SWAP', 'RLIMIT_UMTXP', 'RLIMIT_VMEM',
  ]),
};
