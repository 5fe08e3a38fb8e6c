import type { RuleFinding } from '../refusal.ts';
import { autopathPods, kubernetesProbes } from '../rules.ts';
import { linesOf, outlinesOf } from '../outline.ts';
import type { ReadBlock } from '../server-blocks.ts';

/** What a CoreDNS that serves a cluster should have. */
export function adviseOnCluster(blocks: readonly ReadBlock[], found: RuleFinding[]): void {
  for (const { block } of blocks) autopath(block, found);
  const serving = blocks.find(({ block }) => block.plugins.has('kubernetes'));
  const [kubernetes] = serving ? outlinesOf(serving.block, 'kubernetes') : [];
  if (!kubernetes) return;
  const missing = ['health', 'ready'].filter((name) => !blocks.some(({ block }) => block.plugins.has(name)));
  if (missing.length === 0) return;
  const names = missing.join(', ');
  found.push({
    rule: kubernetesProbes,
    finding: {
      range: kubernetes.name.range,
      message: {
        en: `In a cluster, kubelet asks CoreDNS whether it lives and is ready; no server block has ${names}. Add what is missing.`,
        zh: `在集群里，kubelet 会探测 CoreDNS 是否存活、是否就绪；没有任何服务器块写了 ${names}。请补上。`,
      },
    },
  });
}

/** autopath takes search paths from verified pods, and does nothing for others. */
function autopath(block: ReadBlock['block'], found: RuleFinding[]): void {
  for (const { values } of outlinesOf(block, 'autopath')) {
    const source = values.at(-1);
    if (source?.text !== '@kubernetes') continue;
    const [kubernetes] = outlinesOf(block, 'kubernetes');
    const isVerified = kubernetes && linesOf(kubernetes, 'pods').some(([, mode]) => mode?.text === 'verified' || mode?.unknown);
    if (!isVerified) found.push({ rule: autopathPods, finding: { range: source.range, message: unverified } });
  }
}

const unverified = {
  en: 'autopath finds a pod by its address only where kubernetes has "pods verified"; as it is, it does nothing.',
  zh: 'autopath 只有在 kubernetes 设置了 "pods verified" 时才能按地址找到 Pod；现在这样它什么也不做。',
};
