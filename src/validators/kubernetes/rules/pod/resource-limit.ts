import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { podRule } from '../../rule.ts';
import { resourceHoldersOf, type ResourceHolder } from './resource-holder.ts';
import { amountOf, isOvercommittable } from './resource-list.ts';

/** A request is no more than the limit; for what cannot be overcommitted the two are equal. */
export const resourceLimit = podRule({
  id: 'kubernetes/pod-resource-limit',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { requests, limits } of resourceHoldersOf(pod)) {
      for (const [name, request] of requests?.entries() ?? []) yield* checkRequest(name, request, limits);
    }
  },
});

function* checkRequest(name: string, request: Field, limits: ResourceHolder['limits']): Iterable<Finding> {
  const limit = limits.key(name);
  if (!limit.written) {
    if (!isOvercommittable(name)) yield missingLimit(name, limits);
    return;
  }
  const asked = amountOf(request);
  const most = amountOf(limit);
  if (asked === undefined || most === undefined || asked === most) return;
  // The server reports the whole of requests, and so is the finding placed.
  const requests = request.parent ?? request;
  if (!isOvercommittable(name)) {
    yield requests.finding({
      en: `${name} cannot be overcommitted: its request (${written(request)}) must equal its limit (${written(limit)}).`,
      zh: `${name} 不能超售：request（${written(request)}）必须等于 limit（${written(limit)}）。`,
    });
  } else if (asked > most) {
    yield requests.finding({
      en: `The request for ${name} (${written(request)}) is above its limit (${written(limit)}): lower the one or raise the other.`,
      zh: `${name} 的 request（${written(request)}）大于 limit（${written(limit)}）：请调低前者或调高后者。`,
    });
  }
}

function missingLimit(name: string, limits: Field): Finding {
  return limits.finding({
    en: `${name} cannot be overcommitted, so its limit must be set, equal to the request.`,
    zh: `${name} 不能超售，因此必须写 limit，并与 request 相等。`,
  });
}

function written(field: Field): string {
  const { node } = field;
  return node?.type === 'string' ? node.value : node?.type === 'number' ? node.text : '';
}
