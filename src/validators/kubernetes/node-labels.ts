/** Labels of nodes that the server warns of, from `pkg/api/node`; `undefined` where nothing has replaced one. */
const successors: Readonly<Record<string, string | undefined>> = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'node-role.kubernetes.io/master': 'node-role.kubernetes.io/control-plane',
  'app.kubernetes.io/created-by': undefined,
  'scheduler.alpha.kubernetes.io/preferAvoidPods': undefined,
};

export function isDeprecatedNodeLabel(label: string): boolean {
  return Object.hasOwn(successors, label);
}

/** The label to use instead of a deprecated one, if there is one. */
export function successorOf(label: string): string | undefined {
  return isDeprecatedNodeLabel(label) ? successors[label] : undefined;
}
