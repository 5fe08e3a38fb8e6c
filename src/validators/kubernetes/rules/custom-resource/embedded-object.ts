import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { checkDns1123Label, checkKindName, checkLabelValue, checkPathSegment, checkQualifiedName, type NameCheck } from '../../names.ts';

interface Problem {
  readonly field: Field;
  readonly message: Localized;
}

/** What the server checks of an object that stands within another: its head, and not its kind's own rules. */
export function* checkEmbeddedObject(object: Field): Iterable<Problem> {
  yield* checkHead(object.child('apiVersion'), (value) => (value.split('/').length > 2 ? manySlashes : undefined));
  yield* checkHead(object.child('kind'), checkKindName);
  const metadata = object.child('metadata');
  if (!metadata.present) return;
  if (metadata.node?.type === 'map') yield* checkMetadata(metadata);
  else yield { field: metadata, message: { en: '"metadata" must be an object.', zh: '"metadata" 必须是对象。' } };
}

const manySlashes: Localized = { en: 'must be "version" or "group/version"', zh: '必须是 "version" 或 "group/version" 的形式' };

function* checkHead(field: Field, check: NameCheck): Iterable<Problem> {
  const { name } = field;
  const value = field.string();
  if (!field.written || value === '') {
    yield { field, message: { en: `An embedded object must have "${name}".`, zh: `嵌入的对象必须有 "${name}"。` } };
  } else if (value === undefined) {
    yield { field, message: { en: `"${name}" must be a string.`, zh: `"${name}" 必须是字符串。` } };
  } else {
    yield* said(field, `${name} "${value}"`, check(value));
  }
}

const metadataFields = new Set([
  'name', 'generateName', 'namespace', 'selfLink', 'uid', 'resourceVersion', 'generation', 'creationTimestamp',
  'deletionTimestamp', 'deletionGracePeriodSeconds', 'labels', 'annotations', 'ownerReferences', 'finalizers', 'managedFields',
]);

function* checkMetadata(metadata: Field): Iterable<Problem> {
  for (const [name, field] of metadata.children()) {
    if (metadataFields.has(name)) continue;
    yield { field, message: { en: `metadata has no field "${name}".`, zh: `metadata 没有 "${name}" 这个字段。` } };
  }
  yield* checkText(metadata.child('name'), checkPathSegment);
  yield* checkText(metadata.child('generateName'), noSlash);
  yield* checkText(metadata.child('namespace'), checkDns1123Label);
  yield* checkTexts(metadata.child('labels'), checkQualifiedName, checkLabelValue);
  yield* checkTexts(metadata.child('annotations'), (key) => checkQualifiedName(key.toLowerCase()), () => undefined);
}

const noSlash: NameCheck = (value) =>
  /[/%]/.test(value) ? { en: 'must not contain "/" or "%"', zh: '不能含有 "/" 或 "%"' } : undefined;

function* checkText(field: Field, check: NameCheck): Iterable<Problem> {
  const value = field.string();
  if (value === undefined && field.present) {
    yield { field, message: { en: 'Must be a string.', zh: '必须是字符串。' } };
  } else if (value) {
    yield* said(field, `"${value}"`, check(value));
  }
}

function* checkTexts(map: Field, checkKey: NameCheck, checkValue: NameCheck): Iterable<Problem> {
  if (map.present && map.node?.type !== 'map') {
    yield { field: map, message: { en: 'Must be a map of strings.', zh: '必须是字符串到字符串的映射。' } };
  }
  for (const [key, value] of map.entries()) {
    // The server names the map, whichever of its members is wrong.
    yield* said(map, `The key "${key}"`, checkKey(key), `键 "${key}"`);
    const text = value.string();
    if (text) yield* said(map, `The value "${text}" of "${key}"`, checkValue(text), `"${key}" 的值 "${text}"`);
    else if (text === undefined && value.present) yield { field: value, message: { en: 'Must be a string.', zh: '必须是字符串。' } };
  }
}

function* said(field: Field, subject: string, reason: Localized | undefined, subjectInChinese = subject): Iterable<Problem> {
  if (reason) yield { field, message: { en: `${subject} ${reason.en}.`, zh: `${subjectInChinese} ${reason.zh}。` } };
}
