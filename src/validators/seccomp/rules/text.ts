import type { RuleDescription } from '../../../engine/rule.ts';

/** Findings of the readers, before any rule looks at a profile. */
export const jsonSyntax: RuleDescription = { id: 'seccomp/json-syntax', severity: 'error', source: 'moby-seccomp-profile' };
export const wrongType: RuleDescription = { id: 'seccomp/wrong-type', severity: 'error', source: 'oci-runtime-go-types' };
export const unknownField: RuleDescription = { id: 'seccomp/unknown-field', severity: 'warning', source: 'oci-runtime-go-types' };
export const fieldCase: RuleDescription = { id: 'seccomp/field-case', severity: 'warning', source: 'oci-runtime-go-types' };
export const repeatedField: RuleDescription = { id: 'seccomp/repeated-field', severity: 'warning', source: 'oci-runtime-go-types' };

export const textRules: readonly RuleDescription[] = [jsonSyntax, wrongType, unknownField, fieldCase, repeatedField];
