import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { readerRule } from '../../rule.ts';
import { useInstead } from './api-version.ts';

/** The group has no such kind. */
export const unknownKind = readerRule({
  id: 'kubernetes/unknown-kind',
  severity: 'error',
  source: 'kubernetes-openapi-1.37',
});

/** A type of the API that is no object of its own: the body of a subresource, an answer, a list. */
export const subresourceKind = readerRule({
  id: 'kubernetes/subresource-kind',
  severity: 'warning',
  source: 'kubernetes-openapi-1.37',
});

/** A kind that neither Kubernetes nor a pasted CustomResourceDefinition defines. */
export const notChecked = readerRule({
  id: 'kubernetes/not-checked',
  severity: 'hint',
  unchecked: true,
  source: 'kubernetes-type-meta',
});

/** `elsewhere` is the apiVersion that has the kind which is meant, if it is another than the object's. */
export function misspelledKindFinding(kind: Field, apiVersion: string, meant: string | undefined, elsewhere?: string): Finding {
  const home = elsewhere ? { en: ` of "${elsewhere}"`, zh: `（在 "${elsewhere}" 里）` } : { en: '', zh: '' };
  return kind.finding(
    {
      en: `"${apiVersion}" has no kind "${kind.text()}".${meant ? ` Did you mean "${meant}"${home.en}?` : ''} Kinds are singular and case-sensitive.`,
      zh: `"${apiVersion}" 里没有 kind "${kind.text()}"。${meant ? `是否想写 "${meant}"${home.zh}？` : ''}kind 用单数，区分大小写。`,
    },
    meant ? useInstead(kind, meant) : undefined,
  );
}

export function kindElsewhereFinding(apiVersion: Field, kind: string, meant: string): Finding {
  return apiVersion.finding(
    {
      en: `${kind} is not in "${apiVersion.text()}" but in "${meant}".`,
      zh: `${kind} 不在 "${apiVersion.text()}" 里，而在 "${meant}" 里。`,
    },
    useInstead(apiVersion, meant),
  );
}

export function subresourceKindFinding(kind: Field): Finding {
  return kind.finding({
    en: `${kind.text()} is not an object of its own: it is sent to a subresource or comes back as an answer, so kubectl apply cannot create it.`,
    zh: `${kind.text()} 不是独立的对象：它只作为子资源的请求体或服务器的响应出现，kubectl apply 无法创建它。`,
  });
}

export function notCheckedFinding(kind: Field, apiVersion: string): Finding {
  return kind.finding({
    en: `${kind.text()} of "${apiVersion}" is not built into Kubernetes and no CustomResourceDefinition for it is pasted beside it: only its metadata is checked. Paste the CRD to have the rest checked.`,
    zh: `"${apiVersion}" 的 ${kind.text()} 不是 Kubernetes 内置的 kind，旁边也没有贴它的 CustomResourceDefinition：这里只检查了 metadata。把 CRD 一起贴进来，其余部分才能检查。`,
  });
}
