import { inspectRunsc, isRunscFile } from '../runsc-file.ts';
import type { ContainerdRule } from '../rule.ts';

/** gVisor's own file, which ConfigPath of a runsc runtime names: a file of another program, judged by its decoder. */
export const runscSetting: ContainerdRule = {
  id: 'containerd-toml/runsc-setting',
  severity: 'error',
  source: 'gvisor-shim-options',
  *check({ toml }) {
    if (isRunscFile(toml.document)) yield* inspectRunsc(toml.document);
  },
};
