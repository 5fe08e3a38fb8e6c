import type { Field } from '../../engine/field.ts';
import type { SourceDocument } from '../../engine/source-tree.ts';

/** One object of a paste, with its identity read out. Items of a `List` are objects of their own. */
export interface KubernetesObject {
  readonly root: Field;
  readonly document: SourceDocument;
  readonly apiVersion: string;
  /** `''` for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** `Kind.group` as kubectl writes it, such as `HorizontalPodAutoscaler.autoscaling`; `Pod` in the core group. */
  readonly groupKind: string;
  /** Empty where there is none. */
  readonly name: string;
  readonly namespace: string;
  /** Minor version of Kubernetes that the reader picked: `37` for 1.37. */
  readonly minor: number;
}

/** All that the reader pasted. */
export interface Paste {
  readonly text: string;
  readonly objects: readonly KubernetesObject[];
  readonly minor: number;
}

/** Reads the identity of an object; parts that are missing are empty. */
export function kubernetesObject(root: Field, document: SourceDocument, minor: number): KubernetesObject {
  const apiVersion = root.child('apiVersion').text();
  const kind = root.child('kind').text();
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const metadata = root.child('metadata');
  return {
    root,
    document,
    apiVersion,
    group,
    version: apiVersion.slice(slash + 1),
    kind,
    groupKind: group ? `${kind}.${group}` : kind,
    name: metadata.child('name').text(),
    namespace: metadata.child('namespace').text(),
    minor,
  };
}
