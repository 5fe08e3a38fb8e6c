/** Words of apparmor_parser 5.0. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const capabilities = words(
  'audit_control audit_read audit_write block_suspend bpf checkpoint_restore chown dac_override dac_read_search fowner fsetid ipc_lock ' +
  'ipc_owner kill lease linux_immutable mac_admin mac_override mknod net_admin net_bind_service net_broadcast net_raw perfmon setfcap setgid ' +
  'setpcap setuid syslog sys_admin sys_boot sys_chroot sys_module sys_nice sys_pacct sys_ptrace sys_rawio sys_resource sys_time sys_tty_config ' +
  'wake_alarm',
);

/** Families of sockets. */
export const families = words(
  'unspec unix inet ax25 ipx appletalk netrom bridge atmpvc x25 inet6 rose netbeui security key netlink packet ash econet atmsvc rds sna irda ' +
  'pppox wanpipe llc ib mpls can tipc bluetooth iucv rxrpc isdn phonet ieee802154 caif alg nfc vsock kcm qipcrtr smc xdp mctp',
);

/** Types that every family has. */
export const socketTypes = words('stream dgram seqpacket rdm raw packet');

/** What may stand in their place for the Internet. */
export const internetTypes: Readonly<Record<string, ReadonlySet<string>>> = { inet: words('tcp udp icmp'), inet6: words('tcp udp') };

/** What `type=` of unix rules takes. */
export const unixTypes = words('none stream dgram raw rdm seqpacket dccp packet');

export const signals = words(
  'hup int quit ill trap abrt bus fpe kill usr1 segv usr2 pipe alrm term stkflt chld cont stop stp ttin ttou urg xcpu xfsz vtalrm prof winch io ' +
  'pwr sys emt exists tstp poll',
);

export const profileModes = words('enforce complain kill unconfined prompt default_allow');

export const profileFlags = words(
  'debug audit chroot_relative namespace_relative mediate_deleted delegate_deleted attach_disconnected no_attach_disconnected chroot_attach ' +
  'chroot_no_attach interruptible attach_disconnected.ipc',
);

/** Flags that exclude each other. */
export const exclusiveFlags: readonly (readonly [string, string])[] = [
  ['chroot_relative', 'namespace_relative'], ['mediate_deleted', 'delegate_deleted'], ['attach_disconnected', 'no_attach_disconnected'],
  ['chroot_attach', 'chroot_no_attach'], ['attach_disconnected.ipc', 'no_attach_disconnected'],
];

export const rlimits = words('cpu fsize data stack core rss nofile ofile as nproc memlock locks sigpending msgqueue nice rtprio rttime');

/** Whether a signal's name is one, real-time ones among them. */
export function isSignal(name: string): boolean {
  if (!name.startsWith('rtmin+')) return signals.has(name);
  const number = /^\s*[+-]?\d+/.exec(name.slice(6));
  return !number || (Number(number[0]) >= 0 && Number(number[0]) <= 32);
}

/** What apparmor_parser 4.1 does not know yet. */
export const newerSignals = words('tstp poll');
