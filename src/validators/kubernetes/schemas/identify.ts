import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { RuleDescription } from '../../../engine/rule.ts';
import type { KubernetesObject } from '../object.ts';
import type { RuleFinding } from '../rule.ts';
import {
  apiOffByDefault, apiOffByDefaultFinding, futureApiVersion, futureApiVersionFinding, misspelledGroup, misspelledGroupFinding,
  removedApiVersion, removedApiVersionFinding, unknownApiVersion, unknownApiVersionFinding,
} from '../rules/schema/api-version.ts';
import {
  kindElsewhereFinding, misspelledKindFinding, notChecked, notCheckedFinding, subresourceKind, subresourceKindFinding, unknownKind,
} from '../rules/schema/kind.ts';
import { apiVersionMalformed, identityMissing, objectIdentity } from '../rules/schema/object-identity.ts';
import { removedVersion } from './removed.ts';
import type { KindVersion, Tables } from './tables.ts';

/** What an object is, as far as the tables know it, and what is wrong with how it says so. */
export interface Identity {
  readonly known: KindVersion | undefined;
  readonly found: readonly RuleFinding[];
}

/** Types of the API machinery that are in every group and no objects. */
const answers: ReadonlySet<string> = new Set([
  'APIGroup', 'APIGroupList', 'APIResourceList', 'APIVersions', 'ComponentStatus', 'DeleteOptions', 'List', 'Scale', 'Status', 'WatchEvent',
]);

/**
 * Identifies an object by its apiVersion and kind.
 * @param isPasted whether a pasted CustomResourceDefinition defines the kind in the group
 * @param isExplained whether to say what is wrong, which takes time to find out
 */
export function identify(object: KubernetesObject, tables: Tables, isPasted: boolean, isExplained = true): Identity {
  const { group, version, kind, minor } = object;
  const malformed = missingIdentity(object, tables);
  if (malformed.length > 0) return { known: undefined, found: malformed.map((finding) => ({ rule: objectIdentity, finding })) };
  const known = tables.kind(group, version, kind, minor);
  if (known) return { known, found: mild(object, known, tables) };
  if (isPasted || !isExplained) return { known, found: [] };
  return { known, found: [unknown(object, tables)] };
}

function missingIdentity({ root, apiVersion, kind, minor }: KubernetesObject, tables: Tables): Finding[] {
  const found: Finding[] = [];
  const [versionField, kindField] = [root.child('apiVersion'), root.child('kind')];
  if (apiVersion === '') found.push(identityMissing(versionField, 'apiVersion', kind ? homeOf(kind, minor, tables) : undefined));
  else if (apiVersion.split('/').length > 2 || /^\/|\/$/.test(apiVersion)) found.push(apiVersionMalformed(versionField));
  if (kind === '') found.push(identityMissing(kindField, 'kind', undefined));
  return found;
}

function mild({ root, minor }: KubernetesObject, known: KindVersion, tables: Tables): RuleFinding[] {
  if (known.scope === 'subresource') return [{ rule: subresourceKind, finding: subresourceKindFinding(root.child('kind')) }];
  if (known.servedByDefault) return [];
  const best = preferred(tables.versions(known.group, known.kind), minor);
  return [{ rule: apiOffByDefault, finding: apiOffByDefaultFinding(root.child('apiVersion'), known.kind, best && apiVersionOf(best)) }];
}

function unknown(object: KubernetesObject, tables: Tables): RuleFinding {
  const { root, group, version, kind, minor } = object;
  const apiVersion = root.child('apiVersion');
  const versions = tables.versions(group, kind);
  const best = preferred(versions, minor);
  const removed = removedVersion(group, version, kind);
  if (removed) {
    const replacement = removed.movedTo ? preferred(tables.versions(removed.movedTo, kind), minor) : best;
    return rule(removedApiVersion, removedApiVersionFinding(apiVersion, kind, removed.removed, replacement && apiVersionOf(replacement)));
  }
  if (versions.length > 0) return otherVersion(object, versions, best);
  if (tables.isBuiltIn(group)) return noSuchKind(object, tables);
  if (answers.has(kind)) return rule(subresourceKind, subresourceKindFinding(root.child('kind')));
  return foreignGroup(object, tables);
}

