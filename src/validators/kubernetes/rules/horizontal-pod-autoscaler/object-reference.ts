import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { missing } from '../../field-checks.ts';
import { checkPathSegment } from '../../names.ts';
import { groupOf } from '../../object.ts';

interface ReferenceOptions {
  /** Whether the group in `apiVersion` must be written, as for what is to be scaled. */
  readonly group: 'required' | 'optional';
  readonly minor: number;
}

/** A reference to an object by apiVersion, kind and name, as HPAs have them. */
export function* checkReference(reference: Field, { group, minor }: ReferenceOptions): Iterable<Finding> {
  if (!reference.present) {
    yield missing(reference, { en: 'It names an object by apiVersion, kind and name.', zh: '它用 apiVersion、kind 和 name 指明一个对象。' });
    return;
  }
  for (const part of ['kind', 'name']) yield* checkPart(reference.child(part), part);
  // Older servers took any apiVersion, and the controller found out later.
  if (minor >= 34) yield* checkApiVersion(reference.child('apiVersion'), group);
}

function* checkPart(field: Field, part: string): Iterable<Finding> {
  if (field.blank) {
    yield field.finding({ en: `The reference needs a ${part}.`, zh: `引用必须写明 ${part}。` });
    return;
  }
  const reason = checkPathSegment(field.text());
  if (reason) yield field.finding({ en: `The ${part} "${field.text()}" ${reason.en}.`, zh: `${part} "${field.text()}" ${reason.zh}。` });
}

function* checkApiVersion(apiVersion: Field, group: ReferenceOptions['group']): Iterable<Finding> {
  if (apiVersion.present && apiVersion.string() === undefined) return;
  const text = apiVersion.text();
  if (text.split('/').length > 2) {
    yield apiVersion.finding({
      en: `"${text}" is no apiVersion: one has the form "group/version".`,
      zh: `"${text}" 不是 apiVersion，它的形式是 "group/version"。`,
    });
  } else if (group === 'required' && groupOf(text) === '') {
    yield apiVersion.finding({
      en: 'The apiVersion must name an API group, as in "apps/v1": by the kind alone the controller cannot find what to scale.',
      zh: 'apiVersion 必须写明 API 组，如 "apps/v1"：只凭 kind，控制器找不到要伸缩的对象。',
    });
  }
}
