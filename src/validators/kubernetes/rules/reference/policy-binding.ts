import type { KubernetesObject, Paste } from '../../object.ts';
import { PasteIndex } from './paste-index.ts';

const group = 'admissionregistration.k8s.io';
const families = ['Validating', 'Mutating'];

/** The policies of a paste, validating and mutating. */
export function policiesOf(paste: Paste): readonly KubernetesObject[] {
  return families.flatMap((family) => PasteIndex.of(paste).all(`${family}AdmissionPolicy.${group}`));
}

/** The bindings of a paste, validating and mutating. */
export function bindingsOf(paste: Paste): readonly KubernetesObject[] {
  return families.flatMap((family) => PasteIndex.of(paste).all(`${family}AdmissionPolicyBinding.${group}`));
}

/** Kind of the policies that a binding's kind can name. */
export function policyKindOf({ kind }: KubernetesObject): string {
  return kind.replace(/Binding$/, '');
}

/** The policy that a binding names, where it is pasted too. */
export function pastedPolicy(paste: Paste, binding: KubernetesObject): KubernetesObject | undefined {
  const name = binding.root.descend('spec', 'policyName').text();
  return name === '' ? undefined : PasteIndex.of(paste).named(`${policyKindOf(binding)}.${group}`, name)[0];
}
