import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { about, checkName, checkNotNegative, shortened } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { checkDriverName } from '../pod/volume-source-members.ts';

/** The drivers on one node, as the kubelet writes them down. */
export const csiNode = objectRule({
  id: 'kubernetes/csi-node',
  severity: 'error',
  source: 'kubernetes-storage-validation',
  kinds: ['CSINode.storage.k8s.io'],
  *check({ root, minor }) {
    const longest = minor < 29 ? 192 : 256;
    for (const driver of root.descend('spec', 'drivers').items()) {
      yield* checkName(driver.child('name'), checkDriverName);
      const id = driver.child('nodeID');
      if (id.text().length > longest) yield id.finding({ en: `nodeID must be no longer than ${longest} bytes.`, zh: `nodeID 不能超过 ${longest} 字节。` });
      yield* checkNotNegative(driver.descend('allocatable', 'count'));
      yield* checkTopologyKeys(driver);
    }
  },
});

function* checkTopologyKeys(driver: Field): Iterable<Finding> {
  const seen = new Set<string>();
  for (const key of driver.child('topologyKeys').items()) {
    const text = key.text();
    const reason = checkQualifiedName(text);
    // The server names the driver.
    if (reason) yield about(key, driver.finding({ en: `The topology key "${shortened(text)}" ${reason.en}.`, zh: `拓扑键 "${shortened(text)}" ${reason.zh}。` }));
    if (seen.has(text)) yield about(key, driver.finding({ en: `The topology key "${shortened(text)}" stands twice.`, zh: `拓扑键 "${shortened(text)}" 写了两次。` }));
    seen.add(text);
  }
}
