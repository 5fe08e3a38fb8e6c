import { listed, replacement } from '../../field-checks.ts';
import { pasteRule } from '../../rule.ts';
import { localhostProfiles } from './localhost-profiles.ts';
import { podsOf } from './pods.ts';
import { suggester } from './suggester.ts';

/** More names than a message should carry. */
const mostNamed = 5;

/** A Pod names a seccomp profile, and those that are pasted beside it have other names. */
export const seccompProfileMissing = pasteRule({
  id: 'kubernetes/seccomp-profile-missing',
  severity: 'hint',
  source: 'kubernetes-kubelet-security-profiles',
  *check(paste) {
    const files = paste.attachments.filter(({ kind }) => kind === 'seccomp').map(({ fileName }) => fileName);
    const named = files.filter((name) => name !== undefined);
    // One without a name may be the one that is meant.
    if (files.length === 0 || named.length < files.length) return;
    const suggest = suggester(named);
    for (const profile of podsOf(paste).flatMap((pod) => localhostProfiles(pod, 'seccompProfile'))) {
      const wanted = profile.text();
      if (wanted === '' || named.some((name) => isSameFile(name, wanted))) continue;
      const { en, zh } = listed(named.slice(0, mostNamed));
      yield profile.finding(
        {
          en: `The seccomp profile pasted here is ${en}, not "${wanted}". If the node has no such file below the kubelet's seccomp directory, the container does not start.`,
          zh: `这里粘贴的 seccomp 配置文件是 ${zh}，不是 "${wanted}"。如果节点上 kubelet 的 seccomp 目录里没有这个文件，容器就无法启动。`,
        },
        replacement(profile, suggest(wanted)),
      );
    }
  },
});

/** A dropped file has no folder, and a full path begins with the kubelet's. */
function isSameFile(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(`/${wanted}`) || wanted.endsWith(`/${name}`);
}
