import type { Finding, Fix } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { readerRule } from '../../rule.ts';

/** The group or version does not exist, in any minor we know. */
export const unknownApiVersion = readerRule({
  id: 'kubernetes/unknown-api-version',
  severity: 'error',
  source: 'kubernetes-openapi-1.37',
});

/** The version of the kind was removed before the picked minor. */
export const removedApiVersion = readerRule({
  id: 'kubernetes/removed-api-version',
  severity: 'error',
  source: 'kubernetes-api-lifecycle',
});

/** The version of the kind came after the picked minor. */
export const futureApiVersion = readerRule({
  id: 'kubernetes/future-api-version',
  severity: 'error',
  source: 'kubernetes-openapi-1.37',
});

/** Alpha and most beta versions are served only by clusters that ask for them. */
export const apiOffByDefault = readerRule({
  id: 'kubernetes/api-off-by-default',
  severity: 'warning',
  source: 'kubernetes-default-resources',
});

/** A group that is no group of Kubernetes', but one letter away from one that has the kind. */
export const misspelledGroup = readerRule({
  id: 'kubernetes/misspelled-group',
  severity: 'warning',
  source: 'kubernetes-openapi-1.37',
});

/** The fix that writes another apiVersion or kind. */
export function useInstead(field: Field, value: string): Fix {
  return { title: { en: `Change to ${value}`, zh: `改为 ${value}` }, edits: [{ range: field.range, insert: value }] };
}

/** What to write, as the end of a message; `meant` is an apiVersion. */
function instead(meant: string | undefined) {
  return meant ? { en: ` Use "${meant}".`, zh: `请改用 "${meant}"。` } : { en: '', zh: '' };
}

export function unknownApiVersionFinding(field: Field, kind: string, meant: string | undefined): Finding {
  const advice = instead(meant);
  return field.finding(
    {
      en: `No Kubernetes API serves ${kind || 'this'} as "${field.text()}".${advice.en || ' A group that a CustomResourceDefinition defines has a dot in its name.'}`,
      zh: `没有任何 Kubernetes API 以 "${field.text()}" 提供 ${kind || '这个对象'}。${advice.zh || '由 CustomResourceDefinition 定义的组，名称里一定有点号。'}`,
    },
    meant ? useInstead(field, meant) : undefined,
  );
}

export function removedApiVersionFinding(field: Field, kind: string, removed: number, meant: string | undefined): Finding {
  const advice = meant
    ? { en: ` Use "${meant}", and check the fields that changed.`, zh: `请改用 "${meant}"，并核对有变化的字段。` }
    : { en: ' Nothing replaces it directly.', zh: '没有直接的替代。' };
  return field.finding(
    {
      en: `${kind} in "${field.text()}" was removed in Kubernetes 1.${removed}; no server from then on accepts it.${advice.en}`,
      zh: `"${field.text()}" 的 ${kind} 已在 Kubernetes 1.${removed} 移除，此后的服务器都不再接受。${advice.zh}`,
    },
    meant ? useInstead(field, meant) : undefined,
  );
}

export function futureApiVersionFinding(field: Field, kind: string, first: number, minor: number, meant: string | undefined): Finding {
  const advice = instead(meant);
  return field.finding(
    {
      en: `${kind} in "${field.text()}" exists from Kubernetes 1.${first} on, and you picked 1.${minor}.${advice.en || ' Pick a later version, or do without it.'}`,
      zh: `"${field.text()}" 的 ${kind} 从 Kubernetes 1.${first} 起才有，而你选的是 1.${minor}。${advice.zh || '请选更高的版本，或者不用它。'}`,
    },
    meant ? useInstead(field, meant) : undefined,
  );
}

export function apiOffByDefaultFinding(field: Field, kind: string, meant: string | undefined): Finding {
  const advice = meant
    ? { en: `"${meant}" is served by every cluster of this version.`, zh: `这个版本的集群默认都提供 "${meant}"。` }
    : { en: `The cluster must enable it with --runtime-config=${field.text()}=true.`, zh: `集群须用 --runtime-config=${field.text()}=true 打开。` };
  return field.finding(
    {
      en: `${kind} in "${field.text()}" is not served by default: a cluster that was not asked for it answers "not found". ${advice.en}`,
      zh: `"${field.text()}" 的 ${kind} 默认不提供，没有打开它的集群会回答 "not found"。${advice.zh}`,
    },
    meant ? useInstead(field, meant) : undefined,
  );
}

export function misspelledGroupFinding(field: Field, kind: string, meant: string): Finding {
  return field.finding(
    {
      en: `"${field.text()}" is no API of Kubernetes itself, but "${meant}" is and has ${kind}. Did you mean that?`,
      zh: `"${field.text()}" 不是 Kubernetes 自带的 API，而 "${meant}" 是，并且有 ${kind}。是否想写它？`,
    },
    useInstead(field, meant),
  );
}
