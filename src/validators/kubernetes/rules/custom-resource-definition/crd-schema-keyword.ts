import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { checkOneOf } from '../../field-checks.ts';
import { schemaRule } from './definition-rule.ts';

const types = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

/** Keywords of JSON Schema that Kubernetes leaves out, and the six types. */
export const crdSchemaKeyword = schemaRule({
  id: 'kubernetes/crd-schema-keyword',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ field }) {
    const type = field.child('type');
    if (type.text() === 'null') yield type.finding(nullType);
    else yield* checkOneOf(type, types);
    for (const [keyword, isSet, reason] of unsupported) {
      const at = field.child(keyword);
      if (isSet(at)) yield at.finding(reason);
    }
    yield* checkAdditional(field);
  },
});

const nullType: Localized = {
  en: 'A type can\'t be "null". Use "nullable: true" beside the type that the value has otherwise.',
  zh: 'type 不能是 "null"。请在值的正常类型旁边写 "nullable: true"。',
};

type IsSet = (field: Field) => boolean;

const isText: IsSet = (field) => (field.string() ?? '') !== '';
const isPresent: IsSet = (field) => field.present;
const hasMembers: IsSet = (field) => field.node?.type === 'map' && field.node.entries.size > 0;
const isTrue: IsSet = (field) => field.boolean() === true;
const isTuple: IsSet = (field) => field.node?.type === 'list' && field.node.items.length > 0;

const unsupported: readonly (readonly [string, IsSet, Localized])[] = [
  ['id', isText, { en: '"id" is not supported in these schemas. Remove it.', zh: '这类 schema 不支持 "id"，请删掉。' }],
  ['$schema', isText, { en: '"$schema" is not supported: the dialect is always Kubernetes\' own. Remove it.', zh: '不支持 "$schema"：方言总是 Kubernetes 自己的。请删掉。' }],
  ['$ref', isPresent, { en: '"$ref" is not supported: a structural schema is written out in full. Put the schema itself here.', zh: '不支持 "$ref"：结构化 schema 必须完整写出。请把被引用的 schema 写在这里。' }],
  ['definitions', hasMembers, { en: '"definitions" is not supported, as "$ref" is not. Write each schema out where it is used.', zh: '不支持 "definitions"（也不支持 "$ref"）。请在使用处完整写出 schema。' }],
  ['patternProperties', hasMembers, { en: '"patternProperties" is not supported. Use "additionalProperties" for a map, and a CEL rule for its keys.', zh: '不支持 "patternProperties"。映射请用 "additionalProperties"，键用 CEL 规则约束。' }],
  ['dependencies', isPresent, { en: '"dependencies" is not supported. Say it with "anyOf" and "required", or with a CEL rule.', zh: '不支持 "dependencies"。请用 "anyOf" 加 "required"，或用 CEL 规则表达。' }],
  ['additionalItems', isPresent, { en: '"additionalItems" is not supported: all items of a list have one schema, "items".', zh: '不支持 "additionalItems"：列表各项共用同一个 schema，即 "items"。' }],
  ['uniqueItems', isTrue, { en: '"uniqueItems: true" is forbidden, since checking it takes quadratic time. Use "x-kubernetes-list-type: set".', zh: '禁止 "uniqueItems: true"，因为检查它要花平方级时间。请用 "x-kubernetes-list-type: set"。' }],
  ['items', isTuple, { en: '"items" must be one schema, not a list of them: tuples are not supported.', zh: '"items" 必须是一个 schema，而不是 schema 的列表：不支持元组。' }],
];

/** An object has named fields or is a map, never both. */
function* checkAdditional(field: Field): Iterable<Finding> {
  const additional = field.child('additionalProperties');
  const restricts = additional.node?.type === 'map' || additional.boolean() === false;
  if (!restricts || !hasMembers(field.child('properties'))) return;
  yield additional.finding({
    en: '"additionalProperties" can\'t stand beside "properties": an object has named fields, or it is a map. Fields without a name here are pruned anyway.',
    zh: '"additionalProperties" 不能与 "properties" 并用：对象要么有具名字段，要么是映射。未在此列出的字段本来就会被裁剪。',
  });
}
