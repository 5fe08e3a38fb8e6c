import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import { describeSerdeFault } from '../../../engine/serde/describe-serde.ts';
import { wrongValueFinding } from '../../../engine/shape/describe-fault.ts';
import type { Configuration } from '../configuration.ts';
import type { Flavour } from '../flavour.ts';
import type { KataRule } from '../rule.ts';
import { keys, type Key } from '../shapes.ts';

/** What the decoder cannot take. */
export const wrongType: KataRule = {
  id: 'kata-toml/wrong-type',
  severity: 'error',
  source: 'kata-config-rust',
  *check({ rustFaults, goFaults, isTemplate }) {
    if (isTemplate) return;
    for (const fault of rustFaults) if (fault.kind !== 'unknown-field' && fault.kind !== 'known-field') yield describeSerdeFault(fault);
    for (const fault of goFaults) if (fault.kind === 'wrong-type' || fault.kind === 'out-of-range') yield wrongValueFinding(fault);
  },
};

/** A key that a table does not have. */
interface UnknownKey {
  readonly table: keyof typeof keys | 'top' | 'other';
  readonly name: string;
  readonly field: Field;
  readonly known: readonly string[];
  /** Whether the table refuses it; else it is passed over in silence. */
  readonly denied: boolean;
}

function* unknownKeys({ rustFaults, goFaults }: Configuration): Iterable<UnknownKey> {
  for (const fault of [...rustFaults, ...goFaults]) {
    if (fault.kind !== 'unknown-field') continue;
    yield { table: tableOf(fault.field), name: fault.name, field: fault.field, known: fault.known, denied: 'denied' in fault && fault.denied === true };
  }
}

function tableOf(field: Field): UnknownKey['table'] {
  const path = field.parent?.path ?? '';
  if (path === '') return 'top';
  if (path === 'runtime') return 'runtime';
  const [table, inside] = /^(hypervisor|agent)\[[^\]]*\](.*)$/.exec(path)?.slice(1) ?? [];
  return inside === '' ? (table as 'hypervisor' | 'agent') : 'other';
}

/** A key that runtime-rs refuses: Agent and a few smaller structs deny unknown fields. */
export const refusedKey: KataRule = {
  id: 'kata-toml/refused-key',
  severity: 'error',
  source: 'kata-config-rust-agent',
  *check(configuration) {
    for (const unknown of unknownKeys(configuration)) {
      if (unknown.denied) yield finding(unknown, configuration.flavour, { en: 'runtime-rs refuses', zh: 'runtime-rs 拒绝' });
    }
  },
};

/** A key of the other runtime, passed over by this one. */
export const otherRuntimeKey: KataRule = {
  id: 'kata-toml/other-runtime-key',
  severity: 'warning',
  source: 'kata-migration',
  *check(configuration) {
    for (const unknown of unknownKeys(configuration)) {
      if (!unknown.denied && isOfOther(unknown, configuration.flavour)) yield finding(unknown, configuration.flavour, passedOver(configuration.flavour));
    }
  },
};

/** A key of neither runtime. */
export const unknownKey: KataRule = {
  id: 'kata-toml/unknown-key',
  severity: 'warning',
  source: 'kata-config-rust',
  *check(configuration) {
    for (const unknown of unknownKeys(configuration)) {
      if (!unknown.denied && !isOfOther(unknown, configuration.flavour)) yield finding(unknown, configuration.flavour, passedOver(configuration.flavour));
    }
  },
};

const names: Readonly<Record<Flavour, Localized>> = { 'runtime-rs': { en: 'runtime-rs', zh: 'runtime-rs' }, go: { en: 'The Go runtime', zh: 'Go 运行时' } };

function passedOver(flavour: Flavour): Localized {
  return { en: `${names[flavour].en} passes over`, zh: flavour === 'go' ? 'Go 运行时会忽略' : 'runtime-rs 会忽略' };
}

const has = (key: Key, flavour: Flavour): boolean => (flavour === 'go' ? key.go : key.rust) !== undefined;

function isOfOther({ table, name }: UnknownKey, flavour: Flavour): boolean {
  const other = flavour === 'go' ? 'runtime-rs' : 'go';
  if (table === 'top') return flavour === 'runtime-rs' && name === 'factory';
  return table !== 'other' && keys[table].some((key) => key.name === name && has(key, other));
}

/** Keys of the Go runtime and what says the same to runtime-rs: docs/migrating-config-go-runtime-to-runtime-rs.md. */
const moved: Readonly<Record<string, Localized>> = {
  'hypervisor seccompsandbox': { en: 'It is written `seccomp_sandbox` there.', zh: '那里写作 `seccomp_sandbox`。' },
  'hypervisor hypervisor_loglevel': { en: 'There it is `log_level`, a string such as "info".', zh: '那里是字符串 `log_level`，例如 "info"。' },
  'hypervisor remote_hypervisor_socket': { en: 'It is written `hypervisor_socket` there.', zh: '那里写作 `hypervisor_socket`。' },
  'hypervisor remote_hypervisor_timeout': { en: 'It is written `hypervisor_timeout` there.', zh: '那里写作 `hypervisor_timeout`。' },
  'runtime guest_selinux_label': { en: 'There it is `selinux_label` of the hypervisor.', zh: '那里是 hypervisor 表的 `selinux_label`。' },
  'runtime create_container_timeout': { en: 'There it stands in [agent.kata].', zh: '那里要写在 [agent.kata] 中。' },
  'runtime experimental_force_guest_pull': { en: 'There it is `experimental = ["force_guest_pull"]`.', zh: '那里写作 `experimental = ["force_guest_pull"]`。' },
  'agent dial_timeout': { en: 'There it is `dial_timeout_ms`, in milliseconds.', zh: '那里是以毫秒为单位的 `dial_timeout_ms`。' },
  'agent cdh_api_timeout': { en: 'There it is `cdh_api_timeout_ms`, in milliseconds.', zh: '那里是以毫秒为单位的 `cdh_api_timeout_ms`。' },
  'top factory': { en: 'There templates are set up in [hypervisor.NAME.factory].', zh: '那里的模板在 [hypervisor.名称.factory] 中设置。' },
};

function finding(unknown: UnknownKey, flavour: Flavour, verb: Localized): Finding {
  const { name, field, known, table } = unknown;
  if (isOfOther(unknown, flavour)) {
    const other = flavour === 'go' ? { en: 'runtime-rs', zh: 'runtime-rs' } : { en: 'the Go runtime', zh: 'Go 运行时' };
    const advice = flavour === 'runtime-rs' ? moved[`${table} ${name}`] : undefined;
    return field.findingAtKey({
      en: `${verb.en} \`${name}\`, a key of ${other.en}.${advice ? ` ${advice.en.replace('there', 'in runtime-rs').replace('There', 'In runtime-rs')}` : ''}`,
      zh: `${verb.zh} \`${name}\`，它是 ${other.zh === 'runtime-rs' ? 'runtime-rs ' : other.zh}的键。${advice ? advice.zh.replace('那里', '在 runtime-rs 中') : ''}`,
    });
  }
  const meant = nearest(name, known);
  const fix = meant !== undefined && field.keyRange ? { title: { en: `Rename to ${meant}`, zh: `改名为 ${meant}` }, edits: [{ range: field.keyRange, insert: meant }] } : undefined;
  return field.findingAtKey({
    en: `${verb.en} \`${name}\` here.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    zh: `${verb.zh}这里的 \`${name}\`。${meant === undefined ? '' : `是不是想写 \`${meant}\`？`}`,
  }, fix);
}
