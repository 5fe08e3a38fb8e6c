import { nearest } from '../../../../engine/did-you-mean.ts';
import { replacement } from '../../field-checks.ts';
import type { KubernetesObject, Paste } from '../../object.ts';
import { pasteRule } from '../../rule.ts';
import { PasteIndex } from './paste-index.ts';
import { scaleTargetsOf, type ScaleTarget } from './scale-target.ts';

/** The kinds with a scale subresource, of the built-in groups that somebody might name. */
const scalable: Readonly<Record<string, readonly string[]>> = {
  '': ['ReplicationController'],
  apps: ['Deployment', 'ReplicaSet', 'StatefulSet'],
  batch: [],
  // Gone since 1.16; old manifests still name it.
  extensions: [],
};

/** A target that has no number of replicas to set. */
export const hpaTargetKind = pasteRule({
  id: 'kubernetes/hpa-target-kind',
  severity: 'warning',
  source: 'kubernetes-hpa-controller',
  *check(paste) {
    for (const target of scaleTargetsOf(paste)) {
      if (isScalable(paste, target)) continue;
      const kind = target.ref.child('kind');
      yield kind.finding(
        {
          en: `${target.groupKind} has no scale subresource, through which the autoscaler reads and sets the number of replicas: this autoscaler can do nothing.`,
          zh: `${target.groupKind} 没有 scale 子资源，而 HPA 要通过它读写副本数：这个 HPA 什么也做不了。`,
        },
        replacement(kind, nearest(target.kind, scalable[target.group] ?? [])),
      );
    }
  },
});

function isScalable(paste: Paste, { kind, group, ref }: ScaleTarget): boolean {
  const builtIn = Object.hasOwn(scalable, group) ? scalable[group] : undefined;
  if (builtIn) return builtIn.includes(kind);
  const version = ref.child('apiVersion').text().slice(group.length + 1);
  const definition = PasteIndex.of(paste).definition(`${kind}.${group}`);
  return !definition || hasScale(definition, version);
}

/** The controller finds the kind by its group and takes the version that the server prefers: all are asked. */
function hasScale({ root }: KubernetesObject, version: string): boolean {
  const versions = root.descend('spec', 'versions').items();
  const named = versions.filter((one) => one.child('name').text() === version);
  return (named.length > 0 ? named : versions).some((one) => one.descend('subresources', 'scale').present);
}
