import { Field } from '../../engine/field.ts';
import { Report } from '../../engine/report.ts';
import type { Outcome, ValidateOptions, Validator } from '../../engine/validator.ts';
import { kubernetesObject, type KubernetesObject, type Paste } from './object.ts';
import { podOf } from './pod.ts';
import { kubernetesRules } from './rules/index.ts';
import { kubernetesVersion, kubernetesVersions, minorOf, newestKubernetes } from './versions.ts';
import { readYaml } from './yaml/read.ts';

export const validator: Validator = {
  id: 'kubernetes',
  title: { en: 'Kubernetes manifests', zh: 'Kubernetes 清单' },
  language: 'yaml',
  authority: (options) => `kube-apiserver ${kubernetesVersion(options.kubernetes)}`,
  choices: [
    {
      option: 'kubernetes',
      label: { en: 'Kubernetes version', zh: 'Kubernetes 版本' },
      values: kubernetesVersions,
      preset: newestKubernetes,
    },
  ],
  rules: kubernetesRules,
  validate,
};

async function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  const minor = minorOf(kubernetesVersion(options.kubernetes));
  const source = readYaml(text);
  const report = new Report(text);
  for (const { rule, finding } of source.findings) report.add(rule, [finding]);
  const objects = source.documents
    .filter((document) => document.root)
    .map((document) => kubernetesObject(Field.root(document.root), document, minor));
  runRules({ text, objects, minor }, report);
  return { diagnostics: report.diagnostics() };
}

function runRules(paste: Paste, report: Report): void {
  for (const rule of kubernetesRules) {
    if (rule.scope === 'paste') report.add(rule, rule.check(paste));
  }
  for (const object of paste.objects) runObjectRules(object, report);
}

function runObjectRules(object: KubernetesObject, report: Report): void {
  const pod = podOf(object);
  for (const rule of kubernetesRules) {
    if (rule.scope === 'object' && rule.kinds.includes(object.groupKind)) report.add(rule, rule.check(object));
    if (rule.scope === 'pod' && pod) report.add(rule, rule.check(pod));
  }
}
