import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Field } from '../../../engine/field.ts';
import { parseDuration } from '../../../engine/go/duration.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { ShapeFault } from '../../../engine/shape/decode.ts';
import { wrongValueFinding } from '../../../engine/shape/describe-fault.ts';
import type { FieldsShape } from '../../../engine/shape/shape.ts';
import type { Configuration, PluginPart } from '../configuration.ts';
import { criImages, criRuntime, criService } from '../plugin-names.ts';
import type { ContainerdRule } from '../rule.ts';
import { duration } from '../schemas/tables.ts';

function* allFaults({ faults, plugins, disabled }: Configuration): Iterable<ShapeFault> {
  yield* faults;
  for (const plugin of plugins) if (!disabled.has(plugin.id)) yield* plugin.faults;
}

/** Decoding of the file into Config, and of each plugin's table into its struct. */
export const wrongType: ContainerdRule = {
  id: 'containerd-toml/wrong-type',
  severity: 'error',
  source: 'containerd-configuration',
  *check(configuration) {
    for (const fault of allFaults(configuration)) {
      if (fault.kind !== 'wrong-type' && fault.kind !== 'out-of-range') continue;
      // A duration is read from the text of any number, and 0 needs no unit.
      if (fault.shape === duration && isZero(fault.field)) continue;
      if (isEmptyTable(fault.field, configuration)) continue;
      yield fault.shape === duration ? fault.field.finding(noDuration(fault.field.path)) : wrongValueFinding(fault);
    }
    if (configuration.release.place === 0) yield* integersForFloats(configuration);
    yield* brokenMigrations(configuration);
  },
};

/** go-toml 2 decodes nothing of a table without keys, whatever it should be: `[root]`, or `{}` in a plugin's table, which is written out again. */
function isEmptyTable({ node, path }: Field, { release, text }: Configuration): boolean {
  if (release.place === 0 || node?.type !== 'map' || node.entries.size > 0) return false;
  return path.startsWith('[') || text[node.range.from] !== '{';
}

function isZero({ node }: Field): boolean {
  return node?.type === 'number' && node.text === '0';
}

/** go-toml 1.9 puts no integer into a float. */
function* integersForFloats({ plugins, disabled }: Configuration): Iterable<Finding> {
  for (const { id, root } of plugins) {
    for (const name of ['pause_threshold', 'sampling_ratio']) {
      const field = root.child(name);
      if (disabled.has(id) || field.node?.type !== 'number' || !field.node.integer) continue;
      yield field.finding({ en: `containerd 1.7 wants a float here: write ${field.node.text}.0.`, zh: `containerd 1.7 这里只接受浮点数：写成 ${field.node.text}.0。` });
    }
  }
}

/** What the migration of an older file takes for a table without asking. */
function* brokenMigrations({ root, version, release }: Configuration): Iterable<Finding> {
  if (release.place === 0 || version >= release.highestFile || (version < 2 && release.highestFile < 4)) return;
  const cri = root.child('plugins').key(version < 2 ? 'cri' : criService);
  if (cri.present && cri.node?.type !== 'map') yield cri.finding({ en: 'The configuration of CRI is a table.', zh: 'CRI 的配置必须是一个表。' });
}

/** Durations: those of plugins while they are decoded, those of [timeouts] when the daemon starts. */
export const durations: ContainerdRule = {
  id: 'containerd-toml/duration',
  severity: 'error',
  source: 'containerd-server',
  *check(configuration) {
    for (const [, field] of configuration.root.child('timeouts').entries()) yield* badDuration(field);
    for (const plugin of configuration.plugins) {
      const shape = configuration.disabled.has(plugin.id) ? undefined : configuration.tables.plugin(plugin.id);
      if (shape?.type === 'fields') yield* durationsIn(plugin, shape);
    }
  },
};

function* durationsIn({ root }: PluginPart, { fields }: FieldsShape): Iterable<Finding> {
  for (const [name, shape] of Object.entries(fields)) if (shape === duration) yield* badDuration(root.child(name));
}

function* badDuration(field: Field): Iterable<Finding> {
  const text = field.string();
  if (text !== undefined && parseDuration(text) === undefined) yield field.finding(noDuration(field.path));
}

