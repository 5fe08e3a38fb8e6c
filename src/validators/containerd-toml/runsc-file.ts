import type { Finding } from '../../engine/diagnostic.ts';
import { decode, goDecoder } from '../../engine/shape/decode.ts';
import { wrongValueFinding } from '../../engine/shape/describe-fault.ts';
import { boolean, fieldsOf, mapOf, string, uint32 } from '../../engine/shape/shape.ts';
import type { SourceDocument } from '../../engine/source-tree.ts';

/** gVisor's Options, pkg/shim/v1/runsc/options.go. */
export const runscOptions = fieldsOf({
  shim_cgroup: string,
  io_uid: uint32,
  io_gid: uint32,
  binary_name: string,
  root: string,
  log_level: string,
  log_path: string,
  grouping: boolean,
  enable_hibernate_server: boolean,
  runsc_config: mapOf(string),
});

/** Whether a file is that of containerd-shim-runsc-v1: nothing else has a table `runsc_config`. */
export function isRunscFile({ root }: SourceDocument): boolean {
  return root?.type === 'map' && root.entries.has('runsc_config') && !root.entries.has('plugins') && !root.entries.has('version');
}

/** What its decoder cannot take. A flag that is not a string is the usual slip. */
export function* inspectRunsc({ root }: SourceDocument): Iterable<Finding> {
  for (const fault of decode(root, runscOptions, goDecoder).faults) {
    if (fault.kind !== 'wrong-type' && fault.kind !== 'out-of-range') continue;
    const finding = wrongValueFinding(fault);
    const isFlag = fault.field.parent?.name === 'runsc_config';
    yield isFlag ? { ...finding, message: { en: `${finding.message.en} Flags of runsc are given as strings: write "true".`, zh: `${finding.message.zh}runsc 的参数都写成字符串，例如 "true"。` } } : finding;
  }
}
