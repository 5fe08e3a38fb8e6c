/** What a document has to hold, and what it says that it is. */
import { nearest } from '../../../engine/did-you-mean.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import { missingMember, replacing, shown } from '../../oci-runtime/words.ts';
import { descriptorPatterns, type DocumentKind } from '../document.ts';
import { documentRule } from '../rule.ts';
import { isMediaType, mediaTypes, obsoleteMediaTypes } from '../tables/media-types.ts';

const ofDescriptor = ['mediaType', 'digest', 'size'];

/** Objects and what is REQUIRED in them, beside descriptors. */
const required: Readonly<Record<DocumentKind, readonly (readonly [pattern: string, names: readonly string[]])[]>> = {
  manifest: [['', ['schemaVersion', 'config', 'layers']]],
  index: [['', ['schemaVersion', 'manifests']], ['manifests[]/platform', ['architecture', 'os']]],
  config: [['', ['architecture', 'os', 'rootfs']], ['rootfs', ['type', 'diff_ids']]],
  layout: [['', ['imageLayoutVersion']]],
  descriptor: [],
};

export const requiredMember = documentRule({
  id: 'oci-image/required-member', severity: 'error', source: 'oci-image-manifest',
  *check({ root, kind }) {
    const descriptors = descriptorPatterns[kind].map((pattern) => [pattern, ofDescriptor] as const);
    for (const [pattern, names] of [...required[kind], ...descriptors]) {
      for (const field of selectFields(root, pattern)) {
        if (field.node?.type !== 'map') continue;
        // What is null has the wrong type, which another rule says.
        for (const name of names) if (!field.child(name).written) yield missingMember(field, name);
      }
    }
  },
});

export const schemaVersion = documentRule({
  id: 'oci-image/schema-version', severity: 'error', source: 'oci-image-manifest', kinds: ['manifest', 'index'],
  *check({ root }) {
    const version = root.child('schemaVersion');
    const value = version.number();
    if (value === undefined || value === 2) return;
    const isFirst = value === 1 || root.child('fsLayers').present;
    yield version.finding({
      en: `schemaVersion is ${value}, but MUST be 2.${isFirst ? ' 1 was the first format of Docker, which has another structure and is pulled no longer.' : ''}`,
      zh: `schemaVersion 的值是 ${value}，但必须（MUST）是 2。${isFirst ? '1 是 Docker 最早的格式，结构不同，如今已无法拉取。' : ''}`,
    });
  },
});

export const mediaType = documentRule({
  id: 'oci-image/media-type', severity: 'error', source: 'oci-image-descriptor',
  *check({ root, kind }) {
    const own = kind === 'manifest' || kind === 'index' ? ['mediaType', 'artifactType'] : [];
    const ofDescriptors = descriptorPatterns[kind].flatMap((pattern) => ['mediaType', 'artifactType'].map((name) => (pattern ? `${pattern}/${name}` : name)));
    for (const field of [...own, ...ofDescriptors].flatMap((pattern) => selectFields(root, pattern))) {
      const value = field.string();
      if (value === undefined || isMediaType(value)) continue;
      yield field.finding({
        en: `${field.path} is "${shown(value)}", which is no media type by RFC 6838: a type and a subtype, parted by a slash, without parameters.`,
        zh: `${field.path} 的值 "${shown(value)}" 不是 RFC 6838 的媒体类型：要有类型和子类型，以斜杠分隔，不带参数。`,
      });
    }
  },
});

export const documentMediaType = documentRule({
  id: 'oci-image/document-media-type', severity: 'error', source: 'oci-image-manifest', kinds: ['manifest', 'index'],
  *check({ root, kind }) {
    const field = root.child('mediaType');
    const value = field.string();
    const known = kind === 'index' ? mediaTypes.index : mediaTypes.manifest;
    if (value === undefined || known.has(value) || !isMediaType(value)) return;
    const [own] = known;
    yield field.finding(
      {
        en: `mediaType is "${shown(value)}", but the document has the members of ${kind === 'index' ? 'an index' : 'a manifest'}: it MUST be ${own}, if it is there.`,
        zh: `mediaType 的值是 "${shown(value)}"，而文档的成员是${kind === 'index' ? '索引' : '清单'}的：写了就必须（MUST）是 ${own}。`,
      },
      replacing(field, nearest(value, known) ?? own),
    );
  },
});

export const ambiguousDocument = documentRule({
  id: 'oci-image/ambiguous-document', severity: 'warning', source: 'containerd-images', kinds: ['manifest', 'index'],
  *check({ root }) {
    const manifests = root.child('manifests');
    const layers = root.child('layers').present ? root.child('layers') : root.child('config');
    if (manifests.vacant || !layers.present) return;
    yield manifests.findingAtKey({
      en: `The document has ${layers.name} and manifests: one reader takes it for a manifest, another for an index, with the same digest. containerd refuses it.`,
      zh: `文档同时有 ${layers.name} 和 manifests：摘要相同，有的读取方当作清单，有的当作索引。containerd 会拒绝它。`,
    });
  },
});

export const ownMediaType = documentRule({
  id: 'oci-image/own-media-type', severity: 'hint', source: 'oci-image-manifest', kinds: ['manifest', 'index'],
  *check({ root, kind }) {
    const field = root.child('mediaType');
    if (field.written || root.node?.type !== 'map') return;
    const [own] = kind === 'index' ? mediaTypes.index : mediaTypes.manifest;
    yield field.finding({ en: `The document SHOULD say what it is: "mediaType": "${own}".`, zh: `文档应当（SHOULD）写明自己是什么："mediaType": "${own}"。` });
  },
});

export const layoutVersion = documentRule({
  id: 'oci-image/layout-version', severity: 'error', source: 'oci-image-layout', kinds: ['layout'],
  *check({ root }) {
    const field = root.child('imageLayoutVersion');
    const value = field.string();
    if (value === undefined || value === '1.0.0') return;
    yield field.finding(
      { en: `imageLayoutVersion is "${shown(value)}", but 1.0.0 is the only one, also for version 1.1 of the specification.`, zh: `imageLayoutVersion 的值是 "${shown(value)}"，但只有 1.0.0 这一个版本，1.1 版规范也是如此。` },
      replacing(field, '1.0.0'),
    );
  },
});

export const obsoleteManifest = documentRule({
  id: 'oci-image/obsolete-manifest', severity: 'warning', source: 'oci-image-media-types', kinds: ['index', 'descriptor'],
  *check({ root, kind }) {
    for (const field of selectFields(root, kind === 'index' ? 'manifests[]/mediaType' : 'mediaType')) {
      if (!obsoleteMediaTypes.has(field.text())) continue;
      yield field.finding({ en: 'This is the first manifest format of Docker: registries and runtimes have dropped it.', zh: '这是 Docker 最早的清单格式：仓库和运行时都已不再支持。' });
    }
  },
});

export const structureRules = [
  requiredMember, schemaVersion, mediaType, documentMediaType, ownMediaType, ambiguousDocument, layoutVersion, obsoleteManifest,
];
