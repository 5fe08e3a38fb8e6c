import type { Finding } from '../../../../engine/diagnostic.ts';
import type { KubernetesObject } from '../../object.ts';
import { everyKind, objectRule } from '../../rule.ts';
import { checksGenerateName, hasMetadataRules, mayBeUnnamed, nameCheck } from './naming.ts';

/** Every object has a name, or a prefix to make one of, in the grammar of its kind. */
export const metadataName = objectRule({
  id: 'kubernetes/metadata-name',
  severity: 'error',
  source: 'kubernetes-object-meta-validation',
  kinds: everyKind,
  *check(object) {
    // An object that does not say what it is has worse faults than this.
    if (!object.kind || !object.apiVersion || !hasMetadataRules(object)) return;
    const metadata = object.root.child('metadata');
    if (metadata.present && metadata.node?.type !== 'map') return;
    yield* checkGenerateName(object);
    yield* checkName(object);
  },
});

function* checkName(object: KubernetesObject): Iterable<Finding> {
  const name = object.root.descend('metadata', 'name');
  const generateName = object.root.descend('metadata', 'generateName');
  if (name.blank) {
    if (!generateName.blank || mayBeUnnamed(object)) return;
    yield name.finding({
      en: `This ${object.kind} has no name. Write "metadata.name", or "metadata.generateName" to have one made.`,
      zh: `这个 ${object.kind} 没有名称。请写 metadata.name，或写 metadata.generateName 让服务器生成。`,
    });
    return;
  }
  const text = name.string();
  const reason = text === undefined ? undefined : nameCheck(object)?.(text);
  if (reason) yield name.finding({ en: `The name of a ${object.kind} ${reason.en}.`, zh: `${object.kind} 的名称${reason.zh}。` });
}

function* checkGenerateName(object: KubernetesObject): Iterable<Finding> {
  const prefix = object.root.descend('metadata', 'generateName');
  const text = prefix.string();
  if (!text || !checksGenerateName(object)) return;
  // What follows the dash is generated.
  const reason = nameCheck(object)?.(text.length > 1 ? text.replace(/-$/, 'a') : text);
  if (reason) yield prefix.finding({ en: `What a ${object.kind}'s name begins with ${reason.en}.`, zh: `${object.kind} 的名称前缀${reason.zh}。` });
}
