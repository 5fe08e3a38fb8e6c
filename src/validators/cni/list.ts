/** A network configuration list, as libcni's NetworkConfFromBytes reads it. Here names of fields are compared with case. */
import { Field } from '../../engine/field.ts';
import { mostDiagnostics } from '../../engine/report.ts';
import type { MapNode } from '../../engine/source-tree.ts';
import { nearest } from '../../engine/did-you-mean.ts';
import type { Findings } from './finding.ts';
import { checkPlugin, isReference } from './plugin.ts';
import type { PluginInput } from './plugin-input.ts';
import { needingResult } from './plugins/chained.ts';
import { rewritten } from './read.ts';
import { addressPlugins } from './shapes.ts';
import {
  chainOrder, listFlag, misspeltField, missingVersion, networkName, newerField, notChecked, oldVersion, pluginList, reservedField, unknownField,
  version as versionRule,
} from './rules.ts';
import { isAtLeast, knownVersions, newestVersion, parseVersion } from './versions.ts';
import { short } from './values.ts';

/** All fields of a list. */
export const listFields = ['cniVersion', 'cniVersions', 'name', 'disableCheck', 'disableGC', 'loadOnlyInlinedPlugins', 'plugins'];

/** What a list says before its plugins. */
export function checkList(node: MapNode, speaks: string, found: Findings): void {
  const list = Field.root(node);
  checkName(list.child('name'), found);
  const version = versionOf(list, found);
  for (const flag of ['disableCheck', 'disableGC', 'loadOnlyInlinedPlugins']) checkFlag(list.child(flag), found);
  checkNames(list, found);
  const plugins = checkPlugins(list, version, found);
  checkVersionUse(list, version, plugins, speaks, found);
  checkChain(plugins, found);
}

/** A name that containers, files and firewall rules are made of (pkg/utils). */
export function checkName(name: Field, found: Findings): void {
  const text = name.string();
  if (text === undefined) {
    if (name.written) found.add(networkName, name.findingAtKey({ en: 'The name of a network is a string.', zh: '网络的名字必须是字符串。' }));
    else found.add(networkName, name.finding({ en: 'A network needs a "name".', zh: '网络需要 "name"。' }));
    return;
  }
  if (/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(text)) return;
  found.add(networkName, name.finding({
    en: `"${short(text)}" is no name for a network: letters, digits, "_", "." and "-", a letter or digit first.`,
    zh: `"${short(text)}" 不能作为网络名：只能用字母、数字、"_"、"." 和 "-"，并以字母或数字开头。`,
  }));
}

/** The version that libcni takes: the highest of those that it knows, where there are several. */
function versionOf(list: Field, found: Findings): string | undefined {
  const own = list.child('cniVersion');
  if (own.written && own.string() === undefined) {
    found.add(versionRule, own.findingAtKey({ en: 'cniVersion must be a string.', zh: 'cniVersion 必须是字符串。' }));
    return undefined;
  }
  const several = list.child('cniVersions');
  if (!several.written) return own.text();
  if (several.node?.type !== 'list') {
    found.add(versionRule, several.findingAtKey({ en: 'cniVersions must be a list of versions.', zh: 'cniVersions 必须是版本列表。' }));
    return undefined;
  }
  const fields = [...several.items(), ...(own.text() === '' ? [] : [own])];
  const isReadable = fields.map((field) => readableVersion(field, found)).every(Boolean);
  if (!isReadable) return undefined;
  const usable = fields.map((field) => field.text()).filter((text) => isAtLeast(newestVersion, text));
  return usable.reduce((best, text) => (isAtLeast(best, text) && best !== '' ? best : text), '') || own.text();
}

function readableVersion(field: Field, found: Findings): boolean {
  const text = field.string();
  if (text !== undefined && parseVersion(text)) return true;
  found.add(versionRule, field.finding({
    en: `${text === undefined ? 'This' : `"${short(text)}"`} is no version: at most three numbers with dots between, as a string.`,
    zh: `${text === undefined ? '这' : `"${short(text)}"`}不是版本：应为字符串，最多三个数字，用点分隔。`,
  }));
  return false;
}

