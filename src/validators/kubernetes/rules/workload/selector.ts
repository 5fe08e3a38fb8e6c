import type { Finding } from '../../../../engine/diagnostic.ts';
import { missing } from '../../field-checks.ts';
import { checkLabelSelector, isEmptySelector } from '../../label-selector.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { servingKinds } from './controller.ts';

/** A controller says which Pods are its own, and never all of them. */
export const selector = objectRule({
  id: 'kubernetes/workload-selector',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: [...servingKinds, 'Job.batch'],
  *check(object) {
    const field = object.root.descend('spec', 'selector');
    if (object.kind === 'ReplicationController') yield* checkReplicationController(object);
    else if (field.present) {
      yield* checkLabelSelector(field);
      if (!isEmptySelector(field) || object.kind === 'Job') return;
      yield field.finding({
        en: 'An empty selector would claim every Pod of the namespace: select the labels of the template.',
        zh: '空的 selector 会匹配命名空间里的所有 Pod：请选择模板上的标签。',
      });
    } else if (needsSelector(object)) {
      yield missing(field, { en: 'It selects the Pods of the template by their labels; since apps/v1 there is no default.', zh: '它按标签选择模板产生的 Pod；从 apps/v1 起没有默认值。' });
    }
  },
});

/** A Job gets a selector of its own unless it asks for none; a DaemonSet's missing one shows in its labels. */
function needsSelector({ kind, root }: KubernetesObject): boolean {
  if (kind === 'Job') return root.descend('spec', 'manualSelector').boolean() === true;
  return kind !== 'DaemonSet';
}

/** The oldest controller has a plain map, which defaults to the labels of its template. */
function* checkReplicationController({ root }: KubernetesObject): Iterable<Finding> {
  const field = root.descend('spec', 'selector');
  const labels = root.descend('spec', 'template', 'metadata', 'labels');
  if (field.entries().length > 0 || labels.entries().length > 0) return;
  yield missing(field, { en: 'It defaults to the labels of the template, which has none.', zh: '它默认取模板的标签，但模板没有标签。' });
}
