import { bool, defaulted, float, lenient, oneOf, strict, text, vec, required, optional, type SerdeShape, type StructField, type StructShape } from '../../engine/serde/serde-shape.ts';
import * as shape from '../../engine/shape/shape.ts';
import { fieldsOf, listOf, mapOf, type FieldsShape, type Shape } from '../../engine/shape/shape.ts';
import { agentKeys, hypervisorKeys, runtimeKeys } from './keys.ts';

/** A key of one of the tables, and its type in each runtime; absent where a runtime does not have it. */
export interface Key {
  readonly name: string;
  readonly go: string | undefined;
  readonly rust: string | undefined;
}

function keysOf(table: string): readonly Key[] {
  const orNone = (type: string | undefined): string | undefined => (type === '-' ? undefined : type);
  return table.trim().split('\n').map((line) => {
    const [name, go, rust] = line.split(' ');
    return { name: name!, go: orNone(go), rust: orNone(rust) };
  });
}

/** The keys by the table they stand in. */
export const keys: Readonly<Record<'hypervisor' | 'runtime' | 'agent', readonly Key[]>> = {
  hypervisor: keysOf(hypervisorKeys),
  runtime: keysOf(runtimeKeys),
  agent: keysOf(agentKeys),
};

const optionalOf = (names: Readonly<Record<string, SerdeShape>>): Record<string, StructField> =>
  Object.fromEntries(Object.entries(names).map(([name, of]) => [name, optional(of)]));

const memAgent = strict({
  enable: defaulted(bool),
  mem_agent_enable: defaulted(bool),
  ...optionalOf({
    memcg_disable: bool, memcg_swap: bool, memcg_swappiness_max: shape.uint8, memcg_period_secs: shape.uint64, memcg_period_psi_percent_limit: shape.uint8,
    memcg_eviction_psi_percent_limit: shape.uint8, memcg_eviction_run_aging_count_min: shape.uint64, compact_disable: bool, compact_period_secs: shape.uint64,
    compact_period_psi_percent_limit: shape.uint8, compact_psi_percent_limit: shape.uint8, compact_sec_max: shape.int64, compact_order: shape.uint8,
    compact_threshold: shape.uint64, compact_force_times: shape.uint64,
  }),
});

const rustTypes: Readonly<Record<string, SerdeShape>> = {
  s: text, b: bool, f: float, ls: vec(text), u8: shape.uint8, u32: shape.uint32, u64: shape.uint64, i32: shape.int32, i64: shape.int64,
  hugepage: oneOf('hugetlbfs', 'thp'),
  factory: strict({ enable_template: defaulted(bool), template_path: defaulted(text) }),
  user: strict({ uid: defaulted(shape.uint32), gid: defaulted(shape.uint32), groups: defaulted(vec(shape.uint32)), user_name: defaulted(text) }),
  images: vec(lenient({ name: required(text), path: defaulted(text), verity_params: defaulted(text) })),
  mounts: vec(strict({ name: defaulted(text), src_ctr: defaulted(text), src_path: defaulted(text), dst_ctr: defaulted(text), dst_path: defaulted(text) })),
  memAgent,
};

const rustFields = (table: readonly Key[]): Record<string, StructField> =>
  Object.fromEntries(table.filter(({ rust }) => rust !== undefined).map(({ name, rust }) => [name, defaulted(rustTypes[rust!]!)]));

/** TomlConfig of runtime-rs. Of the tables only those of agents deny keys that they do not know. */
export const rustConfig: StructShape = lenient({
  agent: defaulted({ type: 'map', values: strict(rustFields(keys.agent)) }),
  hypervisor: defaulted({ type: 'map', values: lenient(rustFields(keys.hypervisor)) }),
  runtime: defaulted(lenient(rustFields(keys.runtime))),
});

const goTypes: Readonly<Record<string, Shape>> = {
  s: shape.string, b: shape.boolean, f: shape.number, ls: listOf(shape.string), u32: shape.uint32, u64: shape.uint64, i64: shape.int64,
  images: listOf(fieldsOf({ name: shape.string, path: shape.string, verity_params: shape.string })),
};

const goFields = (table: readonly Key[]): FieldsShape =>
  fieldsOf(Object.fromEntries(table.filter(({ go }) => go !== undefined).map(({ name, go }) => [name, goTypes[go!]!])));

/** tomlConfig of the Go runtime. */
export const goConfig: FieldsShape = fieldsOf({
  hypervisor: mapOf(goFields(keys.hypervisor)),
  agent: mapOf(goFields(keys.agent)),
  runtime: goFields(keys.runtime),
  factory: fieldsOf({ template_path: shape.string, vm_cache_endpoint: shape.string, vm_cache_number: shape.uint64, enable_template: shape.boolean }),
});
