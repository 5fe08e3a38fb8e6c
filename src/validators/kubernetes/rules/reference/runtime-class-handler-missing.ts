import { listed, replacement } from '../../field-checks.ts';
import { pasteRule } from '../../rule.ts';
import { PasteIndex } from './paste-index.ts';
import { pastedRuntimes } from './pasted-runtimes.ts';
import { suggester } from './suggester.ts';

const mostNamed = 8;

/** A RuntimeClass whose handler the containerd configuration beside it does not have. */
export const runtimeClassHandlerMissing = pasteRule({
  id: 'kubernetes/runtime-class-handler-missing',
  severity: 'warning',
  source: 'containerd-cri-runtimes',
  *check(paste) {
    const { handlers } = pastedRuntimes(paste);
    if (!handlers) return;
    const names = [...handlers.keys()];
    const suggest = suggester(names);
    for (const { root } of PasteIndex.of(paste).all('RuntimeClass.node.k8s.io')) {
      const handler = root.child('handler');
      if (handler.blank || handlers.has(handler.text())) continue;
      const { en, zh } = listed(names.slice(0, mostNamed));
      yield handler.finding(
        {
          en: `The containerd configuration pasted here has no runtime "${handler.text()}"; it has ${en}. On such a node Pods of this class do not start.`,
          zh: `这里粘贴的 containerd 配置里没有名为 "${handler.text()}" 的运行时，只有 ${zh}。在这样的节点上，使用这个类的 Pod 无法启动。`,
        },
        replacement(handler, suggest(handler.text())),
      );
    }
  },
});