export function noDuration(path: string): Localized {
  return {
    en: `${path} must be a duration in a string: numbers with the unit ns, us, ms, s, m or h, such as "5s" or "1h30m".`,
    zh: `${path} 必须是字符串形式的时长：数字加单位 ns、us、ms、s、m 或 h，例如 "5s"、"1h30m"。`,
  };
}

/** Names that containerd logs and passes over (1.7 passes over them in silence). */
export const unknownKey: ContainerdRule = {
  id: 'containerd-toml/unknown-key',
  severity: 'warning',
  source: 'containerd-configuration',
  *check(configuration) {
    const { release } = configuration;
    for (const fault of configuration.faults) if (fault.kind === 'unknown-field') yield unknown(fault, '', release.name);
    for (const plugin of configuration.plugins) {
      for (const fault of plugin.faults) if (fault.kind === 'unknown-field') yield unknown(fault, plugin.id, release.name);
    }
  },
};

type UnknownField = Extract<ShapeFault, { kind: 'unknown-field' }>;

function unknown({ field, name, known }: UnknownField, plugin: string, release: string): Finding {
  const moved = movedTo(plugin, name, field);
  const meant = moved ? undefined : nearest(name, known);
  const hint = moved ?? (meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` });
  const fix = meant !== undefined && field.keyRange
    ? { title: { en: `Rename to ${meant}`, zh: `改名为 ${meant}` }, edits: [{ range: field.keyRange, insert: meant }] }
    : undefined;
  return field.findingAtKey(
    { en: `containerd ${release} passes over \`${name}\` here.${hint.en}`, zh: `containerd ${release} 会忽略这里的 \`${name}\`。${hint.zh}` },
    fix,
  );
}

/** Where a key of CRI belongs that stands in another of its tables, by the plugin that it stands in. */
function movedTo(plugin: string, name: string, field: Field): Localized | undefined {
  const to = (where: string): Localized => ({ en: ` It belongs to ${where}.`, zh: `它属于 ${where}。` });
  if (plugin === criService && !streaming.has(name) && field.parent?.parent?.parent === undefined) {
    if (name === 'sandbox_image') return to(`pinned_images.sandbox of [plugins."${criImages}"]`);
    return to(images.has(name) ? `[plugins."${criImages}"]` : `[plugins."${criRuntime}"]`);
  }
  if (plugin === criRuntime && name === 'sandbox_image') return to(`pinned_images.sandbox of [plugins."${criImages}"]`);
  if (plugin === criRuntime && (images.has(name) || name === 'snapshotter')) return to(`[plugins."${criImages}"]`);
  if (plugin === criRuntime && streaming.has(name)) return to(`[plugins."${criService}"]`);
  if (plugin === criRuntime && name === 'systemd_cgroup') return { en: ' Set `SystemdCgroup` in the `options` of each runc runtime instead.', zh: '请改在每个 runc 运行时的 `options` 里设置 `SystemdCgroup`。' };
  if (plugin === criRuntime && (name === 'default_runtime' || name === 'untrusted_workload_runtime')) return { en: ' Define a runtime below `runtimes`, and name the default in `default_runtime_name`.', zh: '请在 `runtimes` 下定义运行时，并用 `default_runtime_name` 指明默认的那个。' };
  if (plugin === criRuntime && (name === 'runtime_engine' || name === 'runtime_root')) return { en: ` Use \`${name === 'runtime_engine' ? 'BinaryName' : 'Root'}\` in \`options\`.`, zh: `请在 \`options\` 里用 \`${name === 'runtime_engine' ? 'BinaryName' : 'Root'}\`。` };
  return undefined;
}

const images: ReadonlySet<string> = new Set(['registry', 'image_decryption', 'max_concurrent_downloads', 'image_pull_progress_timeout', 'image_pull_with_sync_fs', 'discard_unpacked_layers', 'disable_snapshot_annotations']);
const streaming: ReadonlySet<string> = new Set(['disable_tcp_service', 'stream_server_address', 'stream_server_port', 'stream_idle_timeout', 'enable_tls_streaming', 'x509_key_pair_streaming']);

