import type { Field } from '../../engine/field.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import type { Findings } from './finding.ts';

/** The configuration of one plugin, as its checks see it. */
export interface PluginInput {
  /** Decoded: every field under its own name. */
  readonly conf: Field;
  /** As it is written. */
  readonly node: SourceNode;
  readonly type: string;
  /** Version that the list or the plugin says; empty where none is said. */
  readonly cniVersion: string;
  /** Capabilities that are on: what the runtime puts into runtimeConfig is not here. */
  readonly capabilities: ReadonlySet<string>;
  readonly found: Findings;
}

/** What a plugin refuses of its settings, beyond their types. */
export type PluginCheck = (input: PluginInput) => void;
