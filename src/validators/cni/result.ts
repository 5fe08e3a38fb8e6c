/** Results: what a plugin prints after ADD, and what the next gets as prevResult (pkg/types). */
import type { Field } from '../../engine/field.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import { decode, goDecoder } from '../../engine/shape/decode.ts';
import { fieldsOf, string } from '../../engine/shape/shape.ts';
import { checkRoute } from './plugins/addresses.ts';
import type { Findings } from './finding.ts';
import { read } from './read.ts';
import { interfaceIndex, newerField, resultVersion } from './rules.ts';
import { resultShapes } from './shapes.ts';
import { ipOf, networkOf, short } from './values.ts';
import { isAtLeast } from './versions.ts';

/** Versions whose results have one type, and that type. */
const families = [
  { versions: ['', '0.1.0', '0.2.0'], shape: resultShapes.first, name: '0.1.0, 0.2.0' },
  { versions: ['0.3.0', '0.3.1', '0.4.0'], shape: resultShapes.old, name: '0.3.0, 0.3.1, 0.4.0' },
  { versions: ['1.0.0', '1.1.0'], shape: resultShapes.current, name: '1.0.0, 1.1.0' },
] as const;

type Family = (typeof families)[number];

function familyOf(version: string): Family | undefined {
  return families.find(({ versions }) => (versions as readonly string[]).includes(version));
}

/** Checks a result on its own, which says its version itself. */
export function checkResult(node: SourceNode, found: Findings): void {
  const version = versionIn(node);
  const family = familyOf(version.text());
  if (family) checkParts(read(node, family.shape, found), version.text(), found);
  else if (version.string() !== undefined) found.add(resultVersion, version.finding(unknownVersion(version.text())));
}

/** The version as Go reads it, in whatever case its name is written; its type is another check's business. */
function versionIn(node: SourceNode): Field {
  return decode(node, versionShape, goDecoder).root.child('cniVersion');
}

const versionShape = fieldsOf({ cniVersion: string });

/**
 * Checks the result that a plugin is given. It is read as the version of the configuration says, which
 * also stands for the result's own where that is left out, unless the plugin is sbr.
 */
export function checkPreviousResult(result: Field, version: string, type: string, found: Findings): void {
  const family = familyOf(version);
  if (!family || result.node?.type !== 'map') return;
  const own = versionIn(result.node);
  const isFitting = (family.versions as readonly string[]).includes(own.text());
  if (own.written ? !isFitting : type === 'sbr' && !isFitting) {
    found.add(resultVersion, own.present ? own.finding(otherVersion(own.text(), version, family)) : result.findingAtKey(otherVersion('', version, family)));
  }
  checkParts(read(result.node, family.shape, found), version, found);
}

function checkParts(result: Field, version: string, found: Findings): void {
  if (isAtLeast(version, '0.3.0')) checkNewParts(result, version, found);
  else checkFirstParts(result, found);
}

/** Results before 0.3.0 have no other addresses than these. */
function checkFirstParts(result: Field, found: Findings): void {
  for (const part of [result.child('ip4'), result.child('ip6')]) {
    networkOf(part.child('ip'), found);
    ipOf(part.child('gateway'), found);
    for (const route of part.child('routes').items()) checkRoute(route, { found });
  }
}

function checkNewParts(result: Field, version: string, found: Findings): void {
  const interfaces = result.child('interfaces').items();
  for (const one of interfaces) {
    if (version === '1.0.0') newer(['mtu', 'socketPath', 'pciID'], one, found);
  }
  for (const ip of result.child('ips').items()) {
    networkOf(ip.child('address'), found);
    ipOf(ip.child('gateway'), found);
    checkIndex(ip.child('interface'), interfaces.length, found);
  }
  for (const route of result.child('routes').items()) {
    checkRoute(route, { found });
    if (version !== '1.1.0') newer(['mtu', 'advmss', 'priority', 'table', 'scope'], route, found);
  }
}

function newer(names: readonly string[], field: Field, found: Findings): void {
  for (const name of names) {
    if (!field.child(name).present) continue;
    found.add(newerField, field.child(name).findingAtKey({
      en: `\`${name}\` came with version 1.1.0; readers of the version that is said here do not know it.`,
      zh: `\`${name}\` 是 1.1.0 版才有的；按这里所写版本读取的程序不认识它。`,
    }));
  }
}

function checkIndex(index: Field, count: number, found: Findings): void {
  const value = index.number();
  if (value === undefined || (value >= 0 && value < count)) return;
  found.add(interfaceIndex, index.finding({
    en: `\`interface\` counts from 0 into "interfaces", which has ${count}: ${value} is none of them.`,
    zh: `\`interface\` 是 "interfaces" 的下标，从 0 开始；那里有 ${count} 项，没有第 ${value} 项。`,
  }));
}

function unknownVersion(version: string) {
  return {
    en: `libcni knows no results of version "${short(version)}": 0.1.0 to 1.1.0.`,
    zh: `libcni 不认识版本 "${short(version)}" 的结果：支持 0.1.0 到 1.1.0。`,
  };
}

function otherVersion(own: string, version: string, { name }: Family) {
  const said = own === '' ? { en: 'no version', zh: '没有版本' } : { en: `version "${short(own)}"`, zh: `版本为 "${short(own)}"` };
  return {
    en: `The result says ${said.en}, and a plugin of version ${version || '0.1.0'} takes results of ${name} only.`,
    zh: `这个结果${said.zh}，而 ${version || '0.1.0'} 版的插件只接受 ${name} 的结果。`,
  };
}
