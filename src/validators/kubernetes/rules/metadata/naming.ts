import type { KubernetesObject } from '../../object.ts';
import {
  checkDns1123Label, checkDns1123Subdomain, checkPathSegment, serviceNameCheck, type NameCheck,
} from '../../names.ts';

/**
 * The naming rules of kinds that differ from most, as each was seen to be held by a server; the
 * others are named by {@link checkDns1123Subdomain}.
 */
const checks: Readonly<Record<string, NameCheck>> = {
  Namespace: checkDns1123Label,
  'StatefulSet.apps': checkDns1123Label,
  'IPAddress.networking.k8s.io': (name) => (isCanonicalAddress(name) ? undefined : noAddress),
  ...Object.fromEntries(
    [
      'Event', 'CertificateSigningRequest.certificates.k8s.io', 'PodDisruptionBudget.policy',
      'ClusterRole.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io',
      'Role.rbac.authorization.k8s.io', 'RoleBinding.rbac.authorization.k8s.io',
    ].map((kind) => [kind, checkPathSegment]),
  ),
};

const noAddress = {
  en: 'must be an IP address in its canonical form, such as 10.1.2.3 or fd00::1',
  zh: '必须是规范写法的 IP 地址，如 10.1.2.3 或 fd00::1',
};

/** Sent, answered and forgotten: their metadata is not looked at, or must be empty. */
const reviews: ReadonlySet<string> = new Set([
  'SelfSubjectReview.authentication.k8s.io', 'TokenReview.authentication.k8s.io', 'TokenRequest.authentication.k8s.io',
  'LocalSubjectAccessReview.authorization.k8s.io', 'SelfSubjectAccessReview.authorization.k8s.io',
  'SelfSubjectRulesReview.authorization.k8s.io', 'SubjectAccessReview.authorization.k8s.io',
]);

/** Whether an object's metadata is held to any rule. */
export function hasMetadataRules({ groupKind, known }: KubernetesObject): boolean {
  return !reviews.has(groupKind) && known?.scope !== 'subresource';
}

/** The grammar of an object's name; nothing where it is not known or another rule has it. */
export function nameCheck({ groupKind, known, minor }: KubernetesObject): NameCheck | undefined {
  if (groupKind === 'Service') return serviceNameCheck(minor);
  if (Object.hasOwn(checks, groupKind)) return checks[groupKind];
  if (ownRules.has(groupKind)) return undefined;
  // What is off by default was not tried. Custom resources are named as most kinds are.
  return known?.servedByDefault === false ? undefined : checkDns1123Subdomain;
}

/** Kinds whose name is made of other fields. */
const ownRules: ReadonlySet<string> = new Set([
  'CustomResourceDefinition.apiextensions.k8s.io', 'APIService.apiregistration.k8s.io', 'ClusterTrustBundle.certificates.k8s.io',
  'PodCertificateRequest.certificates.k8s.io',
]);

/** Kinds that do not look at a `generateName`, but only at the name that comes of it. */
const uncheckedPrefixes: ReadonlySet<string> = new Set(['ReplicationController', 'DeviceClass.resource.k8s.io']);

/** Whether the server looks at the prefix of a generated name. */
export function checksGenerateName({ groupKind }: KubernetesObject): boolean {
  return !uncheckedPrefixes.has(groupKind);
}

/** A LimitRange without a name is given one; a definition without one is told what it must be by its own rule. */
export function mayBeUnnamed({ groupKind }: KubernetesObject): boolean {
  return groupKind === 'LimitRange' || groupKind === 'CustomResourceDefinition.apiextensions.k8s.io';
}

function isCanonicalAddress(name: string): boolean {
  const parts = name.split('.');
  const isIpv4 = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return isIpv4 || (name.includes(':') && /^[0-9a-f:.]+$/.test(name));
}
