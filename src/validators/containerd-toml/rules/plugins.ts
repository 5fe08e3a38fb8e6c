import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Configuration, PluginPart } from '../configuration.ts';
import type { ContainerdRule } from '../rule.ts';

/** Ids in lists, and in 1.7 those of tables: ValidateVersion, ValidateV2. */
export const pluginUri: ContainerdRule = {
  id: 'containerd-toml/plugin-uri',
  severity: 'error',
  source: 'containerd-configuration',
  *check({ root, version, release }) {
    if (version < 2) return;
    const isUri = release.place === 0 ? (id: string) => id.startsWith('io.containerd.') && id.split('.').length >= 4 : (id: string) => id.includes('.');
    for (const list of ['disabled_plugins', 'required_plugins']) {
      for (const item of root.child(list).items()) {
        const id = item.string();
        if (id !== undefined && !isUri(id)) yield item.finding(noUri(id));
      }
    }
    if (release.place > 0) return;
    for (const [id, field] of root.child('plugins').entries()) if (!isUri(id)) yield field.findingAtKey(noUri(id));
  },
};

const noUri = (id: string): Localized => ({
  en: `"${id}" is no id of a plugin: since version 2 it is written in full and in quotes, such as "io.containerd.grpc.v1.cri".`,
  zh: `“${id}”不是插件 id：从版本 2 起要写全称并加引号，例如 "io.containerd.grpc.v1.cri"。`,
});

/** Plugins of other systems than Linux, and those that distributions add. */
const elsewhere = /^io\.containerd\.(?:snapshotter|differ)\.v1\.(?:windows|windows-lcow|cimfs|blockcim|stargz|soci|nydus|nix)/;

/** Tables and list items that name a plugin which the release does not have. */
export const unknownPlugin: ContainerdRule = {
  id: 'containerd-toml/unknown-plugin',
  severity: 'warning',
  source: 'containerd-configuration',
  *check(configuration) {
    const { root, plugins, version } = configuration;
    for (const plugin of plugins) {
      if (plugin.standing === 'takes-none') yield plugin.key.findingAtKey(takesNone(plugin.id));
      else if (plugin.standing === 'unknown' && !elsewhere.test(plugin.id)) yield unknownFinding(plugin, configuration);
    }
    if (version < 2) return;
    const proxies = root.child('proxy_plugins').entries().map(([name]) => name);
    for (const item of [...root.child('disabled_plugins').items(), ...root.child('required_plugins').items()]) {
      const id = item.text();
      const isKnown = configuration.tables.has(id) || elsewhere.test(id) || proxies.some((name) => id.endsWith(`.${name}`));
      if (id.includes('.') && !isKnown) yield item.finding(notThere(id, configuration));
    }
  },
};

function unknownFinding({ id, key }: PluginPart, configuration: Configuration): Finding {
  return key.findingAtKey(id === 'io' ? unquoted : notThere(id, configuration));
}

const takesNone = (id: string): Localized => ({ en: `The plugin ${id} takes no configuration: this table is passed over.`, zh: `插件 ${id} 没有可配置项：这个表会被忽略。` });

const unquoted: Localized = {
  en: 'The id of a plugin has dots and has to stand in quotes: [plugins."io.containerd.grpc.v1.cri"]. Without them TOML reads a table in a table.',
  zh: '插件 id 里有点号，必须加引号：[plugins."io.containerd.grpc.v1.cri"]。不加引号，TOML 会读成层层嵌套的表。',
};

function notThere(id: string, { tables, release }: Configuration): Localized {
  const other = tables.hadOrWillHave(id);
  const meant = other ? undefined : nearest(id, tables.ids);
  const en = other ? ' Other releases have it.' : meant === undefined ? '' : ` Did you mean ${meant}?`;
  const zh = other ? '其他版本才有。' : meant === undefined ? '' : `是不是想写 ${meant}？`;
  return { en: `containerd ${release.name} has no plugin ${id}, so this is passed over in silence.${en}`, zh: `containerd ${release.name} 没有插件 ${id}，这里会被不作声地忽略。${zh}` };
}

/** LoadPlugins: a proxy of no known type, or with the id of another plugin, ends the daemon with a panic. */
export const proxyPlugin: ContainerdRule = {
  id: 'containerd-toml/proxy-plugin',
  severity: 'error',
  source: 'containerd-server',
  *check({ root, tables, release }) {
    for (const [name, proxy] of root.child('proxy_plugins').entries()) {
      if (proxy.node?.type !== 'map' || isSkippedTable(proxy, release.place)) continue;
      const type = proxy.child('type');
      const full = proxyTypes(release.place).get(type.text());
      if (full === undefined) yield type.finding(unknownProxyType([...proxyTypes(release.place).keys()].filter((key) => !key.includes('.'))));
      else if (tables.has(`${full}.${name}`)) yield proxy.findingAtKey({ en: `containerd has a plugin ${full}.${name} of its own and ends when a proxy takes its name.`, zh: `containerd 自带插件 ${full}.${name}，代理插件与它同名时守护进程会退出。` });
    }
  },
};

/** go-toml 2 makes no entry for a table that is only there for tables in it which it has no field for. */
function isSkippedTable(proxy: Field, place: number): boolean {
  const members = proxy.children();
  return place > 0 && members.length > 0 && members.every(([name, member]) => name !== 'exports' && member.node?.type === 'map');
}

function proxyTypes(place: number): ReadonlyMap<string, string> {
  const types: [string, string][] = [
    ['snapshot', 'io.containerd.snapshotter.v1'],
    ['content', 'io.containerd.content.v1'],
    ['diff', 'io.containerd.differ.v1'],
    ...(place > 0 ? [['sandbox', 'io.containerd.sandbox.controller.v1'] as [string, string]] : []),
  ];
  return new Map(types.flatMap(([short, full]) => [[short, full], [full, full]]));
}

const unknownProxyType = (types: readonly string[]): Localized => ({
  en: `A proxy plugin has one of the types ${types.join(', ')}; with any other containerd ends at once ("plugin: no type").`,
  zh: `代理插件的 type 只能是 ${types.join('、')}；其他值会让 containerd 立即退出（“plugin: no type”）。`,
});
