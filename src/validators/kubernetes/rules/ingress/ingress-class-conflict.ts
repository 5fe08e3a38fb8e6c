import { objectRule } from '../../rule.ts';

const annotationKey = 'kubernetes.io/ingress.class';

/** Annotation and field of an Ingress that name two classes. */
export const ingressClassConflict = objectRule({
  id: 'kubernetes/ingress-class-conflict',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['Ingress.networking.k8s.io'],
  *check({ root }) {
    const annotation = root.descend('metadata', 'annotations').key(annotationKey);
    const name = root.descend('spec', 'ingressClassName');
    if (!annotation.written || !name.present || annotation.text() === name.text()) return;
    yield annotation.finding({
      en: 'The annotation kubernetes.io/ingress.class must name the same class as ingressClassName: remove the annotation.',
      zh: '注解 kubernetes.io/ingress.class 必须与 ingressClassName 相同：请去掉注解。',
    });
  },
});