/** A boolean, or one as a string in any case. */
function checkFlag(flag: Field, found: Findings): void {
  if (!flag.written || flag.boolean() !== undefined) return;
  const text = flag.string()?.toLowerCase();
  if (text === 'true' || text === 'false') return;
  found.add(listFlag, flag.findingAtKey({ en: `${flag.name} must be true or false.`, zh: `${flag.name} 必须是 true 或 false。` }));
}

function checkNames(list: Field, found: Findings): void {
  for (const [name, field] of list.children()) {
    if (listFields.includes(name) || /^(?:_|cni\.dev\/|comment|description)/i.test(name)) continue;
    if (name === 'args' || name === 'runtimeConfig' || name === 'prevResult') continue;
    const near = nearest(name, listFields);
    found.add(near ? misspeltField : unknownField, field.findingAtKey(
      { en: `\`${name}\` is no field of a list, and libcni passes it over.${near ? ` Did you mean \`${near}\`?` : ''}`, zh: `列表没有字段 \`${name}\`，libcni 会忽略它。${near ? `是不是想写 \`${near}\`？` : ''}` },
      near && field.keyRange ? { title: { en: `Rename to ${near}`, zh: `改名为 ${near}` }, edits: [{ range: field.keyRange, insert: JSON.stringify(near) }] } : undefined,
    ));
  }
}

function checkPlugins(list: Field, version: string | undefined, found: Findings): readonly PluginInput[] {
  const plugins = list.child('plugins');
  if (!plugins.written) {
    withoutPlugins(list, found);
    return [];
  }
  if (plugins.node?.type !== 'list') {
    found.add(pluginList, plugins.findingAtKey({ en: 'plugins must be a list.', zh: 'plugins 必须是列表。' }));
    return [];
  }
  const items = plugins.node.items;
  if (items.length === 0) found.add(pluginList, plugins.finding({ en: 'A list needs a plugin.', zh: '列表里至少要有一个插件。' }));
  const inputs: PluginInput[] = [];
  for (const item of items) {
    // What follows would not be shown any more.
    if (found.all.length > 2 * mostDiagnostics) break;
    const input = checkPlugin(rewritten(item), version ?? '', found);
    if (input) inputs.push(input);
  }
  for (const { conf, type } of inputs) {
    checkReserved(conf, found);
    if (Object.hasOwn(addressPlugins, type)) found.add(chainOrder, conf.child('type').finding(onlyAddresses(type)));
  }
  return inputs;
}

/** From 1.3.0 on libcni looks for plugins in a directory of the network's name. */
function withoutPlugins(list: Field, found: Findings): void {
  const flag = list.child('loadOnlyInlinedPlugins');
  if (flag.boolean() || flag.text().toLowerCase() === 'true') {
    found.add(pluginList, flag.findingAtKey({ en: 'loadOnlyInlinedPlugins says that all plugins are here, and there is no "plugins".', zh: 'loadOnlyInlinedPlugins 表示插件都写在这里，却没有 "plugins"。' }));
    return;
  }
  const name = list.child('name').text();
  found.add(notChecked, list.child('plugins').finding({
    en: `Without "plugins" libcni 1.3 takes the *.conf files of the directory "${short(name)}" beside the list, which are not here; older ones refuse the list.`,
    zh: `没有 "plugins" 时，libcni 1.3 会读取列表旁边目录 "${short(name)}" 里的 *.conf 文件，这里没有它们；更早的版本会拒绝这个列表。`,
  }));
}

/** Keys that runtimes fill in. */
function checkReserved(conf: Field, found: Findings): void {
  for (const [name, field] of conf.children()) {
    if (name !== 'runtimeConfig' && name !== 'prevResult' && !name.startsWith('cni.dev/')) continue;
    const isOld = name === 'cni.dev/attachments';
    found.add(reservedField, field.findingAtKey({
      en: isOld ? '`cni.dev/attachments` was renamed to `cni.dev/valid-attachments`, and runtimes put it in.' : `\`${name}\` is put in by the runtime: it does not belong into a file.`,
      zh: isOld ? '`cni.dev/attachments` 已改名为 `cni.dev/valid-attachments`，并且由运行时填入。' : `\`${name}\` 由运行时填入，不应写在文件里。`,
    }));
  }
}

