/** The tables of fields name what the validators know, all of it and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SerdeShape } from '../engine/serde/serde-shape.ts';
import { any, fieldsOf as struct, type FieldsShape, type Shape } from '../engine/shape/shape.ts';
import { readFields } from '../site/fields.ts';
import { listFields } from '../validators/cni/list.ts';
import * as cni from '../validators/cni/shapes.ts';
import { runscOptions } from '../validators/containerd-toml/runsc-file.ts';
import { loadTables, Tables } from '../validators/containerd-toml/schemas/tables.ts';
import { containerdVersions } from '../validators/containerd-toml/versions.ts';
import { cpuTemplate } from '../validators/firecracker/cpu-template.ts';
import * as firecracker from '../validators/firecracker/shapes.ts';
import { goConfig, rustConfig } from '../validators/kata-toml/shapes.ts';
import { shapes as imageShapes } from '../validators/oci-image/shapes/shapes.ts';
import { configShape } from '../validators/oci-runtime/shapes/config.ts';
import { featuresShape } from '../validators/oci-runtime/shapes/features.ts';
import { processStateShape, stateShape } from '../validators/oci-runtime/shapes/state.ts';
import { dockerShape } from '../validators/seccomp/shapes.ts';

interface Format {
  readonly topic: string;
  /** Groups that the shape is shown in; by default all. */
  readonly groups?: RegExp;
  readonly shapes: readonly AnyShape[];
  /** Objects that have one row, not one for each of their fields, with the reason. */
  readonly inOneRow?: Readonly<Record<string, string>>;
}

const newestFirecracker = 16;

/** What only requests of Firecracker have, and objects that several fields hold. */
const firecrackerRequests: Readonly<Record<string, AnyShape>> = {
  'cpu-config': cpuTemplate,
  'rate-limiter': firecracker.rateLimiter,
  serial: firecracker.serial(newestFirecracker),
  actions: firecracker.action,
  vm: firecracker.vmState,
  'update-machine': firecracker.machineUpdate,
  'update-drive': firecracker.driveUpdate,
  'update-network': firecracker.networkUpdate,
  'update-pmem': firecracker.pmemUpdate,
  'update-balloon': firecracker.balloonUpdate,
  'update-balloon-statistics': firecracker.balloonStatistics,
  'start-hinting': firecracker.hintingStart,
  'update-memory': firecracker.memoryHotplugUpdate,
  'snapshot-create': firecracker.snapshotCreate,
  'snapshot-load': firecracker.snapshotLoad(newestFirecracker),
};

const criRuntimeShape = new Tables(await loadTables(), containerdVersions.length - 1).plugin('io.containerd.cri.v1.runtime');

/** What a plugin has beside what every plugin has. */
function ownOf({ fields }: FieldsShape): FieldsShape {
  return struct(Object.fromEntries(Object.entries(fields).filter(([name, shape]) => !(name in cni.pluginFields) && shape.type !== 'any')));
}

const ownPluginShapes = Object.entries(cni.referencePlugins).map(([name, shape]) => [name, ownOf(shape)] as const);

