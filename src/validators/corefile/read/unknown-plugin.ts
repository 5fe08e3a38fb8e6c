import { nearest } from '../../../engine/did-you-mean.ts';
import type { RuleFinding } from '../refusal.ts';
import { isBuiltIn, knownFromElsewhere, pluginOrder } from '../plugins/names.ts';
import { unknownPlugin } from '../rules.ts';
import type { Key } from './server-block.ts';
import type { Minor } from '../versions.ts';
import type { Token } from './token.ts';

/** A directive that is no plugin of the default build: CoreDNS stops there. */
export function unknownPluginFinding(token: Token, keys: readonly Key[], minor: Minor): RuleFinding {
  const { text, range } = token;
  const near = knownFromElsewhere(text) || isOddName(text) ? undefined : nearest(text, pluginOrder.filter((name) => isBuiltIn(name, minor)));
  const more = explain(text, keys, near);
  const message = {
    en: `"${shown(text)}" is no plugin of CoreDNS.${more ? ` ${more.en}` : ''}`,
    zh: `CoreDNS 没有名为 "${shown(text)}" 的插件。${more?.zh ?? ''}`,
  };
  const fix = near && text === token.text && range.to - range.from === text.length
    ? { title: { en: `Write ${near}`, zh: `改为 ${near}` }, edits: [{ range, insert: near }] }
    : undefined;
  return { rule: unknownPlugin, finding: { range, message, ...(fix && { fix }) } };
}

function explain(text: string, keys: readonly Key[], near: string | undefined) {
  const elsewhere = knownFromElsewhere(text);
  if (elsewhere) return elsewhere;
  const owner = keys[0]?.text ?? '';
  if (isBuiltIn(owner)) {
    return {
      en: `"${owner}" stands where the zones of a server block do, so its properties are read as plugins: put it into a block such as ". { … }".`,
      zh: `"${owner}" 写在了服务器块的区域位置，于是它的属性被当成了插件：请把它放进 ". { … }" 这样的块里。`,
    };
  }
  if (text === '{') {
    return { en: 'A "{" belongs to the end of the line that it continues.', zh: '"{" 要写在它所接续的那一行的末尾。' };
  }
  if (near) return { en: `Did you mean "${near}"?`, zh: `是不是想写 "${near}"？` };
  if (text.includes('.') || text.includes(':')) {
    return { en: 'If it is a zone, close the block before it with "}".', zh: '如果它是一个区域，请先用 "}" 结束前面的块。' };
  }
  return undefined;
}

function isOddName(text: string): boolean {
  return text.length > 40 || !/^[a-z0-9_-]+$/i.test(text);
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
