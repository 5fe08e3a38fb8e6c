/**
 * Finds out what a running server holds against a document beyond decoding it, and writes
 * `enforcement.json`. Optional: its output is committed, and only a maintainer who adds a version
 * runs it, against a kube-apiserver of the newest supported minor without admission plugins that
 * need a cluster (`--disable-admission-plugins=ServiceAccount,Priority,RuntimeClass,…`):
 *
 * ```sh
 * node src/validators/kubernetes/schemas/probe.ts --server https://127.0.0.1:6443 --token …
 * ```
 *
 * It takes each document of `probe-seeds.yaml`, which the server accepts, and changes one thing at a
 * time along the tables: leaves out a required field, empties it, gives an enum a value that it does not list, repeats an
 * item of a list that has keys. Everything is a dry run. A field counts as
 * enforced if the server refused every such document, and as accepted if it took one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { parseArgs } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { FieldType } from './definition.ts';
import { loadTables, type KindVersion } from './tables.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** One change to a seed, and the field that it tells something about. */
interface Probe {
  readonly about: 'required' | 'filled' | 'values' | 'unique';
  readonly field: string;
  readonly change: (seed: JsonObject) => void;
}

/** Fields that OpenAPI calls optional and the server refuses to do without, whatever else is there. */
const neverOptional: ReadonlySet<string> = new Set([
  'admissionregistration.v1.ApplyConfiguration.expression', 'admissionregistration.v1.MutatingAdmissionPolicyBindingSpec.policyName',
  'admissionregistration.v1.MutatingAdmissionPolicySpec.matchConstraints', 'admissionregistration.v1.MutatingAdmissionPolicySpec.mutations',
  'admissionregistration.v1.MutatingAdmissionPolicySpec.reinvocationPolicy',
  ...['apiGroups', 'apiVersions', 'operations', 'resources'].flatMap((field) => [
    `admissionregistration.v1.NamedRuleWithOperations.${field}`, `admissionregistration.v1.RuleWithOperations.${field}`,
  ]),
  'apiregistration.v1.ServiceReference.name', 'apiregistration.v1.ServiceReference.namespace',
  'certificates.v1.CertificateSigningRequestSpec.usages',
  'core.v1.ConfigMapEnvSource.name', 'core.v1.ConfigMapProjection.name', 'core.v1.ConfigMapVolumeSource.name',
  'core.v1.EphemeralVolumeSource.volumeClaimTemplate', 'core.v1.ExecAction.command', 'core.v1.PersistentVolume.spec',
  'core.v1.PersistentVolumeClaimSpec.accessModes', 'core.v1.PersistentVolumeSpec.accessModes', 'core.v1.ReplicationController.spec', 'core.v1.ReplicationControllerSpec.template',
  'core.v1.ScaleIOPersistentVolumeSource.volumeName', 'core.v1.ScaleIOVolumeSource.volumeName', 'core.v1.SecretEnvSource.name',
  'core.v1.SecretVolumeSource.secretName', 'core.v1.StorageOSVolumeSource.volumeName', 'core.v1.VolumeNodeAffinity.required',
  'core.v1.VolumeResourceRequirements.requests',
  'events.v1.Event.action', 'events.v1.Event.reason', 'events.v1.Event.reportingController', 'events.v1.Event.reportingInstance',
  'networking.v1.IngressClass.spec', 'networking.v1.IngressClassSpec.controller', 'networking.v1.IngressServiceBackend.port',
  'networking.v1.ServiceCIDR.spec', 'networking.v1.ServiceCIDRSpec.cidrs',
  'rbac.v1.AggregationRule.clusterRoleSelectors',
  'resource.v1.DeviceClaimConfiguration.opaque', 'resource.v1.DeviceClassConfiguration.opaque', 'resource.v1.DeviceSelector.cel',
  'storage.v1.VolumeAttributesClass.parameters', 'storagemigration.v1.StorageVersionMigration.spec',
]);

/** Required by OpenAPI, and yet fine to leave out: zero, or the core group, is what is mostly meant. */
const harmless: ReadonlySet<string> = new Set([
  'core.v1.ISCSIPersistentVolumeSource.lun', 'core.v1.ISCSIVolumeSource.lun', 'core.v1.SleepAction.seconds',
  'meta.v1.GroupResource.group', 'resource.v1.ResourcePool.generation',
]);

/** Required, unless the server has dropped what they stand in; rules know when, and say it. */
const conditional: ReadonlySet<string> = new Set(['core.v1.TypedObjectReference.kind', 'core.v1.TypedObjectReference.name']);

const { values: options } = parseArgs({ options: { server: { type: 'string' }, token: { type: 'string' } } });
const tables = await loadTables();
const minor = 37;
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false, maxSockets: 2 });

