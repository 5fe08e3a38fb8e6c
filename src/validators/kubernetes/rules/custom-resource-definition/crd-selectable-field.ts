import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { followFieldPath } from '../../../../engine/structural/field-path.ts';
import type { StructuralSchema } from '../../../../engine/structural/schema.ts';
import { isOn } from '../../feature-gates.ts';
import { missing } from '../../field-checks.ts';
import { definitionRule } from './definition-rule.ts';

const mostFields = 8;
const selectableTypes = new Set(['string', 'boolean', 'integer']);

/** The fields that `kubectl get --field-selector` can select by. */
export const crdSelectableField = definitionRule({
  id: 'kubernetes/crd-selectable-field',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ object, versions }) {
    if (!isOn('CustomResourceFieldSelectors', object.minor)) return;
    for (const { field, schema } of versions) {
      const list = field.child('selectableFields');
      const seen = new Set<string>();
      for (const item of list.items()) if (schema) yield* checkField(item.child('jsonPath'), schema, seen);
      if (seen.size <= mostFields) continue;
      yield list.finding({
        en: `A version has at most ${mostFields} selectable fields; here are ${seen.size}.`,
        zh: `每个版本最多 ${mostFields} 个可选择字段，这里有 ${seen.size} 个。`,
      });
    }
  },
});

function* checkField(field: Field, schema: StructuralSchema, seen: Set<string>): Iterable<Finding> {
  if (field.blank) {
    yield missing(field);
    return;
  }
  const path = field.string();
  if (path === undefined) return;
  const target = followFieldPath(path, schema, false);
  if ('problem' in target) {
    yield field.finding({ en: `"${path}" is no path into this version's schema: ${target.problem.en}.`, zh: `"${path}" 不是这个版本的 schema 中的路径：${target.problem.zh}。` });
    return;
  }
  if (target.names[0] === 'metadata') {
    yield field.finding({ en: 'Fields of metadata can\'t be made selectable; metadata.name and metadata.namespace always are.', zh: 'metadata 的字段不能设为可选择；metadata.name 和 metadata.namespace 本来就可以。' });
  }
  if (!selectableTypes.has(target.schema?.type ?? '')) {
    yield field.finding({
      en: `"${path}" must be a field of type string, boolean or integer; the server compares the text of its value.`,
      zh: `"${path}" 必须是 string、boolean 或 integer 类型的字段；服务器比较的是其值的文本。`,
    });
  }
  const identity = target.names.join('\n');
  if (seen.has(identity)) yield field.finding({ en: `"${path}" stands here twice.`, zh: `"${path}" 写了两次。` });
  seen.add(identity);
}
