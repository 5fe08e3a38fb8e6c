import { definitionRule } from './definition-rule.ts';

/** Objects are stored in exactly one version. */
export const crdStorageVersion = definitionRule({
  id: 'kubernetes/crd-storage-version',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ spec, versions }) {
    const field = spec.child('versions');
    if (field.present && field.node?.type !== 'list') return;
    const stored = versions.filter((version) => version.field.child('storage').boolean() === true);
    if (stored.length === 1) return;
    const names = stored.map((version) => version.name || '?');
    yield field.finding(
      stored.length === 0
        ? {
            en: 'No version has "storage: true", and exactly one must: it is the one that objects are written to etcd in.',
            zh: '没有任何版本写了 "storage: true"，而必须恰好有一个：对象以该版本写入 etcd。',
          }
        : {
            en: `${stored.length} versions have "storage: true" (${names.join(', ')}), and exactly one may: objects are written to etcd in one version only.`,
            zh: `有 ${stored.length} 个版本写了 "storage: true"（${names.join('、')}），而只能有一个：对象只以一个版本写入 etcd。`,
          },
    );
  },
});
