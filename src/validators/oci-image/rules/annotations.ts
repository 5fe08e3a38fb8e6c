import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import { shown } from '../../oci-runtime/words.ts';
import { isDateTime } from '../date-time.ts';
import { digestFault } from '../digest.ts';
import { descriptorPatterns, type ImageDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { annotationPrefix, definedAnnotations } from '../tables/annotations.ts';

/** All annotations, and the labels of a config, which follow the same rules. */
function annotationsOf({ root, kind }: ImageDocument): [string, Field][] {
  const maps = ['annotations', ...descriptorPatterns[kind].map((pattern) => (pattern ? `${pattern}/annotations` : '')).filter((pattern) => pattern !== ''), 'config/Labels'];
  return [...new Set(maps)].flatMap((pattern) => selectFields(root, pattern)).flatMap((map) => map.entries());
}

export const reservedAnnotation = documentRule({
  id: 'oci-image/reserved-annotation', severity: 'warning', source: 'oci-image-annotations',
  *check(document) {
    for (const [key, field] of annotationsOf(document)) {
      if (!key.startsWith(annotationPrefix) || definedAnnotations.has(key.slice(annotationPrefix.length))) continue;
      const meant = nearest(key.slice(annotationPrefix.length), definedAnnotations);
      yield field.findingAtKey({
        en: `Keys under ${annotationPrefix.slice(0, -1)} are reserved, and "${shown(key)}" is not among those that are defined.${meant ? ` Did you mean "${annotationPrefix}${meant}"?` : ''}`,
        zh: `${annotationPrefix.slice(0, -1)} 之下的键是保留的，而 "${shown(key)}" 不在已定义之列。${meant ? `是不是想写 "${annotationPrefix}${meant}"？` : ''}`,
      });
    }
  },
});

const reference = /^[A-Za-z0-9]+(?:(?:[-._:@+]|--)[A-Za-z0-9]+)*(?:\/[A-Za-z0-9]+(?:(?:[-._:@+]|--)[A-Za-z0-9]+)*)*$/;

/** What the values of defined keys have to be. */
const forms: Readonly<Record<string, { readonly fits: (value: string) => boolean; readonly what: Localized }>> = {
  created: { fits: isDateTime, what: { en: 'a time by RFC 3339, such as 2026-11-28T12:00:00Z', zh: 'RFC 3339 的时间，例如 2026-11-28T12:00:00Z' } },
  'base.digest': { fits: (value) => digestFault(value) === undefined, what: { en: 'a digest', zh: 'sha256 之类的摘要' } },
  'ref.name': {
    fits: (value) => value.length <= 1000 && reference.test(value),
    what: { en: 'a name of letters and digits, parted by one of -._:@+ or /', zh: 'ref 语法所说的名字：由字母和数字组成，以 -._:@+ 或 / 分隔' },
  },
};

export const annotationValue = documentRule({
  id: 'oci-image/annotation-value', severity: 'warning', source: 'oci-image-annotations',
  *check(document) {
    for (const [key, field] of annotationsOf(document)) {
      const name = key.startsWith(annotationPrefix) ? key.slice(annotationPrefix.length) : '';
      if (Object.hasOwn(forms, name)) yield* checkForm(key, field, forms[name]!);
    }
  },
});

function* checkForm(key: string, field: Field, { fits, what }: (typeof forms)[string]): Iterable<Finding> {
  const value = field.string();
  // Labels of images that a build leaves empty are common, and say nothing.
  if (value === undefined || value === '' || fits(value)) return;
  yield field.finding({ en: `The value of ${key} is "${shown(value)}", but is to be ${what.en}.`, zh: `${key} 的值是 "${shown(value)}"，但应是 ${what.zh}。` });
}

export const annotationRules = [reservedAnnotation, annotationValue];
