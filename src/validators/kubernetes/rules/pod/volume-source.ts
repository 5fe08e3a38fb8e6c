import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequiredName } from '../../field-checks.ts';
import { checkDns1123Label, checkDns1123Subdomain } from '../../names.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { volumesOf } from './volume.ts';

/** Each volume has a name of its own and one source. */
export const volumeSource = podRule({
  id: 'kubernetes/pod-volume-source',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const seen = new Set<string>();
    for (const { field, name, sources } of volumesOf(pod)) {
      yield* checkRequiredName(field.child('name'), checkDns1123Label);
      if (name !== '' && seen.has(name)) {
        yield field.child('name').finding({ en: `The Pod has a volume "${name}" already: mounts refer to volumes by name.`, zh: `这个 Pod 已有名为 "${name}" 的卷：挂载按名称引用，不能重名。` });
      }
      seen.add(name);
      for (const extra of sources.slice(1)) {
        yield field.child(extra).finding({
          en: `A volume has one source, and this one has "${sources[0]}" already: make two volumes, or a projected one.`,
          zh: `一个卷只能有一个来源，这里已经有 "${sources[0]}"：请拆成两个卷，或使用投射卷。`,
        });
      }
    }
    if (!pod.isTemplate) yield* checkGeneratedClaims(pod);
  },
});

/** The claim of an ephemeral volume is named after Pod and volume, and belongs to the Pod. */
function* checkGeneratedClaims(pod: Pod): Iterable<Finding> {
  const podName = pod.metadata.child('name').text();
  if (podName === '') return;
  const volumes = volumesOf(pod);
  const generated = new Set<string>();
  for (const { field, name, sources } of volumes) {
    if (!sources.includes('ephemeral')) continue;
    generated.add(`${podName}-${name}`);
    if (name !== '' && checkDns1123Subdomain(`${podName}-${name}`)) yield badClaimName(field.child('name'), `${podName}-${name}`);
  }
  for (const { field } of volumes) {
    const claim = field.descend('persistentVolumeClaim', 'claimName');
    if (!generated.has(claim.text())) continue;
    yield claim.finding({
      en: `"${claim.text()}" is the claim that an ephemeral volume of this Pod makes: mount that volume instead.`,
      zh: `"${claim.text()}" 是这个 Pod 的 ephemeral 卷要创建的 PVC：请直接挂载那个卷。`,
    });
  }
}

function badClaimName(name: Field, claim: string): Finding {
  return name.finding({
    en: `The claim of this ephemeral volume would be named "${claim}", which is no valid name: choose a shorter one.`,
    zh: `这个 ephemeral 卷的 PVC 会被命名为 "${claim}"，这不是合法的名称，请改短。`,
  });
}
