import { nearest } from '../../../../engine/did-you-mean.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn, type FeatureGate } from '../../feature-gates.ts';
import { about, listed, missing, replacement, shortened } from '../../field-checks.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

const systems = ['linux', 'windows'];

const linuxOnlySpec = ['hostUsers', 'shareProcessNamespace'];
const linuxOnlyFlags = ['hostPID', 'hostIPC'];
const linuxOnlyContext = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'fsGroup', 'fsGroupChangePolicy', 'runAsUser', 'runAsGroup',
  'supplementalGroups', 'supplementalGroupsPolicy', 'seLinuxChangePolicy',
];
const linuxOnlyContainer = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'capabilities', 'readOnlyRootFilesystem', 'privileged',
  'allowPrivilegeEscalation', 'procMount', 'runAsUser', 'runAsGroup',
];

/** The fields that the server drops without a gate. */
const gates: ReadonlyMap<string, FeatureGate> = new Map([
  ['hostUsers', 'UserNamespacesSupport'],
  ['procMount', 'ProcMountType'],
  ['supplementalGroupsPolicy', 'SupplementalGroupsPolicy'],
  ['seLinuxChangePolicy', 'SELinuxChangePolicy'],
]);

/** With spec.os set, the fields of the other system are refused. */
export const operatingSystem = podRule({
  id: 'kubernetes/pod-operating-system',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const os = pod.spec.child('os');
    const name = os.child('name');
    if (!os.present) return;
    if (name.blank) yield missing(name, { en: `Use ${listed(systems).en}.`, zh: `可以用 ${listed(systems).zh}。` });
    else if (name.text() === 'linux') yield* checkLinux(pod);
    else if (name.text() === 'windows') yield* checkWindows(pod);
    else if (name.string() !== undefined) yield unknownSystem(os, name);
  },
});

/** The server reports this one on `os`, not on its name. */
function unknownSystem(os: Field, name: Field): Finding {
  return about(name, os.finding(
    { en: `"${shortened(name.text())}" is no operating system of a Pod: use ${listed(systems).en}.`, zh: `没有名为 "${shortened(name.text())}" 的操作系统：可以用 ${listed(systems).zh}。` },
    replacement(name, nearest(name.text(), systems)),
  ));
}

function* checkLinux(pod: Pod): Iterable<Finding> {
  for (const holder of [pod.spec, ...containersOf(pod).map(({ field }) => field)]) {
    const options = holder.descend('securityContext', 'windowsOptions');
    if (!options.present) continue;
    yield options.finding({ en: 'A Pod for Linux cannot have windowsOptions: remove them, or change spec.os.name.', zh: 'Linux Pod 不能有 windowsOptions：请去掉，或修改 spec.os.name。' });
  }
}

function* checkWindows(pod: Pod): Iterable<Finding> {
  const { minor } = pod.owner;
  const context = pod.spec.child('securityContext');
  const fields = [
    ...members(pod.spec, linuxOnlySpec, minor),
    ...members(context, linuxOnlyContext, minor),
    ...containersOf(pod).flatMap(({ field }) => members(field.child('securityContext'), linuxOnlyContainer, minor)),
    ...linuxOnlyFlags.map((name) => pod.spec.child(name)).filter((field) => field.boolean()),
    ...(context.child('sysctls').vacant ? [] : [context.child('sysctls')]),
  ];
  for (const field of fields) {
    const { name } = field;
    yield field.finding({ en: `"${name}" means nothing on Windows and is refused there: remove it, or change spec.os.name.`, zh: `"${name}" 在 Windows 上没有意义，服务器会拒绝：请去掉，或修改 spec.os.name。` });
  }
}

function members(holder: Field, names: readonly string[], minor: number): Field[] {
  const isKept = (name: string) => {
    const gate = gates.get(name);
    return !gate || isOn(gate, minor);
  };
  return names.filter(isKept).map((name) => holder.child(name)).filter((field) => field.present);
}
