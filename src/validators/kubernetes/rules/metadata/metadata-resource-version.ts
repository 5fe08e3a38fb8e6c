import { everyKind, objectRule } from '../../rule.ts';

/** A resourceVersion, left over from an export, turns a create request down. */
export const metadataResourceVersion = objectRule({
  id: 'kubernetes/metadata-resource-version',
  severity: 'warning',
  source: 'kubernetes-store',
  kinds: everyKind,
  *check({ root }) {
    const version = root.descend('metadata', 'resourceVersion');
    if (version.blank || version.string() === '0') return;
    yield version.finding({
      en: 'An object that is to be created must not have a resourceVersion: the store refuses it, though a dry run does not. In an update it makes the request fail once the object has changed. Remove it.',
      zh: '要创建的对象不能带 resourceVersion：存储层会拒绝，而试运行不会发现。更新时带着它，对象一旦变过请求就会失败。请删掉。',
    });
  },
});
