import type { Field } from '../../engine/field.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import { mediaTypes } from './tables/media-types.ts';

/** The JSON documents of the specification. */
export const documentKinds = ['manifest', 'index', 'config', 'layout', 'descriptor'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface ImageDocument {
  readonly kind: DocumentKind;
  readonly root: Field;
}

/** The kind that was picked, or the one that the members of a text speak for. */
export function kindOf(node: SourceNode | undefined, picked: string | undefined): DocumentKind {
  return documentKinds.find((kind) => kind === picked) ?? recognizeKind(node);
}

function recognizeKind(node: SourceNode | undefined): DocumentKind {
  if (node?.type !== 'map') return 'manifest';
  const has = (...names: readonly string[]): boolean => names.some((name) => node.entries.has(name));
  const own = node.entries.get('mediaType')?.value;
  const mediaType = own?.type === 'string' ? own.value : '';
  if (has('imageLayoutVersion')) return 'layout';
  // A descriptor says what it points to in the same words as a document says what it is.
  if (has('digest', 'size') && !has('schemaVersion', 'layers', 'manifests', 'config')) return 'descriptor';
  if (has('manifests') && !has('layers')) return 'index';
  if (has('schemaVersion', 'layers', 'subject')) return !has('layers') && mediaTypes.index.has(mediaType) ? 'index' : 'manifest';
  if (has('rootfs', 'architecture', 'os', 'history', 'diff_ids', 'created')) return 'config';
  return mediaTypes.index.has(mediaType) ? 'index' : 'manifest';
}

/** Patterns of `selectFields` where a document of a kind has descriptors. */
export const descriptorPatterns: Readonly<Record<DocumentKind, readonly string[]>> = {
  manifest: ['config', 'layers[]', 'subject'],
  index: ['manifests[]', 'subject'],
  config: [],
  layout: [],
  descriptor: [''],
};
