import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Range } from '../../../engine/range.ts';
import { criService } from '../plugin-names.ts';
import type { ContainerdRule } from '../rule.ts';

/** `version`: ValidateVersion and MigrateConfigTo. */
export const configVersion: ContainerdRule = {
  id: 'containerd-toml/config-version',
  severity: 'error',
  source: 'containerd-configuration',
  *check({ root, version, release }) {
    const field = root.child('version');
    if (version > release.highestFile) {
      yield field.finding({
        en: `containerd ${release.name} reads files up to version ${release.highestFile}, not ${version}.`,
        zh: `containerd ${release.name} 最高只读版本 ${release.highestFile} 的文件，不读 ${version}。`,
      });
    } else if (version < 0 && release.place > 0) {
      yield field.finding({ en: 'There is no negative version: containerd crashes while it migrates this file.', zh: '版本不能是负数：containerd 迁移这个文件时会崩溃。' });
    }
  },
};

/** A file of version 1, be it that it says nothing. */
export const oldVersion: ContainerdRule = {
  id: 'containerd-toml/old-version',
  severity: 'warning',
  source: 'containerd-configuration',
  *check({ root, version, release, toml }) {
    if (version < 0 || version > 1 || root.node?.type !== 'map' || root.node.entries.size === 0) return;
    const field = root.child('version');
    const range = field.present ? field.range : firstKey(root);
    const loses = release.place > 0 && release.highestFile === 3 && root.child('plugins').entries().some(([id]) => id === 'cri' || id === criService);
    const message = loses ? losesCri(release.name) : readAsFirst;
    if (!toml.document.broken) yield { range, message, needsWholeDocument: true };
  },
};

function firstKey(root: Field): Range {
  return root.children()[0]?.[1].keyRange ?? root.range;
}

const readAsFirst: Localized = {
  en: 'Without a version, or with 1, names of plugins are read as they were before 1.3. Write `version = 2` or newer on top, also in files that are imported.',
  zh: '没有写版本或写 1 时，插件名按 1.3 之前的方式读取。请在开头写 `version = 2` 或更新的版本，被导入的文件也一样。',
};

const losesCri = (release: string): Localized => ({
  en: `containerd ${release} brings a file of version 1 to version 3 without moving the settings of CRI: they are passed over. Write \`version = 2\` on top.`,
  zh: `containerd ${release} 把版本 1 的文件直接升到版本 3，不迁移 CRI 的设置，它们会被忽略。请在开头写 \`version = 2\`。`,
});

/** Where the daemon keeps its data: CreateTopLevelDirectories. */
export const rootAndState: ContainerdRule = {
  id: 'containerd-toml/root-and-state',
  severity: 'error',
  source: 'containerd-server',
  *check({ root }) {
    const state = root.child('state');
    const presets = { root: '/var/lib/containerd', state: '/run/containerd' };
    if ((root.child('root').text() || presets.root) === (state.text() || presets.state)) {
      const field = state.present ? state : root.child('root');
      yield field.finding({ en: '`root`, for what lasts, and `state`, for what does not survive a reboot, must be different directories.', zh: '`root`（持久数据）和 `state`（重启后不保留的数据）必须是不同的目录。' });
    }
  },
};

/** Tables of older files that a file of version 4 no longer has: serviceMigrate is not run for it. */
export const movedToServer: ContainerdRule = {
  id: 'containerd-toml/moved-to-server',
  severity: 'warning',
  source: 'containerd-configuration',
  *check({ root, version }) {
    if (version !== 4) return;
    const moved: readonly [string, string][] = [['grpc', 'io.containerd.server.v1.grpc'], ['ttrpc', 'io.containerd.server.v1.ttrpc'], ['metrics', 'io.containerd.server.v1.metrics']];
    for (const [name, id] of moved) if (root.child(name).present) yield root.child(name).findingAtKey(movedMessage(`[${name}]`, id));
    for (const name of ['address', 'uid', 'gid']) {
      const field = root.descend('debug', name);
      if (field.present) yield field.findingAtKey(movedMessage(`debug.${name}`, 'io.containerd.server.v1.debug'));
    }
  },
};

const movedMessage = (name: string, id: string): Localized => ({
  en: `In a file of version 4 ${name} has no effect: the settings are those of [plugins."${id}"].`,
  zh: `在版本 4 的文件里 ${name} 不起作用：请设置 [plugins."${id}"]。`,
});
