import type { RuleFinding } from '../refusal.ts';
import { bareDirective, noPlugins, openTransfer, podsInsecure } from '../rules.ts';
import { isBuiltIn } from '../plugins/names.ts';
import { linesOf, outlinesOf } from '../outline.ts';
import type { ReadBlock } from '../server-blocks.ts';

/** What a server block says of itself, whatever imports may add to it. */
export function adviseOnBlock({ block }: ReadBlock, found: RuleFinding[]): void {
  const [key] = block.keys;
  if (block.stanzas.length === 0 && key && !block.isOpen) {
    found.push({ rule: isBuiltIn(key.text) ? bareDirective : noPlugins, finding: { range: key.token.range, message: isBuiltIn(key.text) ? bare(key.text) : empty } });
  }
  for (const outline of outlinesOf(block, 'kubernetes')) {
    for (const [, mode] of linesOf(outline, 'pods')) {
      if (mode?.text === 'insecure') found.push({ rule: podsInsecure, finding: { range: mode.range, message: insecure } });
    }
  }
  if (block.plugins.has('acl') || block.plugins.has('tsig')) return;
  for (const outline of outlinesOf(block, 'transfer')) {
    const everyone = linesOf(outline, 'to').flat().find(({ text }) => text === '*');
    if (everyone) found.push({ rule: openTransfer, finding: { range: everyone.range, message: open } });
  }
}

function bare(name: string) {
  return {
    en: `"${name}" stands where the zones of a server block do, so CoreDNS serves a zone of that name and loads no plugin. Write ". { ${name} … }".`,
    zh: `"${name}" 写在了服务器块的区域位置，于是 CoreDNS 会服务一个叫这个名字的区域，而不加载任何插件。请写成 ". { ${name} … }"。`,
  };
}

const empty = {
  en: 'This server block has no plugin, so every query for its zones is refused.',
  zh: '这个服务器块里没有插件，因此对其区域的查询都会被拒绝。',
};

const insecure = {
  en: 'pods insecure answers for any address that is written as a name, whether or not a pod has it: a client can make up names that a certificate or a rule may trust. Use verified, or leave pods disabled.',
  zh: 'pods insecure 会应答任何写成域名的地址，不管有没有 Pod 拥有它：客户端可以编造出证书或规则会信任的名字。请使用 verified，或保持 disabled。',
};

const open = {
  en: 'Anyone may fetch the whole zone. Name the servers that need it, or ask for a TSIG key.',
  zh: '任何人都可以取走整个区域。请写明需要它的服务器，或要求 TSIG 密钥。',
};
