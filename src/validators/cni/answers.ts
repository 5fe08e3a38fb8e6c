/** What plugins print besides results: errors, and the versions that they speak. */
import type { SourceNode } from '../../engine/source-tree.ts';
import type { Findings } from './finding.ts';
import { read } from './read.ts';
import { errorCode, versionReply } from './rules.ts';
import { errorShape, versionReplyShape } from './shapes.ts';

/** Codes below 100 that the specification gives a meaning. */
const definedCodes = [1, 2, 3, 4, 5, 6, 7, 8, 11, 50, 51];

export function checkError(node: SourceNode, found: Findings): void {
  const code = read(node, errorShape, found).child('code');
  const value = code.number();
  if (value === undefined || value >= 100 || definedCodes.includes(value)) return;
  found.add(errorCode, code.finding({
    en: `Code ${value} is among those that the specification keeps for itself (0 to 99) and has no meaning: plugins' own begin with 100.`,
    zh: `代码 ${value} 属于规范保留的范围（0 到 99），且没有定义：插件自己的代码从 100 开始。`,
  }));
}

export function checkVersionReply(node: SourceNode, found: Findings): void {
  const reply = read(node, versionReplyShape, found);
  const version = reply.child('cniVersion');
  if (version.blank) {
    found.add(versionReply, version.finding({ en: 'An answer to VERSION needs "cniVersion".', zh: 'VERSION 的应答需要 "cniVersion"。' }));
  } else if (reply.child('supportedVersions').vacant && version.text() !== '0.2.0') {
    found.add(versionReply, version.finding({ en: 'An answer to VERSION needs "supportedVersions".', zh: 'VERSION 的应答需要 "supportedVersions"。' }));
  }
}
