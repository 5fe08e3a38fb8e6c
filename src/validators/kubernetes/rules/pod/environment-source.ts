import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkRequiredName, listed } from '../../field-checks.ts';
import { checkConfigMapKey, checkDns1123Label, checkDns1123Subdomain, checkEnvironmentName, type NameCheck } from '../../names.ts';
import { checkNoBacksteps } from '../../paths.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';
import { mountableSources } from './volume.ts';

const sources = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];

/** A variable has a value or one complete source; an import has one ConfigMap or one Secret. */
export const environmentSource = podRule({
  id: 'kubernetes/pod-environment-source',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const known = isOn('EnvFiles', pod.owner.minor) ? sources : sources.slice(0, -1);
    const volumes = mountableSources(pod);
    for (const { field } of containersOf(pod)) {
      for (const variable of field.child('env').items()) yield* checkVariable(variable, known, volumes);
      for (const source of field.child('envFrom').items()) yield* checkImport(source);
    }
  },
});

function* checkVariable(variable: Field, known: readonly string[], volumes: ReadonlyMap<string, string>): Iterable<Finding> {
  const valueFrom = variable.child('valueFrom');
  if (!valueFrom.present) return;
  const given = known.filter((source) => valueFrom.child(source).present);
  if (given.length === 0) {
    yield valueFrom.finding({
      en: `valueFrom must name a source: ${listed(known).en}.`,
      zh: `valueFrom 必须写明来源：${listed(known).zh}。`,
    });
  } else if (!variable.child('value').blank) {
    yield valueFrom.finding({
      en: 'A variable has either "value" or "valueFrom": remove one of them.',
      zh: '环境变量只能写 "value" 和 "valueFrom" 其中之一，请去掉一个。',
    });
  } else if (given.length > 1) {
    yield valueFrom.finding({
      en: `valueFrom may name one source only; here are ${given.join(' and ')}.`,
      zh: `valueFrom 只能写一个来源，这里写了 ${given.join('、')}。`,
    });
  }
  for (const source of ['configMapKeyRef', 'secretKeyRef']) yield* checkKeyReference(valueFrom.child(source));
  if (known.includes('fileKeyRef')) yield* checkFileReference(valueFrom.child('fileKeyRef'), volumes);
}

function* checkKeyReference(reference: Field): Iterable<Finding> {
  if (!reference.present) return;
  yield* checkRequiredName(reference.child('name'), checkDns1123Subdomain);
  yield* checkRequiredName(reference.child('key'), checkConfigMapKey);
}

function* checkFileReference(reference: Field, volumes: ReadonlyMap<string, string>): Iterable<Finding> {
  if (!reference.present) return;
  yield* checkRequiredName(reference.child('key'), checkEnvironmentName);
  yield* checkRequiredName(reference.child('path'), checkNoBacksteps);
  const name = reference.child('volumeName');
  yield* checkRequiredName(name, checkDns1123Label);
  if (name.blank) return;
  if (volumes.get(name.text()) === 'emptyDir') return;
  yield name.finding({
    en: `fileKeyRef reads a file that an init container wrote: "${name.text()}" must be an emptyDir volume of this Pod.`,
    zh: `fileKeyRef 读取 init 容器写出的文件，因此 "${name.text()}" 必须是这个 Pod 的 emptyDir 卷。`,
  });
}

function* checkImport(source: Field): Iterable<Finding> {
  const given = ['configMapRef', 'secretRef'].filter((name) => source.child(name).present);
  if (given.length !== 1) {
    yield source.finding({
      en: 'Each item of envFrom imports one configMapRef or one secretRef.',
      zh: 'envFrom 的每一项只能导入一个 configMapRef 或一个 secretRef。',
    });
  }
  for (const name of given) yield* checkRequiredName(source.descend(name, 'name'), checkNamePrefix);
}

/** The server takes this name as the beginning of one, and so lets it end with "-". */
const checkNamePrefix: NameCheck = (value) =>
  checkDns1123Subdomain(value.length > 1 && value.endsWith('-') ? `${value.slice(0, -2)}a` : value);
