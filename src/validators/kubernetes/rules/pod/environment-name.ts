import { isOn } from '../../feature-gates.ts';
import { checkName, checkRequiredName } from '../../field-checks.ts';
import { checkEnvironmentName, checkStrictEnvironmentName } from '../../names.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** Names of environment variables, and the prefix of imported ones. */
export const environmentName = podRule({
  id: 'kubernetes/pod-environment-name',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const check = isOn('RelaxedEnvironmentVariableValidation', pod.owner.minor) ? checkEnvironmentName : checkStrictEnvironmentName;
    for (const { field } of containersOf(pod)) {
      for (const variable of field.child('env').items()) yield* checkRequiredName(variable.child('name'), check);
      for (const source of field.child('envFrom').items()) yield* checkName(source.child('prefix'), check);
    }
  },
});
