import type { Field } from '../../engine/field.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import { readSemanticVersion, type SemanticVersion } from './semantic-version.ts';
import { minorOf, type RuntimeSpecVersion } from './versions.ts';

/** The documents of the specification: config.json, a runtime's features, a container's state, and the state as a seccomp agent gets it. */
export const documentKinds = ['config', 'features', 'state', 'process-state'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The platforms that have an object of their own in config.json. */
export const platforms = ['linux', 'windows', 'solaris', 'freebsd', 'vm', 'zos'] as const;
export type Platform = (typeof platforms)[number];

/** A document with what rules ask of it as a whole. */
export interface RuntimeDocument {
  readonly kind: DocumentKind;
  readonly root: Field;
  /** Minor version of the specification that the reader picked: what the runtime knows. */
  readonly minor: number;
  /** The document's own `ociVersion`, where it can be read. */
  readonly declared: SemanticVersion | undefined;
  /** Platforms whose object is there. Without any, Linux is what is meant in practice. */
  readonly platforms: ReadonlySet<Platform>;
}

export function runtimeDocument(kind: DocumentKind, root: Field, version: RuntimeSpecVersion): RuntimeDocument {
  const declared = readSemanticVersion(root.child(kind === 'features' ? 'ociVersionMax' : 'ociVersion').text());
  const present = platforms.filter((name) => kind === 'config' && root.child(name).present);
  return { kind, root, minor: minorOf(version), declared, platforms: new Set(present) };
}

/** What only config.json has at the top. */
const configMembers = ['process', 'root', 'mounts', 'hostname', 'domainname', 'solaris', 'windows', 'vm', 'zos', 'freebsd'];
const featuresMembers = ['ociVersionMin', 'ociVersionMax', 'mountOptions', 'potentiallyUnsafeConfigAnnotations'];
const stateMembers = ['status', 'bundle', 'id', 'pid'];

/** Which document a text is, by its members; what cannot be told apart is a config.json. */
export function recognizeKind(node: SourceNode | undefined): DocumentKind {
  if (node?.type !== 'map') return 'config';
  const has = (name: string): boolean => node.entries.has(name);
  if (configMembers.some(has)) return 'config';
  if (featuresMembers.some(has) || node.entries.get('hooks')?.value.type === 'list') return 'features';
  if (has('state') && (has('fds') || has('pid') || has('metadata'))) return 'process-state';
  return stateMembers.some(has) ? 'state' : 'config';
}
