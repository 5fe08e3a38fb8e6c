import { podRule } from '../../rule.ts';
import { volumesOf } from './volume.ts';

/** A volume without a source is an emptyDir, which is seldom what was meant. */
export const impliedEmptyDir = podRule({
  id: 'kubernetes/pod-implied-empty-dir',
  severity: 'warning',
  source: 'kubernetes-core-defaults',
  *check(pod) {
    for (const { field, sources } of volumesOf(pod)) {
      if (sources.length > 0 || field.children().length === 0) continue;
      const vacant = field.children().find(([name, member]) => name !== 'name' && !member.present)?.[1];
      yield (vacant ?? field.child('name')).finding({
        en: 'This volume has no source, so the server makes it an emptyDir: what is written there is lost with the Pod. Name the source, or write emptyDir: {}.',
        zh: '这个卷没有写来源，服务器会把它当作 emptyDir，写入的数据随 Pod 一起消失。请写明来源，或写 emptyDir: {}。',
      });
    }
  },
});
