/** One plugin's configuration: what libcni asks of every plugin, then what the named reference plugin asks. */
import type { Field } from '../../engine/field.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import type { Findings } from './finding.ts';
import type { PluginInput } from './plugin-input.ts';
import { checkAddresses } from './plugins/addresses.ts';
import { chainedChecks, readingResult } from './plugins/chained.ts';
import { interfaceChecks } from './plugins/interfaces.ts';
import { read } from './read.ts';
import { checkPreviousResult } from './result.ts';
import { missingCapability, notChecked, pluginType } from './rules.ts';
import { addressPlugins, pluginShape, referencePlugins } from './shapes.ts';
import { short } from './values.ts';

const checks = { ...interfaceChecks, ...chainedChecks };

/** Whether a plugin is one of those of containernetworking/plugins. */
export function isReference(type: string): boolean {
  return Object.hasOwn(referencePlugins, type) || Object.hasOwn(addressPlugins, type);
}

/** Checks a plugin; `version` is that of its list. Gives its input, for what concerns the list. */
export function checkPlugin(node: SourceNode, version: string | undefined, found: Findings): PluginInput | undefined {
  if (node.type !== 'map') {
    found.add(pluginType, { range: node.range, message: { en: 'A plugin is an object with a "type".', zh: '每个插件都是带有 "type" 的对象。' } });
    return undefined;
  }
  const written = read(node, pluginShape, found, () => false);
  const type = written.child('type');
  if (type.blank) {
    if (type.string() !== undefined || !type.present) found.add(pluginType, type.finding({ en: 'A plugin needs "type", the name of its program.', zh: '每个插件都要用 "type" 写明程序名。' }));
    return undefined;
  }
  const name = type.text();
  if (name.includes('/')) {
    found.add(pluginType, type.finding(noPath(name)));
    return undefined;
  }
  const conf = Object.hasOwn(referencePlugins, name) ? read(node, referencePlugins[name]!, found, (path) => !path.startsWith('ipam.')) : written;
  const input: PluginInput = { conf, node, type: name, cniVersion: version ?? conf.child('cniVersion').text(), capabilities: capabilitiesOf(conf), found };
  checkOwn(input);
  return input;
}

function checkOwn(input: PluginInput): void {
  const { conf, type, found, cniVersion } = input;
  if (Object.hasOwn(checks, type)) checks[type]!(input);
  const hasKnownAddresses = checkAddresses(input);
  const ipam = conf.descend('ipam', 'type');
  if (isReference(type) && ipam.text().includes('/')) found.add(pluginType, ipam.finding(noPath(ipam.text())));
  if (!isReference(type)) found.add(notChecked, conf.child('type').finding(foreign(type)));
  if (!ipam.blank && !hasKnownAddresses) found.add(notChecked, ipam.finding(foreign(ipam.text())));
  if (readingResult.has(type)) checkPreviousResult(conf.child('prevResult'), cniVersion, type, found);
  checkCapability(input);
}

function capabilitiesOf(conf: Field): ReadonlySet<string> {
  return new Set(conf.child('capabilities').entries().filter(([, on]) => on.boolean()).map(([name]) => name));
}

/** portmap and, without rates of its own, bandwidth do nothing unless the runtime tells them. */
function checkCapability({ conf, type, capabilities, found }: PluginInput): void {
  const needed = type === 'portmap' ? 'portMappings' : type === 'bandwidth' && !hasRates(conf) ? 'bandwidth' : undefined;
  if (!needed || capabilities.has(needed) || conf.child('runtimeConfig').present) return;
  found.add(missingCapability, conf.child('type').findingAtKey({
    en: `${type} gets what it is to do from the runtime, which only passes it on with \`"capabilities": {"${needed}": true}\`.`,
    zh: `${type} 要做什么由运行时传入，而只有写了 \`"capabilities": {"${needed}": true}\` 运行时才会传。`,
  }));
}

function hasRates(conf: Field): boolean {
  return ['ingressRate', 'egressRate'].some((name) => conf.child(name).present);
}

function noPath(type: string) {
  return {
    en: `"${short(type)}" is no name of a plugin: it is looked for in the directories of CNI_PATH, and "/" is refused.`,
    zh: `"${short(type)}" 不是插件名：插件在 CNI_PATH 的目录中按名字查找，名字里不能有 "/"。`,
  };
}

function foreign(type: string) {
  return {
    en: `"${short(type)}" is none of the reference plugins, so its own settings are not checked.`,
    zh: `"${short(type)}" 不是参考插件，因此它自己的设置不作检查。`,
  };
}
