import { readerRule, type KubernetesRule } from '../rule.ts';

/** A text beside the objects whose own validator is not there. */
export const attachmentNotChecked = readerRule({
  id: 'kubernetes/attachment-not-checked',
  severity: 'hint',
  source: 'kubernetes-kubelet-security-profiles',
  unchecked: true,
});

export const attachmentRules: readonly KubernetesRule[] = [attachmentNotChecked];
