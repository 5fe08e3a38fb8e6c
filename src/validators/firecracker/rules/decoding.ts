/** What serde refuses, or passes over, as rules. */
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding, Fix } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { describeSerdeFault } from '../../../engine/serde/describe-serde.ts';
import type { SerdeFault } from '../../../engine/serde/inspect-serde.ts';
import type { RuleDescription } from '../../../engine/rule.ts';
import { settledFindings } from '../../../engine/outcome-of.ts';
import type { Part } from '../microvm.ts';
import type { MicrovmRule } from '../rule.ts';

const faultRule = (rule: RuleDescription, describe: (fault: SerdeFault, part: Part) => Finding | undefined): MicrovmRule => ({
  ...rule,
  *check({ parts }) {
    for (const part of parts) if (part.json) yield* settledFindings(part.json.document, findings(part, describe));
  },
});

function* findings(part: Part, describe: (fault: SerdeFault, part: Part) => Finding | undefined): Iterable<Finding> {
  for (const fault of part.faults) {
    const finding = describe(fault, part);
    if (finding) yield finding;
  }
}

export const wrongType = faultRule({ id: 'firecracker/wrong-type', severity: 'error', source: 'firecracker-vmm-config' }, (fault) =>
  fault.kind === 'wrong-type' || fault.kind === 'out-of-range' ? describeSerdeFault(fault) : undefined);

export const unsupportedValue = faultRule({ id: 'firecracker/unsupported-value', severity: 'error', source: 'firecracker-vmm-config' }, (fault) =>
  fault.kind === 'not-listed' || fault.kind === 'unparsable' ? describeSerdeFault(fault) : undefined);

export const missingField = faultRule({ id: 'firecracker/missing-field', severity: 'error', source: 'firecracker-vmm-config' }, (fault) =>
  fault.kind === 'missing-field' ? describeSerdeFault(fault) : undefined);

export const unknownField = faultRule({ id: 'firecracker/unknown-field', severity: 'error', source: 'firecracker-vmm-config' }, (fault) =>
  fault.kind === 'unknown-field' && fault.denied ? describeUnknown(fault) : undefined);

export const ignoredField = faultRule({ id: 'firecracker/ignored-field', severity: 'warning', source: 'firecracker-resources' }, (fault, { kind }) =>
  fault.kind === 'unknown-field' && !fault.denied ? describeIgnored(fault, kind === 'file' && !fault.field.parent?.parent) : undefined);

type UnknownField = Extract<SerdeFault, { kind: 'unknown-field' }>;

/** Names of former versions and of other structs, which no likeness of letters finds. */
const renamed: Readonly<Record<string, string>> = { ht_enabled: 'smt', allow_mmds_requests: 'network_interfaces', bytes: 'bandwidth', cid: 'guest_cid' };

function meantBy({ name, known }: UnknownField): string | undefined {
  const former = renamed[name];
  return former !== undefined && known.includes(former) ? former : nearest(name, known);
}

function describeUnknown(fault: UnknownField): Finding {
  const meant = meantBy(fault);
  const en = meant === undefined ? `Known are ${fault.known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  const zh = meant === undefined ? `可用的有 ${fault.known.join('、')}。` : `是不是想写 \`${meant}\`？`;
  return fault.field.findingAtKey(
    { en: `Firecracker refuses the unknown field \`${fault.name}\`. ${en}`, zh: `Firecracker 拒绝未知字段 \`${fault.name}\`。${zh}` },
    renaming(fault.field, meant),
  );
}

function describeIgnored(fault: UnknownField, isOutermost: boolean): Finding {
  if (isOutermost && fault.name === 'serial') return fault.field.findingAtKey(serialInFile);
  const meant = meantBy(fault);
  const en = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const zh = meant === undefined ? '' : `是不是想写 \`${meant}\`？`;
  return fault.field.findingAtKey(
    { en: `Firecracker knows no \`${fault.name}\` here and passes over it in silence.${en}`, zh: `Firecracker 不认识这里的 \`${fault.name}\`，会不作声地忽略。${zh}` },
    renaming(fault.field, meant),
  );
}

const serialInFile = {
  en: 'The configuration file cannot set up the serial console: `serial` is passed over. Send `PUT /serial` before the microVM starts.',
  zh: '配置文件不能设置串口：`serial` 会被忽略。请在启动 microVM 之前发送 `PUT /serial`。',
};

function renaming({ keyRange }: Field, name: string | undefined): Fix | undefined {
  if (!keyRange || name === undefined) return undefined;
  return { title: { en: `Rename to ${name}`, zh: `改名为 ${name}` }, edits: [{ range: keyRange, insert: JSON.stringify(name) }] };
}

/** serde's structs refuse a field that stands twice; maps and what is passed over do not. */
export const repeatedField: MicrovmRule = {
  id: 'firecracker/repeated-field',
  severity: 'error',
  source: 'firecracker-vmm-config',
  *check({ parts }) {
    for (const { json, faults } of parts) {
      if (!json || json.repeated.length === 0) continue;
      const known = new Set(faults.flatMap((fault) => (fault.kind === 'known-field' ? [fault.field.keyRange!.from] : [])));
      for (const { key, range, first } of json.repeated) {
        if (known.has(first.from)) yield { range, message: twice(key) };
      }
    }
  },
};

const twice = (key: string) => ({
  en: `\`${key}\` stands in this object twice, and Firecracker refuses that. Keep one of them.`,
  zh: `这个对象里有两个 \`${key}\`，Firecracker 会拒绝。只保留一个。`,
});
