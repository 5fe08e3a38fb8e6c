import type { ClassRule } from './parser/tree.ts';

/** Bits of mount(2). */
const bits = {
  rdonly: 1 << 0, nosuid: 1 << 1, nodev: 1 << 2, noexec: 1 << 3, synchronous: 1 << 4, remount: 1 << 5, mand: 1 << 6, dirsync: 1 << 7,
  nosymfollow: 1 << 8, noatime: 1 << 10, nodiratime: 1 << 11, bind: 1 << 12, move: 1 << 13, rec: 1 << 14, silent: 1 << 15, acl: 1 << 16,
  unbindable: 1 << 17, private: 1 << 18, slave: 1 << 19, shared: 1 << 20, relatime: 1 << 21, iversion: 1 << 23, strictatime: 1 << 24,
  lazytime: 1 << 25, nouser: 1 << 31,
};

const propagation = (bit: number): readonly [number, number] => [bit, 0];

/** Every option, with the bits that it sets and those that it clears. */
export const mountOptions: Readonly<Record<string, readonly [set: number, cleared: number]>> = {
  ro: [bits.rdonly, 0], r: [bits.rdonly, 0], 'read-only': [bits.rdonly, 0], rw: [0, bits.rdonly], w: [0, bits.rdonly],
  suid: [0, bits.nosuid], nosuid: [bits.nosuid, 0], dev: [0, bits.nodev], nodev: [bits.nodev, 0], exec: [0, bits.noexec], noexec: [bits.noexec, 0],
  sync: [bits.synchronous, 0], async: [0, bits.synchronous], remount: [bits.remount, 0], mand: [bits.mand, 0], nomand: [0, bits.mand],
  dirsync: [bits.dirsync, 0], symfollow: [0, bits.nosymfollow], nosymfollow: [bits.nosymfollow, 0], atime: [0, bits.noatime],
  noatime: [bits.noatime, 0], diratime: [0, bits.nodiratime], nodiratime: [bits.nodiratime, 0],
  bind: [bits.bind, 0], B: [bits.bind, 0], move: [bits.move, 0], M: [bits.move, 0], rbind: [bits.bind | bits.rec, 0], R: [bits.bind | bits.rec, 0],
  verbose: [bits.silent, 0], silent: [bits.silent, 0], loud: [0, bits.silent], acl: [bits.acl, 0], noacl: [0, bits.acl],
  unbindable: propagation(bits.unbindable), 'make-unbindable': propagation(bits.unbindable),
  runbindable: propagation(bits.unbindable | bits.rec), 'make-runbindable': propagation(bits.unbindable | bits.rec),
  private: propagation(bits.private), 'make-private': propagation(bits.private),
  rprivate: propagation(bits.private | bits.rec), 'make-rprivate': propagation(bits.private | bits.rec),
  slave: propagation(bits.slave), 'make-slave': propagation(bits.slave),
  rslave: propagation(bits.slave | bits.rec), 'make-rslave': propagation(bits.slave | bits.rec),
  shared: propagation(bits.shared), 'make-shared': propagation(bits.shared),
  rshared: propagation(bits.shared | bits.rec), 'make-rshared': propagation(bits.shared | bits.rec),
  relatime: [bits.relatime, 0], norelatime: [0, bits.relatime], iversion: [bits.iversion, 0], noiversion: [0, bits.iversion],
  strictatime: [bits.strictatime, 0], nostrictatime: [0, bits.strictatime], lazytime: [bits.lazytime, 0], nolazytime: [0, bits.lazytime],
  user: [0, bits.nouser], nouser: [bits.nouser, 0],
};

export function changesOf(names: readonly string[]): { readonly set: number; readonly cleared: number } {
  let [set, cleared] = [0, 0];
  for (const name of names) {
    const [sets, clears] = Object.hasOwn(mountOptions, name) ? mountOptions[name]! : [0, 0];
    set |= sets;
    cleared |= clears;
  }
  return { set, cleared };
}

const makes = bits.unbindable | bits.private | bits.slave | bits.shared | bits.rec;
const commands = bits.move | bits.remount | bits.bind | makes;

/** What a rule mediates by its options; `nothing` where they and the rest of it belong to no kind of mount. */
export function command({ name, conditions, words, target }: ClassRule): 'mount' | 'nothing' {
  const given = conditions.filter((condition) => condition.name.value === 'options' || condition.name.value === 'option');
  const required = given.filter(({ sign }) => sign === '=').map(({ values }) => changesOf(values.map(({ value }) => value)).set);
  const optional = given.filter(({ sign }) => sign === 'in').map(({ values }) => changesOf(values.map(({ value }) => value)));
  const remounts = name === 'remount' ? bits.remount : 0;
  if (required.length + optional.length === 0) return 'mount';
  const flags = (required.length > 0 ? required : [0]).map((set) => set | remounts);
  const options = optional.length > 0 ? optional.map(({ set, cleared }) => set | cleared) : [0];
  const hasDevice = name === 'mount' && words.length > 0;
  const hasPoint = name === 'mount' ? target !== undefined : words.length > 0;
  const hasType = conditions.some((condition) => condition.name.value === 'fstype' || condition.name.value === 'vfstype');
  const isKind = (set: number, option: number): boolean =>
    set === 0 ||
    ((set & bits.remount) !== 0 && !hasDevice && !hasType) ||
    ((set & bits.bind) !== 0 && !hasType) ||
    ((set & makes) !== 0 && (!hasDevice || !hasPoint) && !hasType) ||
    ((set & bits.move) !== 0 && !hasType) ||
    ((set | option) & ~commands) !== 0;
  return flags.some((set) => options.some((option) => isKind(set, option))) ? 'mount' : 'nothing';
}