function post(known: KindVersion, body: JsonObject): Promise<number> {
  const base = known.group ? `/apis/${known.group}/${known.version}` : `/api/${known.version}`;
  const path = `${base}${known.scope === 'namespaced' ? '/namespaces/default' : ''}/${known.resource}?dryRun=All&fieldValidation=Strict`;
  const headers = { Authorization: `Bearer ${options.token}`, 'Content-Type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, options.server), { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode!));
    });
    sent.on('error', reject).end(JSON.stringify(body));
  });
}

/** What stands at a path of keys and indices. */
function at(seed: JsonObject, path: readonly (string | number)[]): Json {
  return path.reduce<Json>((value, step) => (value as Record<string | number, Json>)[step]!, seed);
}

function* probesOf(value: Json, type: FieldType, field: string, path: readonly (string | number)[]): Iterable<Probe> {
  const holder = (seed: JsonObject) => at(seed, path.slice(0, -1)) as Record<string | number, Json>;
  const last = path.at(-1)!;
  if (type.type === 'object') yield* objectProbes(value as JsonObject, type.name, path);
  else if (type.type === 'map') for (const [key, inner] of Object.entries(value as JsonObject)) yield* probesOf(inner, type.values, `${field}{}`, [...path, key]);
  else if (type.type === 'list') {
    const items = value as Json[];
    for (const [index, item] of items.entries()) yield* probesOf(item, type.items, `${field}[]`, [...path, index]);
    if (!type.keys && !type.set) return;
    const again = structuredClone(items[0]!);
    yield { about: 'unique', field, change: (seed) => void (at(seed, path) as Json[]).push(again) };
    // A name that is no key may have to be unique as well, and must not be what the server minds.
    const named = type.keys && !type.keys.includes('name') && (again as JsonObject)['name'];
    if (named) yield { about: 'unique', field, change: (seed) => void (at(seed, path) as Json[]).push({ ...(again as JsonObject), name: `${named}-2` }) };
  } else if ('values' in type && type.values) yield { about: 'values', field, change: (seed) => void (holder(seed)[last] = 'Bogus') };
}

function* objectProbes(value: JsonObject, name: string, path: readonly (string | number)[]): Iterable<Probe> {
  const definition = tables.definition(name, minor)!;
  for (const [key, inner] of Object.entries(value)) {
    const known = definition.fields.get(key);
    if (!known) continue;
    const field = `${name}.${key}`;
    // A boolean that is left out is false, which may be right elsewhere in a list: no probe tells.
    if ((known.required || neverOptional.has(field)) && known.type.type !== 'boolean') {
      yield { about: 'required', field, change: (seed) => void delete (at(seed, path) as JsonObject)[key] };
      const empty = typeof inner === 'string' ? '' : Array.isArray(inner) ? [] : undefined;
      if (empty !== undefined) yield { about: 'filled', field, change: (seed) => void ((at(seed, path) as JsonObject)[key] = empty) };
    }
    yield* probesOf(inner, known.type, field, [...path, key]);
  }
}

const refused = { required: new Set<string>(), filled: new Set<string>(), values: new Set<string>(), unique: new Set<string>() };
const accepted = { required: new Set<string>(), filled: new Set<string>(), values: new Set<string>(), unique: new Set<string>() };

for (const document of parseAllDocuments(readFileSync(new URL('probe-seeds.yaml', import.meta.url), 'utf8'))) {
  const seed = document.toJS() as JsonObject;
  const apiVersion = String(seed['apiVersion']);
  const slash = apiVersion.indexOf('/');
  const known = tables.kind(slash < 0 ? '' : apiVersion.slice(0, slash), apiVersion.slice(slash + 1), String(seed['kind']), minor)!;
  const status = await post(known, seed);
  if (status !== 201) throw new Error(`the seed of ${known.kind} is refused (${status})`);
  for (const { about, field, change } of objectProbes(seed, known.definition, [])) {
    const changed = structuredClone(seed);
    change(changed);
    const answer = await post(known, changed);
    if (answer === 201) accepted[about].add(field);
    else if (answer === 422) refused[about].add(field);
    else console.error(`${known.kind}: ${about} ${field}: ${answer}`);
  }
}
agent.destroy();

function enforced(about: keyof typeof refused): string[] {
  return [...refused[about]].filter((field) => !accepted[about].has(field) && !conditional.has(field)).toSorted();
}

const enforcement = {
  required: enforced('required'),
  filled: enforced('filled'),
  values: enforced('values'),
  unique: enforced('unique'),
  accepted: [...accepted.required].filter((field) => !harmless.has(field)).toSorted(),
};
writeFileSync(new URL('enforcement.json', import.meta.url), `${JSON.stringify(enforcement, undefined, 1)}\n`);
for (const about of ['required', 'filled', 'values', 'unique'] as const) {
  console.log(about, 'sometimes:', [...refused[about]].filter((field) => accepted[about].has(field)).join(' '));
}
