import { about, shortened } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';

const standard = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** What must be cleaned up before a namespace goes. */
export const namespaceFinalizers = objectRule({
  id: 'kubernetes/namespace-finalizers',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Namespace'],
  *check({ root }) {
    const finalizers = root.descend('spec', 'finalizers');
    for (const item of finalizers.items()) {
      const name = item.string();
      if (name === undefined) continue;
      const reason = checkQualifiedName(name);
      // The server names the list.
      if (reason) yield about(item, finalizers.finding({ en: `The finalizer "${shortened(name)}" ${reason.en}.`, zh: `finalizer "${shortened(name)}" ${reason.zh}。` }));
      else if (!name.includes('/') && !standard.has(name)) {
        yield about(item, finalizers.finding({ en: `The finalizer "${shortened(name)}" needs the domain of its controller before it, as in "example.com/${shortened(name)}".`, zh: `finalizer "${shortened(name)}" 前面要带控制器的域名，如 "example.com/${shortened(name)}"。` }));
      }
    }
  },
});
