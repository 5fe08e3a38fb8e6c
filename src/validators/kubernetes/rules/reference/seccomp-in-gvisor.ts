import { pasteRule } from '../../rule.ts';
import { localhostProfiles } from './localhost-profiles.ts';
import { PasteIndex } from './paste-index.ts';
import { pastedRuntimes } from './pasted-runtimes.ts';
import { podsOf } from './pods.ts';

const runsc = 'io.containerd.runsc.v1';

/** A profile of one's own in a sandbox that does not apply it unless it is told to. */
export const seccompInGvisor = pasteRule({
  id: 'kubernetes/seccomp-in-gvisor',
  severity: 'hint',
  source: 'gvisor-flags',
  *check(paste) {
    const { handlers, runscAppliesSeccomp } = pastedRuntimes(paste);
    if (!handlers || runscAppliesSeccomp) return;
    const index = PasteIndex.of(paste);
    for (const pod of podsOf(paste)) {
      const [runtimeClass] = index.named('RuntimeClass.node.k8s.io', pod.spec.child('runtimeClassName').text());
      if (!runtimeClass || handlers.get(runtimeClass.root.child('handler').text()) !== runsc) continue;
      for (const profile of localhostProfiles(pod, 'seccompProfile')) {
        yield profile.finding({
          en: 'gVisor runs this Pod, and runsc passes over seccomp profiles unless its flag oci-seccomp is set: the application is confined by the sandbox alone. Set the flag in runsc\'s configuration, or remove the profile.',
          zh: '这个 Pod 由 gVisor 运行，而 runsc 默认不应用 seccomp 配置文件，除非设置了 oci-seccomp：应用只受沙箱本身限制。请在 runsc 的配置中设置该参数，或去掉配置文件。',
        });
      }
    }
  },
});
