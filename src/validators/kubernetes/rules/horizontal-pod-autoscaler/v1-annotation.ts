import { objectRule } from '../../rule.ts';

const prefix = 'autoscaling.alpha.kubernetes.io/';

/** What autoscaling/v1 has no field for travels as JSON in annotations, and is not looked into here. */
export const v1Annotation = objectRule({
  id: 'kubernetes/hpa-v1-annotation',
  severity: 'hint',
  unchecked: true,
  source: 'kubernetes-autoscaling-annotations',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check({ root, version }) {
    if (version !== 'v1') return;
    const annotations = root.descend('metadata', 'annotations');
    for (const name of ['metrics', 'behavior']) {
      const annotation = annotations.key(prefix + name);
      if (!annotation.present) continue;
      yield annotation.findingAtKey({
        en: `Not checked: the server reads this annotation as the "${name}" of autoscaling/v2, and ignores it without a word if it is not the JSON it expects. Write autoscaling/v2, where it is a field.`,
        zh: `未检查：服务器把这个注解当作 autoscaling/v2 的 "${name}" 来读，如果不是它要的 JSON，就一声不响地忽略。请改用 autoscaling/v2，那里它是字段。`,
      });
    }
  },
});
