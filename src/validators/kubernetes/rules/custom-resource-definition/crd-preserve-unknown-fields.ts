import type { Finding } from '../../../../engine/diagnostic.ts';
import { definitionRule } from './definition-rule.ts';
import type { SchemaSite } from './schema-site.ts';

/** Keeping what a schema does not name is said in the schema, and only with `true`. */
export const crdPreserveUnknownFields = definitionRule({
  id: 'kubernetes/crd-preserve-unknown-fields',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ spec, versions }) {
    const whole = spec.child('preserveUnknownFields');
    if (whole.boolean()) {
      yield whole.finding({
        en: 'spec.preserveUnknownFields can\'t be true in apiextensions.k8s.io/v1. Write "x-kubernetes-preserve-unknown-fields: true" in the schema, where it is meant.',
        zh: '在 apiextensions.k8s.io/v1 中 spec.preserveUnknownFields 不能为 true。请在 schema 中需要的位置写 "x-kubernetes-preserve-unknown-fields: true"。',
      });
    }
    for (const { sites } of versions) for (const site of sites) yield* checkSite(site);
  },
});

function* checkSite({ field, nested }: SchemaSite): Iterable<Finding> {
  const preserve = field.child('x-kubernetes-preserve-unknown-fields');
  if (preserve.boolean() === false) {
    yield preserve.finding({ en: 'Must be true or absent: unknown fields are pruned unless something says otherwise.', zh: '只能为 true 或不写：没有特别说明时，未知字段本来就会被裁剪。' });
  }
  if (nested || !field.child('x-kubernetes-int-or-string').boolean()) return;
  for (const other of [preserve, field.child('x-kubernetes-embedded-resource')]) {
    if (other.boolean()) yield other.finding({ en: 'An int-or-string is no object: this can\'t stand beside x-kubernetes-int-or-string.', zh: 'int-or-string 不是对象，这一项不能与 x-kubernetes-int-or-string 并用。' });
  }
}
