/** Names of plugins in files of version 1, which have no dots: v1MigratePluginName in containerd's config.go. */
const renamed: Readonly<Record<string, string>> = {
  cri: 'io.containerd.grpc.v1.cri',
  cgroups: 'io.containerd.monitor.v1.cgroups',
  linux: 'io.containerd.runtime.v1.linux',
  scheduler: 'io.containerd.gc.v1.scheduler',
  bolt: 'io.containerd.metadata.v1.bolt',
  task: 'io.containerd.runtime.v2.task',
  opt: 'io.containerd.internal.v1.opt',
  restart: 'io.containerd.internal.v1.restart',
  tracing: 'io.containerd.internal.v1.tracing',
  otlp: 'io.containerd.tracing.processor.v1.otlp',
  aufs: 'io.containerd.snapshotter.v1.aufs',
  btrfs: 'io.containerd.snapshotter.v1.btrfs',
  devmapper: 'io.containerd.snapshotter.v1.devmapper',
  native: 'io.containerd.snapshotter.v1.native',
  overlayfs: 'io.containerd.snapshotter.v1.overlayfs',
  zfs: 'io.containerd.snapshotter.v1.zfs',
};

/** The full id that containerd gives a plugin of a version 1 file. */
export function fullPluginId(name: string): string {
  if (name.includes('.')) return name;
  if (Object.hasOwn(renamed, name)) return renamed[name]!;
  if (name.endsWith('-service')) return `io.containerd.service.v1.${name}`;
  return name === 'windows' || name === 'windows-lcow' ? `io.containerd.snapshotter.v1.${name}` : `io.containerd.grpc.v1.${name}`;
}

export const criService = 'io.containerd.grpc.v1.cri';
export const criRuntime = 'io.containerd.cri.v1.runtime';
export const criImages = 'io.containerd.cri.v1.images';

/** Ids that plugins had before containerd 2.0; files of older versions are moved to the new ones. */
export const movedPlugins: ReadonlyMap<string, string> = new Map([
  ['io.containerd.internal.v1.restart', 'io.containerd.monitor.container.v1.restart'],
  ['io.containerd.monitor.v1.cgroups', 'io.containerd.monitor.task.v1.cgroups'],
]);
