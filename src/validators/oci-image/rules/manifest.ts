import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import { replacing, shown } from '../../oci-runtime/words.ts';
import { documentRule } from '../rule.ts';
import { mediaTypes } from '../tables/media-types.ts';
import { architectures, operatingSystems, otherNames } from '../tables/platforms.ts';

export const emptyLayers = documentRule({
  id: 'oci-image/empty-layers', severity: 'error', source: 'oci-image-manifest-schema', kinds: ['manifest'],
  *check({ root }) {
    const layers = root.child('layers');
    if (layers.node?.type !== 'list' || layers.node.items.length > 0) return;
    yield layers.finding({
      en: 'layers has no entry. The text says SHOULD, the JSON schema demands one: an artifact without content lists the empty descriptor.',
      zh: 'layers 没有任何项。规范正文说应当（SHOULD）有，JSON schema 则要求必须有：没有内容的制品请列出空描述符。',
    });
  },
});

export const artifactType = documentRule({
  id: 'oci-image/artifact-type', severity: 'error', source: 'oci-image-manifest', kinds: ['manifest'],
  *check({ root }) {
    if (root.descend('config', 'mediaType').text() !== mediaTypes.empty || !root.child('artifactType').blank) return;
    yield root.descend('config', 'mediaType').finding({
      en: 'artifactType MUST be set when the config is empty: otherwise nothing says what the artifact is.',
      zh: 'config 为空时必须（MUST）写 artifactType：否则没有任何地方说明这个制品是什么。',
    });
  },
});

export const mixedMediaTypes = documentRule({
  id: 'oci-image/mixed-media-types', severity: 'warning', source: 'oci-image-media-types', kinds: ['manifest'],
  *check({ root }) {
    const config = root.descend('config', 'mediaType').text();
    const foreign = config === mediaTypes.config ? mediaTypes.dockerLayer : config === mediaTypes.dockerConfig ? mediaTypes.layer : undefined;
    if (foreign === undefined) return;
    for (const field of selectFields(root, 'layers[]/mediaType')) {
      if (!field.text().startsWith(foreign)) continue;
      yield field.finding({
        en: 'The config is of one family (OCI or Docker), this layer of the other: some registries and clients refuse the mixture.',
        zh: 'config 属于一个体系（OCI 或 Docker），这一层却属于另一个：有的仓库和客户端会拒绝混用。',
      });
    }
  },
});

export const platformName = documentRule({
  id: 'oci-image/platform-name', severity: 'warning', source: 'oci-image-index', kinds: ['index', 'config'],
  *check({ root, kind }) {
    for (const platform of selectFields(root, kind === 'index' ? 'manifests[]/platform' : '')) {
      yield* checkName(platform.child('architecture'), architectures, 'GOARCH');
      yield* checkName(platform.child('os'), operatingSystems, 'GOOS');
    }
  },
});

function* checkName(field: Field, known: ReadonlySet<string>, list: string): Iterable<Finding> {
  const value = field.string();
  // Attestations stand in an index under a platform that nobody asks for.
  if (value === undefined || known.has(value) || value === 'unknown') return;
  const lower = value.toLowerCase();
  const meant = known.has(lower) ? lower : Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  yield field.finding({
    en: `${field.path} "${shown(value)}" is none of the names of ${list} that clients look for${meant ? `: they call it "${meant}"` : ''}.`,
    zh: `${field.path} 的 "${shown(value)}" 不在客户端所用的 ${list} 名字之列${meant ? `：应写作 "${meant}"` : ''}。`,
  }, replacing(field, meant && known.has(meant) ? meant : undefined));
}

export const duplicatePlatform = documentRule({
  id: 'oci-image/duplicate-platform', severity: 'warning', source: 'oci-image-index', kinds: ['index'],
  *check({ root }) {
    const seen = new Map<string, string>();
    for (const manifest of selectFields(root, 'manifests[]')) {
      const platform = manifest.child('platform');
      const key = keyOf(platform);
      // Of an artifact, or an attestation of one of the images, there may be many.
      if (key === undefined || !manifest.child('artifactType').blank) continue;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, manifest.path);
      else yield platform.finding({
        en: `The platform ${key} is that of ${first}, which comes first and SHOULD be used: this one is never taken.`,
        zh: `平台 ${key} 与 ${first} 相同，而应当（SHOULD）采用的是排在前面的那个：这一项永远不会被选中。`,
      });
    }
  },
});

function keyOf(platform: Field): string | undefined {
  const [os, architecture] = [platform.child('os').string(), platform.child('architecture').string()];
  if (os === undefined || architecture === undefined || os === 'unknown') return undefined;
  const features = platform.child('os.features').items().map((feature) => feature.text()).toSorted();
  return [os, architecture, platform.child('variant').text(), platform.child('os.version').text(), ...features].filter((part) => part !== '').join('/');
}

export const manifestRules = [emptyLayers, artifactType, mixedMediaTypes, platformName, duplicatePlatform];
