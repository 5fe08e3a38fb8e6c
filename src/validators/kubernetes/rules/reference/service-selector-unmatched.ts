import { labelsOf } from '../../label-selector.ts';
import type { KubernetesObject, Paste } from '../../object.ts';
import { pasteRule } from '../../rule.ts';
import { mayShareNamespace, PasteIndex } from './paste-index.ts';
import { podsOf } from './pods.ts';

interface LabelledPod {
  readonly labels: ReadonlyMap<string, string>;
  readonly namespace: string;
}

/** A Service whose selector fits none of the Pods that are pasted with it. */
export const serviceSelectorUnmatched = pasteRule({
  id: 'kubernetes/service-selector-unmatched',
  severity: 'hint',
  source: 'kubernetes-core-types',
  *check(paste) {
    const services = PasteIndex.of(paste).all('Service');
    const pods = services.length > 0 ? labelledPods(paste) : [];
    const byPair = indexByPair(pods);
    const namespaces = new Set(pods.map(({ namespace }) => namespace));
    for (const service of services) {
      const selector = service.root.descend('spec', 'selector');
      const wanted = [...labelsOf(selector)];
      // Only where Pods of that namespace are pasted can their absence mean something.
      const isCompared = service.namespace === '' ? namespaces.size > 0 : namespaces.has(service.namespace) || namespaces.has('');
      if (wanted.length === 0 || !isCompared) continue;
      const candidates = wanted.map((pair) => byPair.get(pairKey(pair)) ?? []).toSorted((a, b) => a.length - b.length)[0]!;
      if (candidates.some((pod) => fits(pod, wanted, service))) continue;
      yield selector.finding({
        en: 'No Pod or Pod template pasted here has all these labels: unless others in the cluster do, the Service has no endpoints.',
        zh: '这里没有哪个 Pod 或 Pod 模板带有全部这些标签：除非集群里另有，否则这个 Service 没有端点。',
      });
    }
  },
});

function labelledPods(paste: Paste): LabelledPod[] {
  return podsOf(paste).map(({ metadata, owner }) => ({ labels: labelsOf(metadata.child('labels')), namespace: owner.namespace }));
}

/** By each label, so that many Services and many Pods do not multiply. */
function indexByPair(pods: readonly LabelledPod[]): ReadonlyMap<string, LabelledPod[]> {
  const index = new Map<string, LabelledPod[]>();
  for (const pod of pods) {
    for (const pair of pod.labels) {
      const list = index.get(pairKey(pair));
      if (list) list.push(pod);
      else index.set(pairKey(pair), [pod]);
    }
  }
  return index;
}

function pairKey([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}

function fits({ labels, namespace }: LabelledPod, wanted: readonly (readonly [string, string])[], service: KubernetesObject): boolean {
  return mayShareNamespace(namespace, service.namespace) && wanted.every(([key, value]) => labels.get(key) === value);
}
