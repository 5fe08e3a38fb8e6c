import { Field } from '../../engine/field.ts';
import type { SourceDocument, SourceNode } from '../../engine/source-tree.ts';
import type { Attachment } from './attachment/attachment.ts';
import type { KindVersion } from './schemas/tables.ts';

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
  /** What the tables know of its kind; absent for custom kinds and those that the picked version lacks. */
  readonly known?: KindVersion | undefined;
}

/** All that the reader pasted. */
export interface Paste {
  readonly text: string;
  readonly objects: readonly KubernetesObject[];
  /** What was pasted beside the objects and is none of them. */
  readonly attachments: readonly Attachment[];
  readonly minor: number;
}

/** The kind whose objects define further kinds. */
export const definitionKind = 'CustomResourceDefinition.apiextensions.k8s.io';

/** What the items of a typed list are, where they do not say it themselves. */
export interface InheritedIdentity {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Reads the identity of an object; parts that are missing are empty. */
export function kubernetesObject(
  root: Field,
  document: SourceDocument,
  minor: number,
  inherited?: InheritedIdentity,
): KubernetesObject {
  const apiVersion = root.child('apiVersion').text() || (inherited?.apiVersion ?? '');
  const kind = root.child('kind').text() || (inherited?.kind ?? '');
  const group = groupOf(apiVersion);
  const metadata = root.child('metadata');
  return {
    root,
    document,
    apiVersion,
    group,
    version: apiVersion.slice(apiVersion.indexOf('/') + 1),
    kind,
    groupKind: groupKindOf(kind, group),
    name: metadata.child('name').text(),
    namespace: metadata.child('namespace').text(),
    minor,
  };
}

/** As apimachinery's ParseGroupVersion reads it: `v1` and `/` have no group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
}

/** `Kind.group`, as in {@link KubernetesObject.groupKind}. */
export function groupKindOf(kind: string, group: string): string {
  return group ? `${kind}.${group}` : kind;
}

/**
 * The objects of a document: itself, or the items of a `List` as kubectl takes it apart, lists in
 * lists as well. Items of a typed list such as `ConfigMapList` may leave out what they are.
 */
export function objectsOf(document: SourceDocument, minor: number): KubernetesObject[] {
  const objects: KubernetesObject[] = [];
  const visit = (node: SourceNode, inherited?: InheritedIdentity): void => {
    if (node.type !== 'map') return;
    const object = kubernetesObject(Field.root(node), document, minor, inherited);
    const items = node.entries.get('items')?.value;
    if (items?.type !== 'list' || !object.kind.endsWith('List')) {
      objects.push(object);
      return;
    }
    const kind = object.kind.slice(0, -'List'.length);
    for (const item of items.items) visit(item, kind ? { apiVersion: object.apiVersion, kind } : undefined);
  };
  if (document.root) visit(document.root);
  return objects;
}
