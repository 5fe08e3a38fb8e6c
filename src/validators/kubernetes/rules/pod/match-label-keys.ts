/** matchLabelKeys and mismatchLabelKeys, which pod affinity and topology spread share. */
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkText } from '../../field-checks.ts';
import { labelsOf } from '../../label-selector.ts';
import { checkQualifiedName } from '../../names.ts';
import type { Pod } from '../../pod.ts';

/**
 * As the server checks them once it has merged the keys into the selector of a Pod: a key that the
 * selector has already is refused. In a template nothing is merged, so less is seen.
 */
export function* checkMergedLabelKeys(term: Field, pod: Pod): Iterable<Finding> {
  const match = term.child('matchLabelKeys');
  const mismatch = term.child('mismatchLabelKeys');
  yield* checkKeys(match, term);
  yield* checkKeys(mismatch, term);
  const selector = term.child('labelSelector');
  if (selector.present) yield* checkRepetition(match, selector, pod);
  const mismatched = new Set(mismatch.items().map((key) => key.text()));
  for (const key of match.items()) {
    if (!mismatched.has(key.text())) continue;
    yield key.finding({
      en: `"${key.text()}" stands in mismatchLabelKeys too, and no Pod can both match and differ: remove one.`,
      zh: `mismatchLabelKeys 里也有 "${key.text()}"，不可能既相同又不同，请去掉一个。`,
    });
  }
}

/** As servers before 1.34 check them in topology spread: nothing is merged. */
export function* checkSeparateLabelKeys(term: Field): Iterable<Finding> {
  const match = term.child('matchLabelKeys');
  yield* checkKeys(match, term);
  const selected = new Set([
    ...term.descend('labelSelector', 'matchLabels').entries().map(([key]) => key),
    ...expressionKeys(term.child('labelSelector')),
  ]);
  for (const key of match.items()) if (selected.has(key.text())) yield repeated(key);
}

function* checkKeys(keys: Field, term: Field): Iterable<Finding> {
  if (keys.vacant) return;
  if (!term.child('labelSelector').present) {
    yield keys.finding({
      en: 'The keys narrow a labelSelector down, so there must be one.',
      zh: '这些键用来进一步收窄 labelSelector，因此必须先写 labelSelector。',
    });
    return;
  }
  for (const key of keys.items()) yield* checkText(key, checkQualifiedName);
}

function* checkRepetition(match: Field, selector: Field, pod: Pod): Iterable<Finding> {
  const labels = labelsOf(pod.metadata.child('labels'));
  const inLabels = new Set(selector.child('matchLabels').entries().map(([key]) => key));
  const expressions = counted(expressionKeys(selector));
  const keys = counted(match.items().map((key) => key.text()));
  for (const key of match.items()) {
    const name = key.text();
    const own = keys.get(name) ?? 0;
    const merged = !pod.isTemplate && labels.has(name) ? own : 0;
    const count = (expressions.get(name) ?? 0) + merged;
    if (count > 1 || (count === 1 && inLabels.has(name))) yield own > 1 ? standsTwice(key) : repeated(key);
  }
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function expressionKeys(selector: Field): readonly string[] {
  return selector.child('matchExpressions').items().map((requirement) => requirement.child('key').text());
}

function repeated(key: Field): Finding {
  return key.finding({
    en: `The labelSelector has "${key.text()}" already, with a value of its own: remove it there or here.`,
    zh: `labelSelector 里已经有 "${key.text()}" 及其取值，请只在一处保留。`,
  });
}

function standsTwice(key: Field): Finding {
  return key.finding({
    en: `"${key.text()}" stands in matchLabelKeys more than once: keep one.`,
    zh: `matchLabelKeys 里 "${key.text()}" 重复了，请只保留一个。`,
  });
}
