import { pasteRule } from '../../rule.ts';
import { inspectionsOf } from './inspection.ts';

/** Creating an object never sets a status that is a subresource. */
export const customResourceStatus = pasteRule({
  id: 'kubernetes/custom-resource-status',
  severity: 'warning',
  source: 'kubernetes-custom-resource-strategy',
  *check(paste) {
    for (const { resource, version } of inspectionsOf(paste)) {
      const status = resource.root.child('status');
      if (!version?.hasStatus || !status.present) continue;
      yield status.findingAtKey({
        en: 'status is a subresource of this kind, so the server drops it when the object is created or updated: only its controller sets it, at the /status address. Leave it out.',
        zh: '这个 kind 的 status 是子资源，创建或更新对象时服务器会丢掉它，只有控制器能通过 /status 地址设置。请不要写它。',
      });
    }
  },
});
