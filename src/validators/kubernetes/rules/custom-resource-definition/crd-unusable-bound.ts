import { fitsRange } from '../../../../engine/structural/go-number.ts';
import { definitionRule } from './definition-rule.ts';

/** A bound outside of the range of its type: since 1.36 no value at all passes it. */
export const crdUnusableBound = definitionRule({
  id: 'kubernetes/crd-unusable-bound',
  severity: 'warning',
  source: 'kube-openapi-values',
  *check({ object, versions }) {
    if (object.minor < 36) return;
    for (const { field, nested } of versions.flatMap((version) => version.sites)) {
      if (nested || field.child('x-kubernetes-int-or-string').boolean()) continue;
      const [type, format] = [field.child('type').text(), field.child('format').text()];
      for (const keyword of ['minimum', 'maximum', 'multipleOf']) {
        const bound = field.child(keyword);
        const value = bound.number();
        if (value === undefined || fitsRange(value, type, format)) continue;
        yield bound.finding({
          en: `${keyword} ${value} is no ${format || type}, so since Kubernetes 1.36 the server refuses every value of this field. Choose a bound within the type's range.`,
          zh: `${keyword} 的值 ${value} 不是 ${format || type}，因此从 Kubernetes 1.36 起，服务器会拒绝这个字段的任何值。请选取该类型范围之内的界限。`,
        });
      }
    }
  },
});
