import { Field } from '../../engine/field.ts';
import { decode, goDecoder, type ShapeFault } from '../../engine/shape/decode.ts';
import { mapOf } from '../../engine/shape/shape.ts';
import type { MapNode, SourceNode } from '../../engine/source-tree.ts';
import { readToml, type TomlText } from '../../engine/toml/read-toml.ts';
import { migratePlugins } from './migrate.ts';
import type { TableFile } from './schemas/tables.ts';
import { Tables } from './schemas/tables.ts';
import type { Release } from './versions.ts';

/** A plugin's table, as the release decodes it. */
export interface PluginPart {
  readonly id: string;
  /** Where the plugin is named. */
  readonly key: Field;
  /** Its fields under the release's own names. */
  readonly root: Field;
  readonly faults: readonly ShapeFault[];
  /** Whether the release has this plugin, and whether it takes any configuration. */
  readonly standing: 'decoded' | 'takes-none' | 'unknown';
}

/** A configuration of containerd; what rules look at. */
export interface Configuration {
  readonly text: string;
  readonly toml: TomlText;
  readonly release: Release;
  readonly tables: Tables;
  readonly root: Field;
  readonly faults: readonly ShapeFault[];
  /** The file's `version`; 0 where it has none. */
  readonly version: number;
  readonly plugins: readonly PluginPart[];
  /** Ids in `disabled_plugins`: what they are set to is not decoded. */
  readonly disabled: ReadonlySet<string>;
}

export function readConfiguration(text: string, release: Release, file: TableFile): Configuration {
  const toml = readToml(text);
  const tables = new Tables(file, release.place);
  const { root, faults } = decode(toml.document.root, tables.config, goDecoder);
  const version = root.child('version').number() ?? 0;
  const disabled = new Set(root.child('disabled_plugins').items().map((item) => item.text()));
  const plugins = pluginParts(root.child('plugins'), version, release, tables);
  return { text, toml, release, tables, root, faults, version, plugins, disabled };
}

function pluginParts(plugins: Field, version: number, release: Release, tables: Tables): PluginPart[] {
  if (plugins.node?.type !== 'map') return [];
  const migrated = migratePlugins(plugins.node, version, release);
  // Paths are written as in the release's own version: plugins[id].
  const node: MapNode = { ...plugins.node, entries: new Map([...migrated].map(([id, entry]) => [id, { ...entry, key: id }])) };
  const holder = Field.root({ type: 'map', entries: new Map([['plugins', { key: 'plugins', keyRange: node.range, value: node }]]), range: node.range });
  return holder.child('plugins').entries().map(([id, key]) => pluginPart(id, key, tables));
}

function pluginPart(id: string, key: Field, tables: Tables): PluginPart {
  const shape = tables.plugin(id);
  if (!shape) return { id, key, root: key, faults: [], standing: tables.has(id) ? 'takes-none' : 'unknown' };
  const { root, faults } = decode(wrapped(key.node!, id, key), mapOf(shape), goDecoder);
  return { id, key, root: root.key(id), faults, standing: 'decoded' };
}

/** A plugin's table under its own name, so that findings about the whole of it stand at that name. */
function wrapped(node: SourceNode, id: string, { keyRange }: Field): SourceNode {
  const range = keyRange ?? node.range;
  return { type: 'map', entries: new Map([[id, { key: id, keyRange: range, value: node }]]), range };
}

/** The decoded table of a plugin; an absent field where the file has none. */
export function pluginRoot({ plugins }: Configuration, id: string): Field {
  return plugins.find((plugin) => plugin.id === id && plugin.standing === 'decoded')?.root ?? Field.root(undefined);
}
