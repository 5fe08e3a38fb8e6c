import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkName, checkRequiredName, checkText, missing } from '../../field-checks.ts';
import { checkDns1123Label, checkDns1123Subdomain } from '../../names.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** Claims on devices: what the Pod claims, and which containers use it. */
export const resourceClaim = podRule({
  id: 'kubernetes/pod-resource-claim',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    if (!isOn('DynamicResourceAllocation', pod.owner.minor)) return;
    const claims = pod.spec.child('resourceClaims').items();
    const names = new Set<string>();
    for (const claim of claims) {
      yield* checkClaim(claim, names);
      names.add(claim.child('name').text());
    }
    for (const { field } of containersOf(pod)) yield* checkUses(field.descend('resources', 'claims'), names);
  },
});

function* checkClaim(claim: Field, earlier: ReadonlySet<string>): Iterable<Finding> {
  const name = claim.child('name');
  if (!name.blank && earlier.has(name.text())) {
    yield name.finding({
      en: `The Pod has a claim "${name.text()}" already: containers refer to claims by name.`,
      zh: `这个 Pod 已有名为 "${name.text()}" 的 claim：容器按名称引用，不能重名。`,
    });
  } else yield* checkRequiredName(name, checkDns1123Label);
  const sources = [claim.child('resourceClaimName'), claim.child('resourceClaimTemplateName')];
  if (sources.filter((source) => source.present).length !== 1) {
    yield claim.finding({
      en: 'A claim names either a resourceClaimName or a resourceClaimTemplateName, and not both.',
      zh: '每个 claim 要写 resourceClaimName 和 resourceClaimTemplateName 其中之一，且只能写一个。',
    });
  }
  for (const source of sources) yield* checkText(source, checkDns1123Subdomain);
}

function* checkUses(uses: Field, known: ReadonlySet<string>): Iterable<Finding> {
  const seen = new Set<string>();
  for (const use of uses.items()) {
    const name = use.child('name').text();
    const request = use.child('request');
    if (use.child('name').blank) {
      yield missing(use.child('name'));
      continue;
    }
    yield* checkName(request, checkDns1123Label);
    if (overlaps(name, request.text(), seen)) {
      yield use.finding({
        en: `This container uses claim "${name}" already, in whole or in the same part.`,
        zh: `这个容器已经引用了 claim "${name}" 的全部或同一部分。`,
      });
    }
    seen.add(request.blank ? name : `${name}/${request.text()}`);
    // A claim that is used in part is remembered as such: no name ends with a slash.
    if (!request.blank) seen.add(`${name}/`);
    if (known.has(name)) continue;
    yield use.finding({
      en: `The Pod has no claim "${name}": list it in spec.resourceClaims.`,
      zh: `这个 Pod 没有名为 "${name}" 的 claim：请在 spec.resourceClaims 中列出。`,
    });
  }
}

function overlaps(name: string, request: string, seen: ReadonlySet<string>): boolean {
  return seen.has(name) || seen.has(`${name}/${request}`);
}