const formats: readonly Format[] = [
  {
    topic: 'containerization/oci-runtime', groups: /^(?!state$|seccomp-agent$|features$)/, shapes: [configShape],
    inOneRow: {
      ...Object.fromEntries(['windows', 'vm', 'freebsd', 'solaris', 'zos'].map((name) => [name, 'another platform than the topic is about'])),
      ...Object.fromEntries(['prestart', 'createContainer', 'startContainer', 'poststart', 'poststop'].map((name) => [`hooks.${name}[]`, 'as hooks.createRuntime'])),
      ...Object.fromEntries(['WriteBps', 'ReadIOPS', 'WriteIOPS'].map((name) => [`linux.resources.blockIO.throttle${name}Device[]`, 'as throttleReadBpsDevice'])),
      'linux.gidMappings[]': 'as linux.uidMappings', 'mounts[].uidMappings[]': 'as linux.uidMappings', 'mounts[].gidMappings[]': 'as linux.uidMappings',
    },
  },
  { topic: 'containerization/oci-runtime', groups: /^state$/, shapes: [stateShape] },
  { topic: 'containerization/oci-runtime', groups: /^seccomp-agent$/, shapes: [processStateShape], inOneRow: { state: 'a group of its own' } },
  {
    topic: 'containerization/oci-runtime', groups: /^features$/, shapes: [featuresShape],
    inOneRow: { 'linux.cgroup': 'booleans only', 'linux.intelRdt': 'booleans only', 'linux.memoryPolicy': 'two lists of the same names' },
  },
  { topic: 'containerization/oci-image', groups: /^descriptor$/, shapes: [imageShapes.descriptor] },
  {
    topic: 'containerization/oci-image', groups: /^manifest$/, shapes: [imageShapes.manifest],
    inOneRow: { config: 'a descriptor', 'layers[]': 'descriptors', subject: 'a descriptor' },
  },
  {
    topic: 'containerization/oci-image', groups: /^index$/, shapes: [imageShapes.index],
    inOneRow: { 'manifests[]': 'descriptors', subject: 'a descriptor' },
  },
  { topic: 'containerization/oci-image', groups: /^(?:config|execution|docker-.*)$/, shapes: [imageShapes.config] },
  { topic: 'containerization/oci-image', groups: /^layout$/, shapes: [imageShapes.layout] },
  {
    topic: 'sandboxing/firecracker', groups: /^(?:machine|storage|devices|observing)$/, shapes: [firecracker.configFile(newestFirecracker)],
    inOneRow: Object.fromEntries(
      ['drives[].rate_limiter', 'pmem[].rate_limiter', 'network-interfaces[].rx_rate_limiter', 'network-interfaces[].tx_rate_limiter', 'entropy.rate_limiter'].map((path) => [path, 'a group of its own']),
    ),
  },
  ...Object.entries(firecrackerRequests).map(([group, shape]): Format => ({
    topic: 'sandboxing/firecracker', groups: new RegExp(`^${group}$`), shapes: [shape],
    inOneRow: Object.fromEntries(['rate_limiter', 'rx_rate_limiter', 'tx_rate_limiter'].filter((name) => group.startsWith('update-') && name in fieldsOf(shape)!).map((name) => [name, 'a group of its own'])),
  })),
  {
    topic: 'sandboxing/kata', shapes: [rustConfig, goConfig],
    inOneRow: { 'agent.*.mem_agent': 'explained by their names', 'hypervisor.*.rootless_user': 'explained by their names', 'runtime.shared_mounts[]': 'five strings' },
  },
  { topic: 'sandboxing/gvisor', groups: /^runtimes$/, shapes: [fieldsOf(criRuntimeShape!)!['containerd']!] },
  { topic: 'sandboxing/gvisor', groups: /^shim$/, shapes: [runscOptions] },
  { topic: 'sandboxing/seccomp', groups: /^(?:profile|docker)$/, shapes: [dockerShape] },
  { topic: 'containerization/cni', groups: /^list$/, shapes: [struct(Object.fromEntries(listFields.map((name) => [name, any])))] },
  {
    topic: 'containerization/cni', groups: /^plugin$/, shapes: [struct({ ...cni.pluginFields, args: any, runtimeConfig: any })],
    inOneRow: { dns: 'as that of a result' },
  },
  ...ownPluginShapes.filter(([, { fields }]) => Object.keys(fields).length > 0).map(([name, shape]): Format => ({
    topic: 'containerization/cni', groups: new RegExp(`^plugin-${name}$`), shapes: [shape],
    inOneRow: {
      ...(name === 'bandwidth' && { 'runtimeConfig.bandwidth': 'as the fields beside it' }),
      ...(name === 'tuning' && { 'args.cni': 'as the fields beside it' }),
    },
  })),
  ...Object.entries(cni.addressPlugins).map(([name, { ipam, args, runtimeConfig }]): Format => ({
    topic: 'containerization/cni', groups: new RegExp(`^ipam-${name}$`), shapes: [struct({ ipam, ...(args.type !== 'any' && { args }), ...(runtimeConfig.type !== 'any' && { runtimeConfig }) })],
    inOneRow: {
      ...('routes' in ipam.fields && { 'ipam.routes[]': 'as those of a result' }),
      ...(name === 'host-local' && { 'runtimeConfig.ipRanges[][]': 'as ipam.ranges' }),
      ...(name === 'static' && { 'ipam.dns': 'as that of a result' }),
    },
  })),
  {
    topic: 'containerization/cni', groups: /^result$/, shapes: Object.values(cni.resultShapes),
    inOneRow: { ip4: 'replaced by ips', ip6: 'replaced by ips' },
  },
  { topic: 'containerization/cni', groups: /^error$/, shapes: [cni.errorShape] },
  { topic: 'containerization/cni', groups: /^version-reply$/, shapes: [cni.versionReplyShape] },
];

interface Paths {
  /** What a value stands at. */
  readonly values: Set<string>;
  /** The objects around them. */
  readonly objects: Set<string>;
}

type AnyShape = Shape | SerdeShape;

function collect(shape: AnyShape, path: string, into: Paths): void {
  const fields = fieldsOf(shape);
  if (fields) {
    if (path) into.objects.add(path);
    for (const [name, field] of Object.entries(fields)) collect(field, path ? `${path}.${name}` : name, into);
  } else if (shape.type === 'option') {
    collect(shape.of, path, into);
  } else if (shape.type === 'list' && holdsFields(shape.items)) {
    collect(shape.items, `${path}[]`, into);
  } else if (shape.type === 'map' && holdsFields(shape.values)) {
    collect(shape.values, `${path}.*`, into);
  } else {
    into.values.add(path);
  }
}

function fieldsOf(shape: AnyShape): Readonly<Record<string, AnyShape>> | undefined {
  if (shape.type === 'fields') return shape.fields;
  if (shape.type !== 'struct') return undefined;
  return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, field.shape]));
}

function holdsFields(shape: AnyShape): boolean {
  switch (shape.type) {
    case 'fields': case 'struct': return true;
    case 'option': return holdsFields(shape.of);
    case 'list': return holdsFields(shape.items);
    case 'map': return holdsFields(shape.values);
    default: return false;
  }
}

for (const { topic, groups = /^/, shapes, inOneRow = {} } of formats) {
  test(`${topic} has a row for each field of its format, and for no other`, () => {
    const known: Paths = { values: new Set(), objects: new Set() };
    for (const shape of shapes) collect(shape, '', known);
    const rows = readFields(process.cwd(), topic).filter(({ id }) => groups.test(id)).flatMap(({ fields }) => fields.map(({ path }) => path));
    const inside = (path: string): boolean => Object.keys(inOneRow).some((object) => path.startsWith(`${object}.`) || path.startsWith(`${object}[`));
    const shown = new Set(rows);
    assert.deepEqual([...known.values].filter((path) => !shown.has(path) && !inside(path)), [], 'fields without a row');
    assert.deepEqual(rows.filter((path) => !known.values.has(path) && !known.objects.has(path.replace(/\[\]$|\.\*$/, '')) && !known.objects.has(path)), [], 'rows that the validator does not know');
    for (const object of Object.keys(inOneRow)) assert.ok(shown.has(object), `${object} has no row`);
  });
}
