import type { Finding } from '../../engine/diagnostic.ts';
import { nearest } from '../../engine/did-you-mean.ts';
import { goJson } from '../../engine/json/dialect.ts';
import { readJson, type JsonText } from '../../engine/json/read-json.ts';
import { outcomeOf, settledFindings } from '../../engine/outcome-of.ts';
import type { Report } from '../../engine/report.ts';
import { decode, type Decoder, type ShapeFault } from '../../engine/shape/decode.ts';
import { unknownFieldFinding, wrongValueFinding } from '../../engine/shape/describe-fault.ts';
import type { Shape } from '../../engine/shape/shape.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { kindOf, type DocumentKind } from './document.ts';
import { documentRules } from './rules/index.ts';
import { duplicateMember, misspeltMember, nullInConfig, syntax, wrongType } from './rules/reading.ts';
import { shapes } from './shapes/shapes.ts';

/** The JSON schemas tell capitals from small letters, and null from what is absent. */
const bySchema: Decoder = { foldsCase: false, nullIsAbsent: false };

/** Checks a manifest, index, image config, oci-layout file or descriptor. Never rejects. */
export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, (report) => check(text, options, report));
}

/** There is nothing more to load. */
export async function loadAll(): Promise<void> {}

function check(text: string, options: ValidateOptions, report: Report): void {
  const read = readJson(text, goJson);
  addReading(read, report);
  const { root: node } = read.document;
  if (!node) return;
  const kind = kindOf(node, options.ocidocument);
  const { root, faults } = decode(node, shapes[kind], bySchema);
  const unknown = faults.filter((fault) => fault.kind === 'unknown-field');
  report.add(misspeltMember, misspelt(unknown.slice(0, mostUnknown)));
  for (const fault of faults) if (fault.kind === 'wrong-type' || fault.kind === 'out-of-range') addWrongValue(fault, kind, report);
  for (const rule of documentRules) {
    if (rule.kinds.includes(kind)) report.add(rule, settledFindings(read.document, rule.check({ kind, root })));
  }
}

function addReading({ problems, repeated }: JsonText, report: Report): void {
  report.add(syntax, problems);
  report.add(duplicateMember, repeated.map(({ key, range }) => ({
    range,
    message: {
      en: `"${key.slice(0, 60)}" stands in this object before: readers disagree which of the two counts.`,
      zh: `"${key.slice(0, 60)}" 在这个对象里已经出现过：以哪个为准，各家不一。`,
    },
  })));
}

/** Members of a config that the JSON schema lets be null. */
const nullable: ReadonlySet<string> = new Set(['config.Entrypoint', 'config.Cmd', 'config.Volumes', 'config.Labels']);
/** Where the JSON schemas do not look, and Go takes null for absent. */
const unseen = /^(?:(?!manifests\[).*\.)?platform(?:\.|$)|^manifests\[\d+\]\.(?:artifactType|data)$/;
const requiredOfConfig: ReadonlySet<string> = new Set(['architecture', 'os', 'rootfs', 'rootfs.type', 'rootfs.diff_ids']);

/** Beyond this many, names that nobody knows are no slips of the pen. */
const mostUnknown = 2000;

/** Extra members are no error anywhere; only what looks like a slip of the pen is worth a word. */
function* misspelt(faults: readonly Extract<ShapeFault, { kind: 'unknown-field' }>[]): Iterable<Finding> {
  for (const fault of faults) {
    if (nearest(fault.name, fault.known)) yield unknownFieldFinding(fault, { en: 'it is ignored', zh: '会被忽略' });
  }
}

function addWrongValue(fault: Extract<ShapeFault, { shape: Shape }>, kind: DocumentKind, report: Report): void {
  const { field } = fault;
  const { path } = field;
  if (field.node?.type === 'null' && unseen.test(path)) return;
  if (kind !== 'config' || field.node?.type !== 'null' || path === '' || path.endsWith(']') || requiredOfConfig.has(path)) {
    report.add(wrongType, [wrongValueFinding(fault)]);
  } else if (!nullable.has(path)) {
    report.add(nullInConfig, [nullFinding(path, field.range)]);
  }
}

function nullFinding(path: string, range: Finding['range']): Finding {
  return {
    range,
    path,
    message: {
      en: `${path} is null. The text lets an OPTIONAL member be null, the JSON schema refuses it. Leave it out.`,
      zh: `${path} 的值是 null。规范正文容许可选（OPTIONAL）成员为 null，JSON schema 则会拒绝。请省略它。`,
    },
  };
}
