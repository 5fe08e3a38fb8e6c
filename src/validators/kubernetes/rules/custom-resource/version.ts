import { pasteRule } from '../../rule.ts';
import { replacement } from '../../field-checks.ts';
import { inspectionsOf } from './inspection.ts';

/** An object can only be written in a version that its definition serves. */
export const customResourceVersion = pasteRule({
  id: 'kubernetes/custom-resource-version',
  severity: 'error',
  source: 'kubernetes-crd-types',
  *check(paste) {
    for (const { resource, definition, version } of inspectionsOf(paste)) {
      if (version) continue;
      const served = definition.versions.filter((candidate) => candidate.served).map((candidate) => candidate.name);
      const isDefined = definition.versions.some((candidate) => candidate.name === resource.version);
      const field = resource.root.child('apiVersion');
      const fix = served.length === 1 ? replacement(field, `${resource.group}/${served[0]}`) : undefined;
      yield field.finding(
        isDefined
          ? { en: `The definition of ${resource.kind} has the version "${resource.version}" but does not serve it ("served: false"). Served: ${served.join(', ') || '-'}.`, zh: `${resource.kind} 的定义有版本 "${resource.version}"，但不提供服务（"served: false"）。提供的版本：${served.join('、') || '无'}。` }
          : { en: `The definition of ${resource.kind} has no version "${resource.version}". Served: ${served.join(', ') || '-'}.`, zh: `${resource.kind} 的定义没有版本 "${resource.version}"。提供的版本：${served.join('、') || '无'}。` },
        fix,
      );
    }
  },
});
