import { objectRule } from '../../rule.ts';

const annotationKey = 'kubernetes.io/ingress.class';

/** The annotation that named the class before the field did. */
export const ingressClassAnnotation = objectRule({
  id: 'kubernetes/ingress-class-annotation',
  severity: 'warning',
  source: 'kubernetes-ingress-strategy',
  kinds: ['Ingress.networking.k8s.io'],
  *check({ root }) {
    const annotation = root.descend('metadata', 'annotations').key(annotationKey);
    if (!annotation.written || root.descend('spec', 'ingressClassName').present) return;
    yield annotation.findingAtKey({
      en: 'This annotation is deprecated since 1.18: use spec.ingressClassName, which names an IngressClass.',
      zh: '这个注解从 1.18 起弃用：请改用 spec.ingressClassName，它指向一个 IngressClass。',
    });
  },
});
