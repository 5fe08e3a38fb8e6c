import type { Field } from '../../../../engine/field.ts';
import { groupKindOf, groupOf, type KubernetesObject, type Paste } from '../../object.ts';
import { PasteIndex } from './paste-index.ts';

/** What an autoscaler names as its target. */
export interface ScaleTarget {
  readonly autoscaler: KubernetesObject;
  readonly ref: Field;
  /** `Kind.group`. */
  readonly groupKind: string;
  readonly kind: string;
  readonly group: string;
  readonly name: string;
}

/** The targets of all autoscalers of a paste that name one in full. */
export function scaleTargetsOf(paste: Paste): ScaleTarget[] {
  return PasteIndex.of(paste).all('HorizontalPodAutoscaler.autoscaling').flatMap((autoscaler) => {
    const ref = autoscaler.root.descend('spec', 'scaleTargetRef');
    const [kind, name, apiVersion] = ['kind', 'name', 'apiVersion'].map((part) => ref.child(part).text()) as [string, string, string];
    if (kind === '' || name === '') return [];
    const group = groupOf(apiVersion);
    return [{ autoscaler, ref, kind, group, name, groupKind: groupKindOf(kind, group) }];
  });
}

/** The target itself, where it is pasted too. */
export function pastedTarget(paste: Paste, { groupKind, name, autoscaler }: ScaleTarget): KubernetesObject | undefined {
  return PasteIndex.of(paste).find(groupKind, name, autoscaler.namespace);
}

/** The metric targets in percent of requests: resource, container ('' for all), and where it is asked for. */
export function* utilizationMetrics({ root, version }: KubernetesObject): Iterable<{ resource: string; container: Field | undefined }> {
  const metrics = version === 'v2' ? root.descend('spec', 'metrics').items() : [];
  const annotated = root.descend('metadata', 'annotations').key('autoscaling.alpha.kubernetes.io/metrics').present;
  // Without any metric the server fills in cpu at 80%; v1 knows nothing else.
  if (metrics.length === 0 && !annotated) yield { resource: 'cpu', container: undefined };
  for (const metric of metrics) {
    for (const member of ['resource', 'containerResource']) {
      const source = metric.child(member);
      const target = source.child('target');
      if (!target.child('averageUtilization').present || target.child('averageValue').present) continue;
      yield { resource: source.child('name').text(), container: member === 'resource' ? undefined : source.child('container') };
    }
  }
}
