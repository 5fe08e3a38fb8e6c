import type { Finding } from '../../../../engine/diagnostic.ts';
import { nearest } from '../../../../engine/did-you-mean.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequired, listed, replacement, shortened } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { parseQuantity } from '../../quantity.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';
import { volumesOf } from './volume.ts';

const variablePaths = [
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName',
  'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs',
];
const filePaths = ['metadata.name', 'metadata.namespace', 'metadata.labels', 'metadata.annotations', 'metadata.uid'];
const resources = [
  'limits.cpu', 'limits.memory', 'limits.ephemeral-storage',
  'requests.cpu', 'requests.memory', 'requests.ephemeral-storage',
];

/** What the downward API can hand to a container: some fields of the Pod, some resources of a container. */
export const downwardApi = podRule({
  id: 'kubernetes/pod-downward-api',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field } of containersOf(pod)) {
      for (const variable of field.child('env').items()) {
        yield* checkFieldReference(variable.descend('valueFrom', 'fieldRef'), variablePaths);
        yield* checkResourceReference(variable.descend('valueFrom', 'resourceFieldRef'), false);
      }
    }
    for (const { field } of volumesOf(pod)) {
      yield* checkFiles(field.child('downwardAPI'));
      for (const source of field.descend('projected', 'sources').items()) yield* checkFiles(source.child('downwardAPI'));
    }
  },
});

function* checkFiles(source: Field): Iterable<Finding> {
  for (const file of source.child('items').items()) {
    const field = file.child('fieldRef');
    const resource = file.child('resourceFieldRef');
    if (field.present === resource.present) {
      yield file.finding({
        en: 'A file of the downward API has either fieldRef or resourceFieldRef.',
        zh: 'downward API 的每个文件要写 fieldRef 和 resourceFieldRef 其中之一，且只能写一个。',
      });
    }
    yield* checkFieldReference(field, filePaths);
    if (!field.present) yield* checkResourceReference(resource, true);
  }
}

function* checkFieldReference(reference: Field, known: readonly string[]): Iterable<Finding> {
  if (!reference.present) return;
  const path = reference.child('fieldPath');
  if (path.blank) {
    yield* checkRequired(path, { en: `Use ${listed(known).en}.`, zh: `可以用 ${listed(known).zh}。` });
    return;
  }
  const version = reference.child('apiVersion');
  if (!version.blank && version.string() !== 'v1') {
    yield path.finding({
      en: `Field paths of apiVersion "${shortened(version.text())}" are not known: leave apiVersion out, or set v1.`,
      zh: `不认识 apiVersion "${shortened(version.text())}" 的字段路径：请省略 apiVersion，或者写 v1。`,
    });
    return;
  }
  const subscript = subscriptOf(path.text());
  if (subscript) yield* checkSubscript(path, ...subscript);
  else if (path.string() !== undefined && !known.includes(path.text()) && !isOldName(path.text(), known)) yield unknownPath(path, known);
}

/** What `spec.nodeName` was called before v1; the server still converts it. */
function isOldName(path: string, known: readonly string[]): boolean {
  return path === 'spec.host' && known === variablePaths;
}

/** The map and the key of a path such as `metadata.labels['app']`. */
function subscriptOf(path: string): readonly [string, string] | undefined {
  const opening = path.indexOf("['");
  if (opening <= 0 || !path.endsWith("']") || path.length < opening + 4) return undefined;
  return [path.slice(0, opening), path.slice(opening + 2, -2)];
}

function* checkSubscript(path: Field, map: string, key: string): Iterable<Finding> {
  if (map !== 'metadata.labels' && map !== 'metadata.annotations') {
    yield path.finding({
      en: `Only metadata.labels and metadata.annotations take a key in ['…'], not "${shortened(map)}".`,
      zh: `只有 metadata.labels 和 metadata.annotations 能用 ['…'] 取键，"${shortened(map)}" 不能。`,
    });
    return;
  }
  const reason = checkQualifiedName(map === 'metadata.annotations' ? key.toLowerCase() : key);
  if (!reason) return;
  yield path.finding({
    en: `The key "${shortened(key)}" in this path ${reason.en}.`,
    zh: `路径中的键 "${shortened(key)}" ${reason.zh}。`,
  });
}

function unknownPath(path: Field, known: readonly string[]): Finding {
  return path.finding(
    {
      en: `"${shortened(path.text())}" is not a field that can be handed out here: use ${listed(known).en}, or a single label or annotation as metadata.labels['key'].`,
      zh: `这里不能取 "${shortened(path.text())}"：可以用 ${listed(known).zh}，或者用 metadata.labels['键'] 取单个标签或注解。`,
    },
    replacement(path, nearest(path.text(), known)),
  );
}

function* checkResourceReference(reference: Field, isFile: boolean): Iterable<Finding> {
  if (!reference.present) return;
  const container = reference.child('containerName');
  const resource = reference.child('resource');
  if (isFile && container.blank) {
    yield* checkRequired(container, { en: 'A volume belongs to no container, so say whose resource is meant.', zh: '卷不属于某个容器，因此要写明取哪个容器的资源。' });
  } else if (resource.blank) {
    yield* checkRequired(resource, { en: `Use ${listed(resources).en}.`, zh: `可以用 ${listed(resources).zh}。` });
  } else if (resource.string() !== undefined && !resources.includes(resource.text()) && !isHugePages(resource.text())) {
    yield resource.finding(
      {
        en: `"${shortened(resource.text())}" is not a resource that can be handed out: use ${listed(resources).en}, or limits.hugepages-<size>.`,
        zh: `不能取 "${shortened(resource.text())}"：可以用 ${listed(resources).zh}，或者 limits.hugepages-<大小>。`,
      },
      replacement(resource, nearest(resource.text(), resources)),
    );
  }
  yield* checkDivisor(reference.child('divisor'), resource.text());
}

function isHugePages(resource: string): boolean {
  return /^(requests|limits)\.hugepages-/.test(resource);
}

const memoryUnits = ['k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

function* checkDivisor(divisor: Field, resource: string): Iterable<Finding> {
  if (!resources.includes(resource) && !isHugePages(resource)) return;
  const node = divisor.node;
  const text = node?.type === 'string' ? node.value : node?.type === 'number' ? node.text : undefined;
  const value = text === undefined ? undefined : parseQuantity(text);
  if (text === undefined || value === undefined || value === 0n || /[eE][0-9+-]/.test(text)) return;
  const isCpu = resource.endsWith('.cpu');
  const allowed = isCpu ? ['1', '1m'] : ['1', ...memoryUnits.filter((unit) => unit.endsWith('i') === text.endsWith('i')).map((unit) => `1${unit}`)];
  if (allowed.some((unit) => parseQuantity(unit) === value)) return;
  yield divisor.finding(
    isCpu
      ? { en: 'The divisor of a cpu resource is 1 (cores) or 1m (thousandths).', zh: 'cpu 资源的 divisor 只能是 1（核）或 1m（毫核）。' }
      : { en: 'The divisor must be one whole unit: 1, 1k, 1M, 1G … or 1Ki, 1Mi, 1Gi ….', zh: 'divisor 必须恰好是一个单位：1、1k、1M、1G……或 1Ki、1Mi、1Gi……。' },
  );
}
