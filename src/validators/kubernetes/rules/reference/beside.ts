import type { KubernetesRule } from '../../rule.ts';
import { appArmorProfileMissing } from './apparmor-profile-missing.ts';
import { runtimeClassHandlerMissing } from './runtime-class-handler-missing.ts';
import { seccompInGvisor } from './seccomp-in-gvisor.ts';
import { seccompProfileMissing } from './seccomp-profile-missing.ts';

/** Those that compare objects with the texts beside them. */
export const besideReferenceRules: readonly KubernetesRule[] = [
  runtimeClassHandlerMissing, seccompProfileMissing, appArmorProfileMissing, seccompInGvisor,
];
