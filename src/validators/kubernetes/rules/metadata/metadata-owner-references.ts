import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { everyKind, objectRule } from '../../rule.ts';
import { hasMetadataRules } from './naming.ts';

/** An owner is named in full, an Event owns nothing, and one owner at most is the controller. */
export const metadataOwnerReferences = objectRule({
  id: 'kubernetes/metadata-owner-references',
  severity: 'error',
  source: 'kubernetes-object-meta-validation',
  kinds: everyKind,
  *check(object) {
    if (!hasMetadataRules(object)) return;
    const references = object.root.descend('metadata', 'ownerReferences');
    let controllers = 0;
    for (const reference of references.items()) {
      yield* checkReference(reference);
      if (reference.child('controller').boolean() === true) controllers++;
    }
    if (controllers > 1) {
      yield references.finding({
        en: `${controllers} owners have "controller: true". An object is managed by one controller at most.`,
        zh: `有 ${controllers} 个属主写了 controller: true。一个对象最多由一个控制器管理。`,
      });
    }
  },
});

function* checkReference(reference: Field): Iterable<Finding> {
  for (const name of ['apiVersion', 'kind', 'name', 'uid']) {
    const field = reference.child(name);
    if (field.blank) yield field.finding({ en: `An owner reference needs "${name}": the owner is found by all four of apiVersion, kind, name and uid.`, zh: `属主引用缺少 "${name}"：apiVersion、kind、name、uid 四者齐全才能定位属主。` });
  }
  const apiVersion = reference.child('apiVersion');
  if (/^[^/]*\/[^/]*\/|\/$/.test(apiVersion.text())) {
    yield apiVersion.finding({ en: 'It must be "group/version", or "v1" alone for the core group.', zh: '应写成 "group/version"，核心组则只写 "v1"。' });
  }
  if (apiVersion.text() === 'v1' && reference.child('kind').text() === 'Event') {
    yield reference.finding({ en: 'An Event cannot own anything: it is gone after an hour.', zh: 'Event 不能作属主：它一小时后就会消失。' });
  }
}
