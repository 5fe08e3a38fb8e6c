import type { ContainerdRule } from '../rule.ts';
import { criSetting, defaultRuntime } from './cri.ts';
import { deprecatedSetting, lostInMigration } from './cri-history.ts';
import { durations, unknownKey, wrongType } from './decoding.ts';
import { notContainerd } from './not-containerd.ts';
import { configVersion, movedToServer, oldVersion, rootAndState } from './file.ts';
import { pluginUri, proxyPlugin, unknownPlugin } from './plugins.ts';
import { runscSetting } from './runsc.ts';
import { runtimeOptions, runtimeType } from './runtimes.ts';
import { repeated, strictLater, syntax } from './syntax.ts';

/** Rules for any file that containerd may read. */
export const syntaxRules: readonly ContainerdRule[] = [syntax, repeated, strictLater];

/** Rules for containerd's own file. */
export const configurationRules: readonly ContainerdRule[] = [
  configVersion, oldVersion, wrongType, durations, unknownKey, pluginUri, unknownPlugin, proxyPlugin, rootAndState, movedToServer,
  criSetting, defaultRuntime, deprecatedSetting, lostInMigration, runtimeType, runtimeOptions, notContainerd,
];

/** Rules for the file of gVisor's shim. */
export const runscRules: readonly ContainerdRule[] = [runscSetting];

export const containerdRules: readonly ContainerdRule[] = [...syntaxRules, ...configurationRules, ...runscRules];
