import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import { replacing, shown } from '../../oci-runtime/words.ts';
import { decodeBase64 } from '../base64.ts';
import { algorithmOf, digestFault } from '../digest.ts';
import { descriptorPatterns, type ImageDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { sha256 } from '../sha256.ts';
import { sha512 } from '../sha512.ts';
import { mediaTypes } from '../tables/media-types.ts';
import { isAbsoluteUri } from '../uri.ts';

/** All descriptors of a document. */
function descriptorsOf({ root, kind }: ImageDocument): Field[] {
  return descriptorPatterns[kind].flatMap((pattern) => selectFields(root, pattern)).filter(({ node }) => node?.type === 'map');
}

export const digest = documentRule({
  id: 'oci-image/digest', severity: 'error', source: 'oci-image-descriptor',
  *check(document) {
    for (const descriptor of descriptorsOf(document)) {
      const field = descriptor.child('digest');
      const value = field.string();
      const fault = value === undefined ? undefined : digestFault(value);
      if (value === undefined || !fault) continue;
      const algorithm = algorithmOf(value);
      const length = algorithm === 'sha512' ? 128 : 64;
      const reasons = {
        form: { en: 'has not the form algorithm:encoded', zh: '不是“算法:编码”的形式' },
        letters: { en: `is not made of lower-case hexadecimal digits, as ${algorithm} MUST be`, zh: `不全是小写的十六进制数字，而 ${algorithm} 必须（MUST）如此` },
        length: { en: `has not ${length} hexadecimal digits, as ${algorithm} MUST have`, zh: `没有 ${length} 个十六进制数字，而 ${algorithm} 必须（MUST）有这么多` },
      };
      const lower = value.toLowerCase();
      yield field.finding(
        { en: `${field.path} "${shown(value)}" ${reasons[fault].en}.`, zh: `${field.path} 的 "${shown(value)}" ${reasons[fault].zh}。` },
        digestFault(lower) ? undefined : replacing(field, lower),
      );
    }
  },
});

export const digestAlgorithm = documentRule({
  id: 'oci-image/digest-algorithm', severity: 'warning', source: 'oci-image-descriptor',
  *check(document) {
    for (const descriptor of descriptorsOf(document)) {
      const field = descriptor.child('digest');
      const value = field.string();
      if (value === undefined || digestFault(value) === 'form') continue;
      const algorithm = algorithmOf(value);
      if (algorithm === 'sha256' || algorithm === 'sha512') continue;
      yield field.finding({
        en: `"${shown(algorithm)}" is no registered algorithm: whoever does not know it cannot verify the content. Registered are sha256 and sha512.`,
        zh: `"${shown(algorithm)}" 不是已登记的算法：不认识它的一方无法校验内容。已登记的是 sha256 和 sha512。`,
      });
    }
  },
});

export const descriptorSize = documentRule({
  id: 'oci-image/descriptor-size', severity: 'warning', source: 'oci-image-descriptor',
  *check(document) {
    for (const descriptor of descriptorsOf(document)) {
      const size = descriptor.child('size');
      const value = size.number();
      if (value === undefined || value >= 0) continue;
      yield size.finding({ en: `The size is ${value}: no content has fewer than 0 bytes, and no client accepts it.`, zh: `size 的值是 ${value}：内容不会少于 0 字节，没有客户端会接受。` });
    }
  },
});

/** Characters of Base 64 in a document that are verified: registries refuse manifests that embed much. */
const mostVerified = 1 << 19;
const algorithms: Readonly<Record<string, (bytes: Uint8Array) => string>> = { sha256, sha512 };

export const embeddedData = documentRule({
  id: 'oci-image/embedded-data', severity: 'error', source: 'oci-image-descriptor',
  *check(document) {
    let left = mostVerified;
    for (const descriptor of descriptorsOf(document)) {
      const data = descriptor.child('data');
      const text = data.string();
      if (text === undefined) continue;
      const bytes = decodeBase64(text);
      left -= text.length;
      if (bytes) yield* compare(descriptor, bytes, left >= 0);
      else yield data.findingAtKey({ en: 'data MUST be Base 64 of the standard alphabet, with padding.', zh: 'data 必须（MUST）是标准字母表的 Base 64，带填充。' });
    }
  },
});

function* compare(descriptor: Field, bytes: Uint8Array, hashes: boolean): Iterable<Finding> {
  const [size, digestField] = [descriptor.child('size'), descriptor.child('digest')];
  if (size.number() !== undefined && size.number() !== bytes.length) {
    yield size.finding({
      en: `The size is ${size.number()}, but data holds ${bytes.length} bytes: it MUST be identical to the content.`,
      zh: `size 的值是 ${size.number()}，data 里却有 ${bytes.length} 字节：它必须（MUST）与内容完全一致。`,
    }, { title: { en: `Change to ${bytes.length}`, zh: `改为 ${bytes.length}` }, edits: [{ range: size.range, insert: String(bytes.length) }] });
  }
  const value = digestField.string();
  if (value === undefined || digestFault(value) || !hashes) return;
  const name = algorithmOf(value);
  const found = Object.hasOwn(algorithms, name) ? `${name}:${algorithms[name]!(bytes)}` : undefined;
  if (found === undefined || found === value) return;
  yield digestField.finding({
    en: `data has the digest ${found}, and not the one that stands here: it MUST be identical to the content.`,
    zh: `data 的摘要是 ${found}，与这里写的不同：它必须（MUST）与内容完全一致。`,
  }, replacing(digestField, found));
}

export const embeddedDataUnchecked = documentRule({
  id: 'oci-image/embedded-data-unchecked', severity: 'hint', source: 'oci-image-descriptor', unchecked: true,
  *check(document) {
    let left = mostVerified;
    for (const descriptor of descriptorsOf(document)) {
      const [data, value] = [descriptor.child('data'), descriptor.child('digest').string()];
      left -= data.text().length;
      if (data.blank || value === undefined || digestFault(value)) continue;
      const isLarge = left < 0;
      if (Object.hasOwn(algorithms, algorithmOf(value)) && !isLarge) continue;
      yield data.findingAtKey(isLarge
        ? { en: 'With this, more than 512 KiB are embedded: the digest of data is not checked.', zh: '至此内嵌的内容已超过 512 KiB：没有校验 data 的摘要。' }
        : { en: `The digest of data is not checked: "${shown(algorithmOf(value))}" is not computed here.`, zh: `没有校验 data 的摘要：这里不计算 "${shown(algorithmOf(value))}"。` });
    }
  },
});

export const uri = documentRule({
  id: 'oci-image/uri', severity: 'error', source: 'oci-image-descriptor',
  *check(document) {
    for (const entry of descriptorsOf(document).flatMap((descriptor) => descriptor.child('urls').items())) {
      const value = entry.string();
      if (value === undefined || isAbsoluteUri(value)) continue;
      yield entry.finding({
        en: `"${shown(value)}" is no URI by RFC 3986 with a scheme, such as https://example.com/layer.tar.gz.`,
        zh: `"${shown(value)}" 不是 RFC 3986 所说的带 scheme 的 URI，例如 https://example.com/layer.tar.gz。`,
      });
    }
  },
});

const emptyDigest = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

export const emptyDescriptor = documentRule({
  id: 'oci-image/empty-descriptor', severity: 'warning', source: 'oci-image-manifest',
  *check(document) {
    for (const descriptor of descriptorsOf(document)) {
      if (descriptor.child('mediaType').text() !== mediaTypes.empty) continue;
      const [size, digestField] = [descriptor.child('size'), descriptor.child('digest')];
      if ((size.number() === 2 || size.number() === undefined) && [emptyDigest, ''].includes(digestField.text())) continue;
      if (algorithmOf(digestField.text()) === 'sha512' && size.number() === 2) continue;
      yield (size.number() === 2 ? digestField : size).finding({
        en: `The empty descriptor stands for {}: 2 bytes with the digest ${emptyDigest}.`,
        zh: `空描述符代表 {}：2 字节，摘要为 ${emptyDigest}。`,
      });
    }
  },
});

export const nonDistributable = documentRule({
  id: 'oci-image/non-distributable', severity: 'warning', source: 'oci-image-layer', kinds: ['manifest', 'descriptor'],
  *check(document) {
    for (const field of descriptorsOf(document).map((descriptor) => descriptor.child('mediaType'))) {
      if (!field.text().startsWith('application/vnd.oci.image.layer.nondistributable.')) continue;
      yield field.finding({
        en: 'Non-distributable layers are deprecated: clients leave them out when they push, and the image cannot be run from there.',
        zh: '不可分发的层已弃用：客户端推送时会略过它们，从那里拉取的镜像就无法运行。',
      });
    }
  },
});

export const descriptorRules = [
  digest, digestAlgorithm, descriptorSize, embeddedData, embeddedDataUnchecked, uri, emptyDescriptor, nonDistributable,
];
