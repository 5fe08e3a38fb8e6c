import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkName, checkRange, checkRequired, checkRequiredName, checkRequiredOneOf, checkText, shortened } from '../../field-checks.ts';
import { checkLabelSelector } from '../../label-selector.ts';
import { checkDns1123Subdomain, type NameCheck } from '../../names.ts';
import { checkUnreservedPath } from '../../paths.ts';
import { podRule } from '../../rule.ts';
import { checkSignerName } from './signer-name.ts';
import { volumesOf } from './volume.ts';

const keyTypes = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const certificatePaths = ['credentialBundlePath', 'keyPath', 'certificateChainPath'];
const day = 24 * 60 * 60;

/** Projected volumes: one source an item, each complete, no path twice. */
export const projectedVolume = podRule({
  id: 'kubernetes/pod-projected-volume',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    // PodCertificateRequest came on with the same version.
    const hasCertificates = isOn('ClusterTrustBundleProjection', pod.owner.minor);
    for (const { field, sources: [source] } of volumesOf(pod)) {
      if (source !== 'projected') continue;
      const parts = field.descend('projected', 'sources').items();
      for (const part of parts) yield* checkPart(part, hasCertificates);
      yield* checkPaths(parts, hasCertificates);
    }
  },
});

function* checkPart(part: Field, hasCertificates: boolean): Iterable<Finding> {
  const known = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken', ...(hasCertificates ? ['clusterTrustBundle', 'podCertificate'] : [])];
  const given = known.filter((name) => part.child(name).present);
  if (given.length > 1) {
    yield part.finding({
      en: `Each item of sources holds one source; here are ${given.join(' and ')}. Begin an item for each.`,
      zh: `sources 的每一项只能有一个来源，这里有 ${given.join('、')}，请分成多项。`,
    });
  }
  for (const name of given) {
    const source = part.child(name);
    if (name === 'secret' || name === 'configMap') yield* checkRequired(source.child('name'));
    if (name === 'serviceAccountToken') yield* checkToken(source);
    if (name === 'clusterTrustBundle') yield* checkTrustBundle(source);
    if (name === 'podCertificate') yield* checkCertificate(source);
  }
}

function* checkToken(token: Field): Iterable<Finding> {
  yield* checkRange(token.child('expirationSeconds'), 600, 2 ** 32);
  yield* checkRequiredName(token.child('path'), checkUnreservedPath);
}

function* checkTrustBundle(bundle: Field): Iterable<Finding> {
  const name = bundle.child('name');
  const signer = bundle.child('signerName');
  if (name.present === signer.present) {
    yield bundle.finding({ en: 'A trust bundle is found either by name or by signerName.', zh: '信任包要用 name 或 signerName 其中之一指定。' });
  } else if (name.present) {
    yield* checkText(name, checkBundleName);
    const selector = bundle.child('labelSelector');
    if (selector.present) yield selector.finding({ en: 'labelSelector goes with signerName: with a name there is nothing to select.', zh: 'labelSelector 与 signerName 搭配使用，写了 name 就不需要选择。' });
  } else {
    yield* checkText(signer, checkSignerName);
    yield* checkLabelSelector(bundle.child('labelSelector'));
  }
  yield* checkRequiredName(bundle.child('path'), checkUnreservedPath);
}

/** `example.com:signer:bundle`, or a name of its own for a bundle that no signer owns. */
const checkBundleName: NameCheck = (value) => checkDns1123Subdomain(value.slice(value.lastIndexOf(':') + 1));

function* checkCertificate(certificate: Field): Iterable<Finding> {
  const signer = certificate.child('signerName');
  yield* checkRequiredName(signer, checkSignerName);
  yield* checkRequiredOneOf(certificate.child('keyType'), keyTypes);
  const isOwn = /^(?:[^/]*\.)?kubernetes\.io(?:\/|$)/.test(signer.text());
  yield* checkRange(certificate.child('maxExpirationSeconds'), 3600, isOwn ? day : 91 * day);
  const paths = certificatePaths.map((name) => certificate.child(name));
  for (const path of paths) yield* checkName(path, checkUnreservedPath);
  if (!paths.every((path) => path.blank)) return;
  yield certificate.finding({
    en: `Say where the certificate goes: at least one of ${certificatePaths.join(', ')}.`,
    zh: `必须写明证书写到哪里：${certificatePaths.join('、')} 至少写一个。`,
  });
}

function* checkPaths(parts: readonly Field[], hasCertificates: boolean): Iterable<Finding> {
  const taken = new Set<string>();
  for (const path of parts.flatMap((part) => pathsOf(part, hasCertificates))) {
    const value = path.text();
    if (taken.has(value)) {
      yield path.finding({
        en: `Another source of this volume writes "${shortened(value)}" already: give each file a path of its own.`,
        zh: `这个卷的另一个来源已经写入 "${shortened(value)}"：请为每个文件使用不同的路径。`,
      });
    }
    taken.add(value);
  }
}

function pathsOf(part: Field, hasCertificates: boolean): Field[] {
  const files = ['secret', 'configMap', 'downwardAPI'].flatMap((name) => part.descend(name, 'items').items().map((item) => item.child('path')));
  const bundle = part.descend('clusterTrustBundle', 'path');
  const certificate = certificatePaths.map((name) => part.descend('podCertificate', name));
  return [...files, ...(hasCertificates ? [bundle, ...certificate] : [])].filter((path) => !path.blank);
}
