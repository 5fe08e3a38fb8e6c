import type { Localized } from '../../../engine/localized.ts';
import { ofImagesInContainerd } from '../migrate.ts';
import { criImages, criService } from '../plugin-names.ts';
import type { ContainerdRule } from '../rule.ts';
import { criOf } from './cri.ts';

/** What migrateConfig of the image plugin leaves behind: it returns before it moves these, if there are no runtimes. */
export const lostInMigration: ContainerdRule = {
  id: 'containerd-toml/lost-in-migration',
  severity: 'warning',
  source: 'containerd-cri-images',
  *check({ root, version, release }) {
    const isMigrated = release.place > 0 && version < release.highestFile && (version >= 2 || release.highestFile === 4);
    const containerd = root.child('plugins').key(version < 2 ? 'cri' : criService).child('containerd');
    if (!isMigrated || containerd.child('runtimes').written) return;
    for (const name of ofImagesInContainerd) {
      const field = containerd.child(name);
      if (field.present) yield field.findingAtKey(lost(name, release.name));
    }
  },
};

const lost = (name: string, release: string): Localized => ({
  en: `containerd ${release} loses \`${name}\` when it migrates this file, since no runtimes are defined beside it: the preset holds. Write version 3 with \`${name}\` in [plugins."${criImages}"], or define the runtime runc here as well.`,
  zh: `containerd ${release} 迁移这个文件时会丢掉 \`${name}\`，因为旁边没有定义运行时：生效的是默认值。请改用版本 3，把 \`${name}\` 写到 [plugins."${criImages}"]，或者在这里也定义 runc 运行时。`,
});

/** What the CRI plugin takes with a deprecation warning. */
export const deprecatedSetting: ContainerdRule = {
  id: 'containerd-toml/deprecated-setting',
  severity: 'warning',
  source: 'containerd-deprecation',
  *check(configuration) {
    const { runtime, images } = criOf(configuration);
    const registry = images.child('registry');
    for (const name of ['mirrors', 'configs', 'auths']) {
      if (registry.child(name).entries().length > 0) yield registry.child(name).findingAtKey(deprecatedRegistry(name));
    }
    const dir = runtime.descend('cni', 'bin_dir');
    if (configuration.release.place >= 2 && dir.text() !== '') yield dir.findingAtKey({ en: '`bin_dir` is deprecated since 2.1: write `bin_dirs`, a list.', zh: '`bin_dir` 从 2.1 起弃用：请改用列表 `bin_dirs`。' });
    const containerd = runtime.child('containerd');
    for (const name of ['default_runtime', 'untrusted_workload_runtime']) {
      const old = containerd.descend(name, 'runtime_type');
      if (configuration.release.place === 0 && old.text() !== '') yield containerd.child(name).findingAtKey(oldRuntimeTable);
    }
  },
};

const deprecatedRegistry = (name: string): Localized => ({
  en: `\`registry.${name}\` is deprecated and is to go in containerd 2.4; ${name === 'auths' ? 'use image pull secrets' : 'use `config_path` with hosts.toml files'}.`,
  zh: `\`registry.${name}\` 已弃用，将在 containerd 2.4 移除；${name === 'auths' ? '请用镜像拉取 Secret' : '请用 `config_path` 和 hosts.toml 文件'}。`,
});

const oldRuntimeTable: Localized = {
  en: 'This table is deprecated and gone in containerd 2.0: define a runtime below `runtimes`.',
  zh: '这个表已弃用，containerd 2.0 已移除：请在 `runtimes` 下定义运行时。',
};
