import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { int64Of } from '../../../../engine/structural/go-number.ts';
import { pasteRule } from '../../rule.ts';
import { inspectionsOf } from './inspection.ts';

const mostReplicas = 2n ** 31n - 1n;

/** The numbers that the scale subresource reads must be ones that it can show. */
export const customResourceScale = pasteRule({
  id: 'kubernetes/custom-resource-scale',
  severity: 'error',
  source: 'kubernetes-custom-resource-validator',
  *check(paste) {
    for (const { version, value } of inspectionsOf(paste)) {
      const scale = version?.field.descend('subresources', 'scale');
      if (!scale?.present) continue;
      yield* checkReplicas(value, scale.child('specReplicasPath').text());
      yield* checkReplicas(value, scale.child('statusReplicasPath').text());
      yield* checkSelector(value, scale.child('labelSelectorPath').text());
    }
  },
});

/** The field at a path, or the one on the way that is no object. */
function follow(root: Field, path: string): Field {
  let field = root;
  for (const name of path.replace(/^\./, '').split('.')) {
    if (!field.present || field.node?.type !== 'map') break;
    field = field.child(name);
  }
  return field;
}

function* checkReplicas(root: Field, path: string): Iterable<Finding> {
  const field = follow(root, path);
  if (path === '' || !field.present) return;
  const count = field.node?.type === 'number' ? int64Of(field.node) : undefined;
  if (count !== undefined && count >= 0n && count <= mostReplicas) return;
  yield field.finding({
    en: `The scale subresource reads its replicas at ${path}, so the value must be an integer from 0 to ${mostReplicas}.`,
    zh: `scale 子资源从 ${path} 读取副本数，因此这里必须是 0 到 ${mostReplicas} 的整数。`,
  });
}

function* checkSelector(root: Field, path: string): Iterable<Finding> {
  const field = follow(root, path);
  if (path === '' || !field.present || field.string() !== undefined) return;
  yield field.finding({
    en: `The scale subresource reads its label selector at ${path}, so the value must be a string.`,
    zh: `scale 子资源从 ${path} 读取标签选择器，因此这里必须是字符串。`,
  });
}