/** Whether the plugins speak the version, and what it has. */
function checkVersionUse(list: Field, version: string | undefined, plugins: readonly PluginInput[], speaks: string, found: Findings): void {
  if (version === undefined) return;
  const field = list.child('cniVersion').present ? list.child('cniVersion') : list.child('cniVersions');
  refuseVersion(field, version, plugins.map(({ type }) => type), speaks, found);
  checkAge(field, version, found);
  const newest = isAtLeast(version, '1.1.0');
  for (const name of ['disableGC', 'cniVersions', 'loadOnlyInlinedPlugins']) {
    if (!list.child(name).present || (newest && speaks === newestVersion)) continue;
    found.add(newerField, list.child(name).findingAtKey({
      en: `\`${name}\` is of specification 1.1: a runtime of an older one passes it over.`,
      zh: `\`${name}\` 属于 1.1 版规范：更早的运行时会忽略它。`,
    }));
  }
  if (list.child('disableCheck').present && !isAtLeast(version, '0.4.0')) {
    found.add(newerField, list.child('disableCheck').findingAtKey({ en: 'CHECK came with 0.4.0: this has nothing to turn off.', zh: 'CHECK 从 0.4.0 起才有：这里没有可以关闭的东西。' }));
  }
}

/** A version that the reference plugins among these do not speak. */
export function refuseVersion(field: Field, version: string, types: readonly string[], speaks: string, found: Findings): void {
  const spoken = knownVersions.filter((known) => isAtLeast(speaks, known));
  const refusing = types.find(isReference);
  if (version === '' || refusing === undefined || (spoken as readonly string[]).includes(version)) return;
  found.add(versionRule, field.finding({
    en: `The plugin ${refusing} does not speak version "${short(version)}": ${spoken.join(', ')}.`,
    zh: `插件 ${refusing} 不支持版本 "${short(version)}"：可用的有 ${spoken.join('、')}。`,
  }));
}

/** A version that is missing, or older than what is maintained. */
export function checkAge(field: Field, version: string, found: Findings): void {
  if (version === '') {
    found.add(missingVersion, field.finding({ en: 'Without "cniVersion" the configuration is one of 0.1.0, with results that no list of today knows.', zh: '没有 "cniVersion" 就按 0.1.0 处理，其结果格式如今的列表都不认识。' }));
  } else if (parseVersion(version) && !isAtLeast(version, '1.0.0')) {
    found.add(oldVersion, field.finding({ en: `Version ${version} is before 1.0.0, of 2021: 1.1.0 has GC and STATUS, 1.0.0 dropped "version" from addresses.`, zh: `${version} 早于 2021 年的 1.0.0：1.1.0 有 GC 和 STATUS，1.0.0 去掉了地址里的 "version"。` }));
  }
}

/** Plugins that need a result cannot stand first. */
function checkChain([first]: readonly PluginInput[], found: Findings): void {
  if (!first || !needingResult.has(first.type) || first.conf.child('prevResult').present) return;
  found.add(chainOrder, first.conf.child('type').finding({
    en: `${first.type} works on the result of a plugin before it, and stands first: ADD fails. Put one that makes an interface before it.`,
    zh: `${first.type} 要处理前一个插件的结果，却排在最前面：ADD 会失败。请在它前面放一个创建接口的插件。`,
  }));
}

function onlyAddresses(type: string) {
  return {
    en: `${type} gives addresses to another plugin and makes no interface: it belongs into that one's "ipam".`,
    zh: `${type} 只为别的插件分配地址，不创建接口：应写在那个插件的 "ipam" 里。`,
  };
}
