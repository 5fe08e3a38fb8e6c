import { goJson } from '../../engine/json/dialect.ts';
import { readJson, type JsonText } from '../../engine/json/read-json.ts';
import { outcomeOf } from '../../engine/outcome-of.ts';
import type { MapNode } from '../../engine/source-tree.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { checkError, checkVersionReply } from './answers.ts';
import { Findings } from './finding.ts';
import { checkAge, checkList, checkName, refuseVersion } from './list.ts';
import { checkPlugin } from './plugin.ts';
import { checkResult } from './result.ts';
import { conflict, jsonSyntax, missingName, repeatedField, singlePlugin, wrongType } from './rules.ts';
import { isAtLeast, newestVersion, runtimeVersions } from './versions.ts';

/** There is nothing that only some texts need. */
export async function loadAll(): Promise<void> {}

/** Reads a list, a plugin's configuration, a result, an error or an answer to VERSION. */
export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, (report) => {
    const { document, problems, repeated } = readJson(text, goJson);
    report.add(jsonSyntax, problems);
    report.add(repeatedField, repeated.map(({ key, range }) => ({ range, message: laterStands(key) })));
    if (!document.root) return;
    if (document.root.type !== 'map') {
      report.add(wrongType, [{ range: document.root.range, message: notAnObject }]);
      return;
    }
    const found = new Findings();
    check(document.root, spoken(options.cni), found);
    refuseRepeatedSysctl(document.root, repeated, found);
    for (const { rule, finding } of found.all) {
      if (!document.broken || !finding.needsWholeDocument) report.add(rule, [finding]);
    }
  });
}

export function spoken(version: string | undefined): string {
  return runtimeVersions.find((known) => known === version) ?? newestVersion;
}

/** What an object is shows in its keys. */
function check(node: MapNode, speaks: string, found: Findings): void {
  const has = (...names: readonly string[]) => names.some((name) => node.entries.has(name));
  if (has('plugins')) checkList(node, speaks, found);
  else if (has('type', 'Type')) checkSingle(node, speaks, found);
  else if (has('supportedVersions')) checkVersionReply(node, found);
  else if (has('code') && has('msg')) checkError(node, found);
  else if (has('ips', 'ip4', 'ip6', 'interfaces', 'routes')) checkResult(node, found);
  else checkList(node, speaks, found);
}

/** The old form of a network: one plugin. Also what a plugin gets on its standard input. */
function checkSingle(node: MapNode, speaks: string, found: Findings): void {
  const input = checkPlugin(node, undefined, found);
  if (!input) return;
  const { conf, cniVersion } = input;
  if (!conf.child('name').present) found.add(missingName, conf.child('name').finding(noName));
  else if (conf.child('name').string() !== undefined) checkName(conf.child('name'), found);
  refuseVersion(conf.child('cniVersion'), cniVersion, [input.type], speaks, found);
  if (conf.child('prevResult').present || conf.child('runtimeConfig').present) return;
  if (isAtLeast(cniVersion, '1.0.0')) found.add(singlePlugin, conf.child('type').findingAtKey(noList));
  else checkAge(conf.child('cniVersion'), cniVersion, found);
}

/** The plugin tuning reads a second sysctl of one name as a mistake. In a list libcni has merged them before. */
function refuseRepeatedSysctl(node: MapNode, repeated: JsonText['repeated'], found: Findings): void {
  const settings = node.entries.get('sysctl')?.value;
  const type = node.entries.get('type')?.value;
  if (settings?.type !== 'map' || type?.type !== 'string' || type.value !== 'tuning' || node.entries.has('plugins')) return;
  for (const { range, key } of repeated) {
    if (range.from < settings.range.from || range.to > settings.range.to) continue;
    found.add(conflict, { range, message: { en: `tuning: the sysctl ${key} is set twice.`, zh: `tuning：sysctl ${key} 设置了两次。` } });
  }
}

const noName = {
  en: 'A plugin that is called with this refuses it for want of a "name". In a directory of a list, or in a NetworkAttachmentDefinition, others supply it.',
  zh: '直接用它调用插件会因为没有 "name" 而被拒绝。放在列表的目录里，或写在 NetworkAttachmentDefinition 中时，名字由别处补上。',
};
const noList = {
  en: 'From 1.0.0 on a network is a list: put this plugin into "plugins", and name and version beside it. libcni still reads a single one from a .conf file.',
  zh: '从 1.0.0 起，网络配置是列表：请把这个插件放进 "plugins"，名字和版本写在旁边。libcni 仍能从 .conf 文件读取单个插件。',
};
const notAnObject = { en: 'A network configuration is an object.', zh: '网络配置是一个对象。' };
const laterStands = (key: string) => ({
  en: `\`${key}\` stands twice in this object: the later one counts, this one here.`,
  zh: `\`${key}\` 在这个对象里出现了两次：以后一个（即这里）为准。`,
});
