import { parseRequestUri } from '../../../../engine/structural/formats/url.ts';
import { definitionRule } from './definition-rule.ts';

const annotation = 'api-approved.kubernetes.io';

/** Groups of the Kubernetes community need a sign that their API was reviewed. */
export const crdApiApproval = definitionRule({
  id: 'kubernetes/crd-api-approval',
  severity: 'error',
  source: 'kubernetes-crd-approval',
  *check({ object, spec }) {
    const group = spec.child('group').text();
    if (!/(?:^|\.)(?:k8s|kubernetes)\.io$/.test(group)) return;
    const approval = object.root.descend('metadata', 'annotations').key(annotation);
    if (approval.present && approval.string() === undefined) return;
    const text = approval.text();
    const url = parseRequestUri(text);
    if (text.startsWith('unapproved') || (url && url.host !== '' && url.scheme !== '')) return;
    yield approval.finding({
      en: `The group "${group}" is reserved for the Kubernetes community: set the annotation ${annotation} to the URL of the approving pull request, or to a reason that begins with "unapproved". Better, use a domain of your own.`,
      zh: `组 "${group}" 保留给 Kubernetes 社区：请把注解 ${annotation} 设为批准该 API 的 pull request 的 URL，或以 "unapproved" 开头的理由。更好的做法是使用自己的域名。`,
    });
  },
});
