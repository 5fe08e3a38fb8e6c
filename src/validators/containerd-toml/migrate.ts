import type { MapEntry, MapNode, SourceNode } from '../../engine/source-tree.ts';
import { criImages, criRuntime, criService, fullPluginId, movedPlugins } from './plugin-names.ts';
import type { Release } from './versions.ts';

type Entries = Map<string, MapEntry>;

/**
 * The tables of plugins as a release sees them after it has brought the file to its own version: the
 * ConfigMigration functions of containerd's plugins. Every value keeps its place in the text.
 */
export function migratePlugins(plugins: MapNode, version: number, { place, highestFile }: Release): ReadonlyMap<string, MapEntry> {
  const entries: Entries = new Map();
  for (const entry of plugins.entries.values()) {
    // In a file of version 1 the plugins of 1.7 look for their short names only.
    const isUnseen = place === 0 && version < 2 && entry.key.includes('.');
    if (!isUnseen) entries.set(version < 2 ? fullPluginId(entry.key) : entry.key, entry);
  }
  // 1.7 migrates nothing; 2.0 to 2.2 bring a file of version 1 to version 3 at once and leave out what plugins would do.
  const isMigrated = place > 0 && version < highestFile && (version >= 2 || highestFile === 4);
  if (!isMigrated) return entries;
  for (const [old, id] of movedPlugins) rename(entries, old, id);
  moveTask(entries);
  const cri = entries.get(criService);
  if (cri?.value.type === 'map') migrateCri(entries, cri, cri.value, place >= 2);
  return entries;
}

function rename(entries: Entries, old: string, id: string): void {
  const entry = entries.get(old);
  if (!entry) return;
  entries.delete(old);
  entries.set(id, entry);
}

/** `sched_core` became a variable of the shims' environment. */
function moveTask(entries: Entries): void {
  const id = 'io.containerd.runtime.v2.task';
  const task = entries.get(id);
  if (task?.value.type !== 'map' || !task.value.entries.has('sched_core')) return;
  entries.set(id, { ...task, value: without(task.value, new Set(['sched_core'])) });
}

const ofStreaming: ReadonlySet<string> = new Set([
  'disable_tcp_service', 'stream_server_address', 'stream_server_port', 'stream_idle_timeout', 'enable_tls_streaming', 'x509_key_pair_streaming',
]);
const ofImages: ReadonlySet<string> = new Set([
  'registry', 'image_decryption', 'max_concurrent_downloads', 'image_pull_progress_timeout', 'image_pull_with_sync_fs', 'stats_collect_period',
]);
/** Settings of version 2's table `containerd` that went to the images. */
export const ofImagesInContainerd: ReadonlySet<string> = new Set(['snapshotter', 'disable_snapshot_annotations', 'discard_unpacked_layers']);

/** The one table of version 2 becomes three: streaming, runtime, images. */
function migrateCri(entries: Entries, entry: MapEntry, old: MapNode, hasBinDirs: boolean): void {
  const runtime = copyOf(entries.get(criRuntime)?.value);
  const images = copyOf(entries.get(criImages)?.value);
  const streaming: Entries = new Map();
  for (const [key, member] of old.entries) {
    if (ofStreaming.has(key)) streaming.set(key, member);
    else if (ofImages.has(key)) images.set(key, member);
    else if (key === 'sandbox_image') pinSandboxImage(images, member);
    else if (key === 'containerd') moveContainerd(runtime, images, member);
    else if (key === 'cni') {
      // Since 2.1 what is no table is left behind.
      if (member.value.type === 'map' || !hasBinDirs) runtime.set(key, { ...member, value: migrateCni(member.value, hasBinDirs) });
    }
    else if (!runtime.has(key)) runtime.set(key, member);
  }
  const tableOf = (members: Entries): MapEntry => ({ ...entry, value: { ...old, entries: members } });
  entries.set(criService, tableOf(streaming));
  entries.set(criRuntime, tableOf(runtime));
  entries.set(criImages, tableOf(images));
}

function copyOf(node: SourceNode | undefined): Entries {
  return new Map(node?.type === 'map' ? node.entries : []);
}

function pinSandboxImage(images: Entries, member: MapEntry): void {
  const pinned = copyOf(images.get('pinned_images')?.value);
  pinned.set('sandbox', { ...member, key: 'sandbox' });
  images.set('pinned_images', { ...member, key: 'pinned_images', value: { type: 'map', entries: pinned, range: member.value.range } });
}

function moveContainerd(runtime: Entries, images: Entries, member: MapEntry): void {
  const { value } = member;
  if (value.type !== 'map') return void runtime.set('containerd', member);
  // Without a table of runtimes containerd forgets them on the way: see lostInMigration.
  if (value.entries.has('runtimes')) for (const [key, moved] of value.entries) if (ofImagesInContainerd.has(key)) images.set(key, moved);
  const kept = without(value, ofImagesInContainerd);
  const existing = runtime.get('containerd')?.value;
  const merged = existing?.type === 'map' ? { ...kept, entries: new Map([...kept.entries, ...existing.entries]) } : kept;
  runtime.set('containerd', { ...member, value: renameSandboxMode(merged) });
}

/** `sandbox_mode` of a runtime was the name of `sandboxer` in 1.7. */
function renameSandboxMode(containerd: MapNode): MapNode {
  const runtimes = containerd.entries.get('runtimes');
  if (runtimes?.value.type !== 'map') return containerd;
  const changed = new Map([...runtimes.value.entries].map(([name, entry]) => [name, { ...entry, value: withSandboxer(entry.value) }]));
  return { ...containerd, entries: new Map([...containerd.entries, ['runtimes', { ...runtimes, value: { ...runtimes.value, entries: changed } }]]) };
}

function withSandboxer(runtime: SourceNode): SourceNode {
  if (runtime.type !== 'map') return runtime;
  const mode = runtime.entries.get('sandbox_mode');
  if (!mode || runtime.entries.has('sandboxer')) return runtime;
  const kept = without(runtime, new Set(['sandbox_mode']));
  return { ...kept, entries: new Map([...kept.entries, ['sandboxer', { ...mode, key: 'sandboxer' }]]) };
}

/** Since 2.1 `bin_dir` is the one item of `bin_dirs`. */
function migrateCni(cni: SourceNode, hasBinDirs: boolean): SourceNode {
  const dir = cni.type === 'map' ? cni.entries.get('bin_dir') : undefined;
  if (!dir || cni.type !== 'map' || !hasBinDirs) return cni;
  const list: SourceNode = { type: 'list', items: [dir.value], range: dir.value.range };
  const kept = without(cni, new Set(['bin_dir']));
  const already = cni.entries.get('bin_dirs');
  return already ? kept : { ...kept, entries: new Map([...kept.entries, ['bin_dirs', { ...dir, key: 'bin_dirs', value: list }]]) };
}

function without(node: MapNode, keys: ReadonlySet<string>): MapNode {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => !keys.has(key))) };
}
