import type { Field } from '../../../../engine/field.ts';
import { pasteRule } from '../../rule.ts';
import { quantityOf } from '../../quantity.ts';
import { PasteIndex } from './paste-index.ts';
import { podsOf } from './pods.ts';

/** A Pod's own overhead, where it contradicts its class. */
export const runtimeClassOverheadMismatch = pasteRule({
  id: 'kubernetes/runtime-class-overhead-mismatch',
  severity: 'warning',
  source: 'kubernetes-runtime-class-admission',
  *check(paste) {
    const index = PasteIndex.of(paste);
    for (const { spec } of podsOf(paste)) {
      const overhead = spec.child('overhead');
      if (overhead.entries().length === 0) continue;
      const className = spec.child('runtimeClassName');
      if (className.blank) {
        yield overhead.finding({
          en: 'Overhead comes from a RuntimeClass, and this Pod names none: the admission plugin RuntimeClass, on by default, refuses it. Remove "overhead".',
          zh: 'overhead 来自 RuntimeClass，而这个 Pod 没有引用任何 RuntimeClass：默认开启的 RuntimeClass 准入插件会拒绝它。请去掉 "overhead"。',
        });
        continue;
      }
      const runtimeClass = index.named('RuntimeClass.node.k8s.io', className.text())[0];
      if (!runtimeClass || sameAmounts(overhead, runtimeClass.root.descend('overhead', 'podFixed'))) continue;
      yield overhead.finding({
        en: `This is not the overhead that RuntimeClass "${className.text()}" declares: the admission plugin refuses such a Pod. Leave "overhead" out; the plugin fills it in.`,
        zh: `这与 RuntimeClass "${className.text()}" 声明的 overhead 不一致，准入插件会拒绝这样的 Pod。不用写 "overhead"，插件会自动填入。`,
      });
    }
  },
});

function sameAmounts(a: Field, b: Field): boolean {
  const [left, right] = [a.entries(), b.entries()];
  return left.length === right.length && left.every(([name, amount]) => quantityOf(amount.node) === quantityOf(b.key(name).node));
}
