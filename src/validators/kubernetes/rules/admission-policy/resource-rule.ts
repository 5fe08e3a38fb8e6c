import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { checkNotVacant, checkName, checkRequired, checkValue } from '../../field-checks.ts';
import { checkPathSegment } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { admissionKinds, resourceRulesOf, textsOf } from './admission-object.ts';

/** A rule over resources: nothing left out, and no wildcard beside what it already covers. */
export const resourceRule = objectRule({
  id: 'kubernetes/admission-resource-rule',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: admissionKinds,
  *check(object) {
    for (const rule of resourceRulesOf(object)) {
      for (const name of ['operations', 'apiGroups', 'apiVersions']) yield* checkList(rule.child(name));
      for (const operation of rule.child('operations').items()) yield* checkValue(operation, operations);
      for (const version of rule.child('apiVersions').items()) yield* checkRequired(version);
      yield* checkResources(rule.child('resources'));
      yield* checkValue(rule.child('scope'), ['Cluster', 'Namespaced', '*']);
      yield* checkResourceNames(rule.child('resourceNames'));
    }
  },
});

const operations = ['CREATE', 'UPDATE', 'DELETE', 'CONNECT', '*'];

function* checkList(list: Field): Iterable<Finding> {
  yield* checkNotVacant(list, { en: '"*" stands for all.', zh: '"*" 表示全部。' });
  const texts = textsOf(list);
  if (texts.length > 1 && texts.includes('*')) yield covered(list, '*');
}

function covered(field: Field, wildcard: string): Finding {
  return field.finding({
    en: `"${wildcard}" already covers what stands beside it, and the server refuses the two together: keep one of them.`,
    zh: `"${wildcard}" 已经涵盖旁边的内容，服务器不允许两者并存：请只留其一。`,
  });
}

function* checkResources(list: Field): Iterable<Finding> {
  yield* checkNotVacant(list, { en: '"*" stands for all resources, "*/*" for their subresources too.', zh: '"*" 表示全部资源，"*/*" 还包括子资源。' });
  const items = list.items();
  for (const item of items) yield* checkRequired(item);
  yield* checkCovered(items);
  const texts = textsOf(list);
  if (texts.length > 1 && texts.includes('*/*')) yield covered(list, '*/*');
  // As the server has it: only the last resource without a subresource counts.
  const last = texts.findLast((text) => text !== '' && !text.includes('/'));
  if (texts.includes('*') && last !== undefined && last !== '*') yield covered(list, '*');
}

// A wildcard covers what comes after it (`pods/*` a later `pods/log`); what came before the server lets pass.
function* checkCovered(items: readonly Field[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const item of items) {
    const text = item.text();
    const slash = text.indexOf('/');
    if (slash < 0) continue;
    const [resource, subresource] = [text.slice(0, slash), text.slice(slash + 1)];
    for (const wildcard of [`${resource}/*`, `*/${subresource}`]) if (seen.has(wildcard)) yield covered(item, wildcard);
    if (resource === '*' || subresource === '*') seen.add(text);
  }
}

function* checkResourceNames(names: Field): Iterable<Finding> {
  const seen = new Set<string>();
  for (const name of names.items()) {
    yield* checkName(name, checkPathSegment);
    if (seen.has(name.text())) yield name.finding({ en: `"${name.text()}" is listed twice: remove one.`, zh: `"${name.text()}" 列了两次，请删去一个。` });
    seen.add(name.text());
  }
}
