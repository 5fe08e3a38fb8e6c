import type { Finding } from '../../../../engine/diagnostic.ts';
import { loadRegularExpressions } from '../../../../engine/regular-expression.ts';
import { definitionKind, type KubernetesObject, type Paste } from '../../object.ts';
import { pasteRule, type PasteRule } from '../../rule.ts';
import { loadAgentSandbox, type BundledDefinitions } from '../../schemas/bundled-definitions.ts';
import { minorOf, newestKubernetes } from '../../versions.ts';
import { customResourceRules } from './index.ts';

const groups: ReadonlySet<string> = new Set(['agents.x-k8s.io', 'extensions.agents.x-k8s.io']);

let bundled: BundledDefinitions | undefined;

/** Whether an object is one of agent-sandbox's. */
export function isAgentSandbox({ group }: KubernetesObject): boolean {
  return groups.has(group);
}

/** Loads the definitions that {@link agentSandbox} compares with. */
export async function loadAgentSandboxRules(): Promise<readonly PasteRule[]> {
  const [definitions] = await Promise.all([loadAgentSandbox(minorOf(newestKubernetes)), loadRegularExpressions()]);
  bundled = definitions;
  return agentSandboxRules;
}

/**
 * Objects of agent-sandbox without its definitions beside them, held against those of the version that
 * we have read. A cluster may have newer ones, so nothing is an error, and the object stays "not checked".
 */
export const agentSandbox = pasteRule({
  id: 'kubernetes/agent-sandbox',
  severity: 'warning',
  source: 'agent-sandbox-crds',
  *check(paste) {
    const pasted = new Set(paste.objects.filter(({ groupKind }) => groupKind === definitionKind).map(({ name }) => name));
    const definitions = bundled?.objects.filter(({ name }) => !pasted.has(name)) ?? [];
    const resources = paste.objects.filter(isAgentSandbox);
    if (definitions.length === 0 || resources.length === 0) return;
    const together: Paste = { ...paste, objects: [...definitions, ...resources] };
    for (const rule of customResourceRules) {
      if (rule.scope !== 'paste' || rule.severity !== 'error') continue;
      for (const finding of rule.check(together)) yield ofVersion(finding, bundled!.version);
    }
    for (const { root, version } of resources) if (version === 'v1alpha1') yield deprecated(root.child('apiVersion'));
  },
});

function ofVersion(finding: Finding, version: string): Finding {
  const { en, zh } = finding.message;
  return { ...finding, message: { en: `${en} (By agent-sandbox ${version}; another version may differ.)`, zh: `${zh}（依据 agent-sandbox ${version}，其他版本可能不同。）` } };
}

function deprecated(apiVersion: KubernetesObject['root']): Finding {
  return apiVersion.finding({
    en: 'v1alpha1 is deprecated since agent-sandbox 0.5.0: write v1beta1, in which operatingMode has taken the place of replicas.',
    zh: 'v1alpha1 从 agent-sandbox 0.5.0 起弃用：请改用 v1beta1，其中 operatingMode 取代了 replicas。',
  });
}

/** A sandbox that is a container like any other. */
export const agentSandboxRuntimeClass = pasteRule({
  id: 'kubernetes/agent-sandbox-runtime-class',
  severity: 'hint',
  source: 'agent-sandbox-threat-model',
  *check(paste) {
    for (const object of paste.objects) {
      if (!isAgentSandbox(object) || !['Sandbox', 'SandboxTemplate'].includes(object.kind)) continue;
      const spec = object.root.descend('spec', 'podTemplate', 'spec');
      const name = spec.child('runtimeClassName');
      if (!spec.present || !name.blank) continue;
      yield name.finding({
        en: 'Without runtimeClassName the Pod of this sandbox shares the kernel of its node, as any other Pod does. Name a RuntimeClass of gVisor or Kata for code that you do not trust.',
        zh: '没有 runtimeClassName 时，这个沙箱的 Pod 与其他 Pod 一样共用节点内核。运行不可信代码时，请指定 gVisor 或 Kata 的 RuntimeClass。',
      });
    }
  },
});

export const agentSandboxRules: readonly PasteRule[] = [agentSandbox, agentSandboxRuntimeClass];
