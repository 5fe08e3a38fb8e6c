import { Field } from '../../engine/field.ts';
import type { Range } from '../../engine/range.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import { criRuntime, criService } from './plugin-names.ts';

/** A runtime that a RuntimeClass can name as its handler. */
export interface RuntimeHandler {
  readonly name: string;
  /** Where the runtime is named in the text of the configuration. */
  readonly range: Range;
  readonly runtimeType: string | undefined;
}

/** The runtimes of a containerd configuration. */
export interface RuntimeHandlers {
  /** In the order of the text; runc is preset and stands here only where the file names it. */
  readonly handlers: readonly RuntimeHandler[];
  /** `default_runtime_name`, where the file has one. */
  readonly defaultName: string | undefined;
}

/**
 * The runtime handlers that a configuration defines: below the CRI plugin of files of versions 1
 * (`cri`), 2 (`io.containerd.grpc.v1.cri`) and 3 or 4 (`io.containerd.cri.v1.runtime`). Which of the
 * tables a release reads depends on the file's version; here all of them count.
 */
export function runtimeHandlers(root: SourceNode | undefined): RuntimeHandlers {
  const plugins = Field.root(root).child('plugins');
  const tables = ['cri', criService, criRuntime].map((id) => plugins.key(id).child('containerd'));
  const handlers = tables.flatMap((table) => table.child('runtimes').entries().map(([name, field]) => handlerOf(name, field)));
  const defaultName = tables.map((table) => table.child('default_runtime_name').string()).find((name) => name !== undefined && name !== '');
  return { handlers, defaultName };
}

function handlerOf(name: string, field: Field): RuntimeHandler {
  return { name, range: field.keyRange ?? field.range, runtimeType: field.child('runtime_type').string() };
}
