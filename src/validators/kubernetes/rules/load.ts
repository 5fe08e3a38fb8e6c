import { definitionKind, type KubernetesObject } from '../object.ts';
import { podOf } from '../pod.ts';
import { everyKind, type KubernetesRule, type ObjectRule, type PasteRule, type PodRule } from '../rule.ts';
import { metadataRules } from './metadata/index.ts';
import { residentReferenceRules } from './reference/resident.ts';

/** Rules that every paste needs, and that come with the validator itself. */
export const residentRules: readonly KubernetesRule[] = [...metadataRules, ...residentReferenceRules];

/** Rules that are loaded together, and what a paste must hold for them to find anything. */
export interface RuleArea {
  readonly needed: (object: KubernetesObject) => boolean;
  /** Needed by texts beside the objects, whatever the objects are. */
  readonly forAttachments?: true;
  readonly load: () => Promise<readonly KubernetesRule[]>;
}

const ofKinds = (...kinds: string[]) => {
  const all = new Set(kinds);
  return ({ groupKind }: KubernetesObject): boolean => all.has(groupKind);
};

const inGroup = (group: string, ...kinds: string[]): string[] => kinds.map((kind) => `${kind}.${group}`);
const admissionKinds = inGroup(
  'admissionregistration.k8s.io',
  'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding', 'ValidatingWebhookConfiguration',
  'MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding', 'MutatingWebhookConfiguration',
);
const storageKinds = inGroup(
  'storage.k8s.io',
  'StorageClass', 'VolumeAttributesClass', 'CSIDriver', 'CSINode', 'CSIStorageCapacity', 'VolumeAttachment',
);
const deviceKinds = inGroup('resource.k8s.io', 'DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate');

/**
 * All other rules. Most pastes need few of these areas, and a reader on a phone should not wait for
 * the rest: a page loads each when a text first needs it.
 */
export const ruleAreas: readonly RuleArea[] = [
  { needed: (object) => podOf(object) !== undefined, load: async () => (await import('./pod/area.ts')).podArea },
  { needed: (object) => podOf(object)?.isTemplate === true, load: async () => (await import('./workload/index.ts')).controllerRules },
  {
    needed: (object) => podOf(object) !== undefined || object.groupKind === 'PersistentVolumeClaim',
    load: async () => [(await import('./workload/volume-claim.ts')).volumeClaim],
  },
  { needed: ofKinds('Service'), load: async () => (await import('./service/index.ts')).serviceRules },
  {
    needed: ofKinds('Service', 'Node', 'EndpointSlice.discovery.k8s.io', 'Endpoints', ...inGroup('networking.k8s.io', 'NetworkPolicy', 'IngressClass', 'ServiceCIDR')),
    load: async () => (await import('./network/index.ts')).networkRules,
  },
  { needed: ofKinds('PersistentVolume', 'PersistentVolumeClaim', ...storageKinds), load: async () => (await import('./storage/index.ts')).storageRules },
  { needed: ofKinds('ConfigMap'), load: async () => [(await import('./configuration/config-map-data.ts')).configMapData] },
  { needed: ofKinds('Secret'), load: async () => (await import('./configuration/secrets.ts')).secretRules },
  {
    needed: ofKinds('LimitRange', 'ResourceQuota', 'PodDisruptionBudget.policy', 'PriorityClass.scheduling.k8s.io'),
    load: async () => (await import('./policy/index.ts')).policyRules,
  },
  { needed: ofKinds('Node', 'Namespace', 'Lease.coordination.k8s.io'), load: async () => (await import('./cluster/index.ts')).clusterRules },
  { needed: ofKinds('Ingress.networking.k8s.io'), load: async () => (await import('./ingress/index.ts')).ingressRules },
  {
    needed: ofKinds(...['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'].map((kind) => `${kind}.rbac.authorization.k8s.io`)),
    load: async () => (await import('./access-control/index.ts')).accessControlRules,
  },
  { needed: ofKinds('RuntimeClass.node.k8s.io'), load: async () => (await import('./runtime-class/index.ts')).runtimeClassRules },
  {
    needed: ofKinds('HorizontalPodAutoscaler.autoscaling'),
    load: async () => (await import('./horizontal-pod-autoscaler/area.ts')).horizontalPodAutoscalerArea,
  },
  { needed: ofKinds(...admissionKinds), load: async () => (await import('./admission-policy/area.ts')).admissionPolicyArea },
  { needed: ofKinds(definitionKind, ...admissionKinds, ...deviceKinds), load: async () => (await import('./cel/index.ts')).celRules },
  { needed: ofKinds(definitionKind), load: async () => (await import('./custom-resource-definition/index.ts')).customResourceDefinitionRules },
  { needed: ofKinds(definitionKind), load: async () => (await import('./custom-resource/index.ts')).customResourceRules },
  {
    needed: ({ group }) => group === 'agents.x-k8s.io' || group === 'extensions.agents.x-k8s.io',
    load: async () => (await import('./custom-resource/agent-sandbox.ts')).loadAgentSandboxRules(),
  },
  { needed: ofKinds('Service', 'NetworkPolicy.networking.k8s.io'), load: async () => (await import('./reference/traffic.ts')).trafficReferenceRules },
  { needed: () => false, forAttachments: true, load: async () => (await import('./reference/beside.ts')).besideReferenceRules },
];

/** The rules that are there, by what they look at. */
export class RuleIndex {
  readonly paste: readonly PasteRule[];
  readonly pod: readonly PodRule[];
  readonly #object: readonly ObjectRule[];
  readonly #byKind = new Map<string, readonly ObjectRule[]>();

  constructor(rules: readonly KubernetesRule[]) {
    this.paste = rules.filter((rule) => rule.scope === 'paste');
    this.pod = rules.filter((rule) => rule.scope === 'pod');
    this.#object = rules.filter((rule) => rule.scope === 'object');
  }

  /** Those over objects of a kind, be it by name or because they are over every kind. */
  of(groupKind: string): readonly ObjectRule[] {
    const known = this.#byKind.get(groupKind);
    if (known) return known;
    const rules = this.#object.filter(({ kinds }) => kinds === everyKind || kinds.includes(groupKind));
    // Kinds come from the text: a hostile one must not fill the memory.
    if (this.#byKind.size < mostKinds) this.#byKind.set(groupKind, rules);
    return rules;
  }
}

const mostKinds = 1000;
const loaded = new Map<RuleArea, readonly KubernetesRule[]>();
let index = new RuleIndex(residentRules);

/** The rules that these objects need, and whatever earlier pastes needed: those find nothing here. */
export function loadRules(objects: readonly KubernetesObject[], hasAttachments = false): Promise<RuleIndex> {
  return loadAreas((area) => (hasAttachments && area.forAttachments) || objects.some(area.needed));
}

/** Loads all rules, so that later texts need no network. */
export async function loadAllRules(): Promise<void> {
  await loadAreas(() => true);
}

async function loadAreas(wanted: (area: RuleArea) => boolean): Promise<RuleIndex> {
  const missing = ruleAreas.filter((area) => !loaded.has(area) && wanted(area));
  if (missing.length === 0) return index;
  await Promise.all(missing.map(async (area) => loaded.set(area, await area.load())));
  index = new RuleIndex([...residentRules, ...ruleAreas.flatMap((area) => loaded.get(area) ?? [])]);
  return index;
}
