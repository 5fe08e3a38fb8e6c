import type { Field } from '../../../../engine/field.ts';
import { about } from '../../field-checks.ts';
import { checkLabelSelector, labelsOf, selectorMatches } from '../../label-selector.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { servingKinds } from './controller.ts';

/** The template's Pods carry the labels by which their controller selects them. */
export const templateLabels = objectRule({
  id: 'kubernetes/workload-template-labels',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: [...servingKinds, 'Job.batch'],
  *check(object) {
    const selector = object.root.descend('spec', 'selector');
    const labels = object.root.descend('spec', 'template', 'metadata', 'labels');
    if (!object.root.descend('spec', 'template').present || isSelected(object, selector, labels)) return;
    yield selector.present
      ? labels.finding({
          en: 'The selector does not match these labels, so the controller would never find the Pods it makes: give the template every label that spec.selector asks for.',
          zh: 'selector 与这些标签不匹配，控制器将找不到自己创建的 Pod：请给模板加上 spec.selector 要求的所有标签。',
        })
      : about(selector, labels.finding({
          en: 'Without spec.selector nothing is selected, not even these labels: add a selector that matches them.',
          zh: '没有 spec.selector 就什么也选不中，包括这些标签：请添加与它们匹配的 selector。',
        }));
  },
});

function isSelected({ kind, root }: KubernetesObject, selector: Field, labels: Field): boolean {
  if (kind === 'ReplicationController') {
    const own = labelsOf(labels);
    return selector.entries().every(([key, value]) => own.get(key) === value.text());
  }
  if (kind === 'Job') return root.descend('spec', 'manualSelector').boolean() !== true || !selector.present || selectorMatches(selector, labelsOf(labels));
  // Without a selector only a DaemonSet is reported here; the others lack a field that they require.
  if (!selector.present) return kind !== 'DaemonSet';
  // The labels are not held against a selector that is itself refused.
  return [...checkLabelSelector(selector)].length > 0 || selectorMatches(selector, labelsOf(labels));
}