/** The kind exists in this group, but not in this version of it or not in the picked minor. */
function otherVersion({ root, version, kind, minor }: KubernetesObject, versions: readonly KindVersion[], best: KindVersion | undefined): RuleFinding {
  const apiVersion = root.child('apiVersion');
  const meant = best && apiVersionOf(best);
  const spans = versions.filter((known) => known.version === version);
  const later = spans.find(({ first }) => first > minor);
  if (later) return rule(futureApiVersion, futureApiVersionFinding(apiVersion, kind, later.first, minor, meant));
  const earlier = spans.findLast(({ last }) => last < minor);
  if (earlier) return rule(removedApiVersion, removedApiVersionFinding(apiVersion, kind, earlier.last + 1, meant));
  if (!meant && versions.every(({ first }) => first > minor)) {
    const first = Math.min(...versions.map((known) => known.first));
    return rule(futureApiVersion, futureApiVersionFinding(apiVersion, kind, first, minor, undefined));
  }
  return rule(unknownApiVersion, unknownApiVersionFinding(apiVersion, kind, meant));
}

function noSuchKind({ root, apiVersion, group, version, kind, minor }: KubernetesObject, tables: Tables): RuleFinding {
  if (answers.has(kind) || (kind.endsWith('List') && tables.versions(group, kind.slice(0, -4)).length > 0)) {
    return rule(subresourceKind, subresourceKindFinding(root.child('kind')));
  }
  // "apps" alone reads as a version of the core group, which has but one.
  if (group === '' && version !== 'v1') {
    return rule(unknownApiVersion, unknownApiVersionFinding(root.child('apiVersion'), kind, homeOf(likelyKind(kind, tables), minor, tables)));
  }
  const home = homeOf(kind, minor, tables);
  if (home) return rule(unknownKind, kindElsewhereFinding(root.child('apiVersion'), kind, home));
  const here = tables.kinds(group).filter((known) => tables.versions(group, known).some(({ first, last }) => first <= minor && minor <= last));
  const meant = nearest(kind, here);
  const elsewhere = meant === undefined ? homeOf(likelyKind(kind, tables), minor, tables) : undefined;
  if (elsewhere) return rule(unknownKind, misspelledKindFinding(root.child('kind'), apiVersion, likelyKind(kind, tables), elsewhere));
  return rule(unknownKind, misspelledKindFinding(root.child('kind'), apiVersion, meant));
}

/** A group that Kubernetes does not have: it may be a custom resource's. */
function foreignGroup({ root, apiVersion, group, kind, minor }: KubernetesObject, tables: Tables): RuleFinding {
  const field = root.child('apiVersion');
  if (!group.includes('.')) return rule(unknownApiVersion, unknownApiVersionFinding(field, kind, homeOf(likelyKind(kind, tables), minor, tables)));
  const near = nearest(group, tables.groups());
  const best = near === undefined ? undefined : preferred(tables.versions(near, kind), minor);
  if (best) return rule(misspelledGroup, misspelledGroupFinding(field, kind, apiVersionOf(best)));
  return rule(notChecked, notCheckedFinding(root.child('kind'), apiVersion));
}

/** The kind that is meant where a group is no group: `Deployment` for `deployments`. */
function likelyKind(kind: string, tables: Tables): string {
  const kinds = tables.groups().flatMap((group) => tables.kinds(group));
  return kinds.includes(kind) ? kind : (nearest(kind, kinds) ?? kind);
}

function rule(description: RuleDescription, finding: Finding): RuleFinding {
  return { rule: description, finding };
}

/** The apiVersion of a kind that only one group has. */
function homeOf(kind: string, minor: number, tables: Tables): string | undefined {
  const homes = tables.groups().flatMap((group) => preferred(tables.versions(group, kind), minor) ?? []);
  // Events are in two groups and one; the core group's is what people write.
  const home = homes.find(({ group }) => group === '') ?? (homes.length === 1 ? homes[0] : undefined);
  return home && apiVersionOf(home);
}

/** The version to write: served by default, stable before beta, the newest of them. */
function preferred(versions: readonly KindVersion[], minor: number): KindVersion | undefined {
  return versions
    .filter(({ first, last, servedByDefault }) => servedByDefault && first <= minor && minor <= last)
    .toSorted((a, b) => rank(a) - rank(b) || (a.version < b.version ? 1 : -1))[0];
}

function rank({ version }: KindVersion): number {
  return /alpha|beta/.test(version) ? 1 : 0;
}

function apiVersionOf({ group, version }: KindVersion): string {
  return group ? `${group}/${version}` : version;
}
