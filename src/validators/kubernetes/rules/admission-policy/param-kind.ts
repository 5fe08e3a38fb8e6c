import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequired, checkRequiredName } from '../../field-checks.ts';
import { checkDns1035Label, checkDns1123Subdomain, checkKindName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { policyKinds } from './admission-object.ts';

/** The kind of a policy's parameters: a full apiVersion and a kind. */
export const paramKind = objectRule({
  id: 'kubernetes/admission-policy-param-kind',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: policyKinds,
  *check({ root }) {
    const kind = root.descend('spec', 'paramKind');
    if (!kind.present) return;
    yield* checkApiVersion(kind.child('apiVersion'));
    yield* checkRequiredName(kind.child('kind'), checkKindName);
  },
});

function* checkApiVersion(field: Field): Iterable<Finding> {
  yield* checkRequired(field);
  const text = field.string();
  if (!text) return;
  const parts = text === '/' ? ['', ''] : text.split('/');
  const group = parts.length > 1 ? parts[0]! : '';
  const version = parts.at(-1)!;
  const isWrong = parts.length > 2 || (group !== '' && checkDns1123Subdomain(group)) || checkDns1035Label(version);
  if (!isWrong) return;
  yield field.finding({
    en: `"${text}" is no apiVersion: write a version such as "v1" for the core group, else "group/version" such as "rules.example.com/v1".`,
    zh: `"${text}" 不是 apiVersion：核心组只写版本，如 "v1"；其余写 "group/version"，如 "rules.example.com/v1"。`,
  });
}
