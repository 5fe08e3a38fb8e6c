import type { Field } from '../../engine/field.ts';
import type { KubernetesObject } from './object.ts';

/** A Pod, or the template of one in a workload: both go through the same validation. */
export interface Pod {
  readonly metadata: Field;
  readonly spec: Field;
  /** The object that the Pod stands in; the Pod itself where it stands alone. */
  readonly owner: KubernetesObject;
  readonly isTemplate: boolean;
  /** Whether the server validates the Pod together with its owner, or only when a controller creates it. */
  readonly isValidated: boolean;
}

const templatePaths: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: ['spec', 'template'],
  'ReplicaSet.apps': ['spec', 'template'],
  'Deployment.apps': ['spec', 'template'],
  'StatefulSet.apps': ['spec', 'template'],
  'DaemonSet.apps': ['spec', 'template'],
  'Job.batch': ['spec', 'template'],
  'CronJob.batch': ['spec', 'jobTemplate', 'spec', 'template'],
};

const known = new WeakMap<KubernetesObject, Pod>();

/** The kinds that {@link podOf} finds a Pod in. */
export const podHolderKinds: readonly string[] = Object.keys(templatePaths);

/** The Pod that an object's kind holds. Where it is not written, its fields are absent and point at what is. */
export function podOf(owner: KubernetesObject): Pod | undefined {
  if (!Object.hasOwn(templatePaths, owner.groupKind)) return undefined;
  let pod = known.get(owner);
  if (!pod) known.set(owner, (pod = podIn(owner, templatePaths[owner.groupKind]!)));
  return pod;
}

function podIn(owner: KubernetesObject, path: readonly string[]): Pod {
  const holder = owner.root.descend(...path);
  return {
    metadata: holder.child('metadata'),
    spec: holder.child('spec'),
    owner,
    isTemplate: path.length > 0,
    isValidated: unvalidatedParts(owner).length === 0,
  };
}

/**
 * The parts of an object that the server decodes and does not validate. Up to 1.33 it left the Pod's
 * spec and the claims of a StatefulSet unseen (pkg/apis/apps/validation,
 * ValidatePodTemplateSpecForStatefulSet): the set was accepted, and its controller failed to create Pods.
 */
export function unvalidatedParts({ groupKind, minor }: KubernetesObject): readonly string[] {
  return groupKind === 'StatefulSet.apps' && minor < 34 ? statefulSetTemplates : [];
}

const statefulSetTemplates = ['spec.template.spec', 'spec.volumeClaimTemplates'];
