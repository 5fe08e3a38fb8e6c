import { compilePattern } from '../../../../engine/regular-expression.ts';
import { schemaRule } from './definition-rule.ts';

/** Patterns are Go's regular expressions (RE2). */
export const crdPattern = schemaRule({
  id: 'kubernetes/crd-pattern',
  severity: 'error',
  source: 'kubernetes-crd-structural',
  *check({ field }) {
    const pattern = field.child('pattern');
    const source = pattern.string();
    if (!source) return;
    const compiled = compilePattern(source);
    if (!('problem' in compiled)) return;
    yield pattern.finding({
      en: `Go can't compile this pattern. ${compiled.problem.en}. Kubernetes uses RE2, whose time is bounded; say the rest with another keyword or a CEL rule.`,
      zh: `Go 无法编译这个 pattern。${compiled.problem.zh}。Kubernetes 使用耗时有界的 RE2；其余部分请用别的关键字或 CEL 规则表达。`,
    });
  },
});
