import type { Finding } from '../../engine/diagnostic.ts';
import type { Field } from '../../engine/field.ts';
import { goJson } from '../../engine/json/dialect.ts';
import { readJson, type JsonText } from '../../engine/json/read-json.ts';
import { outcomeOf, settledFindings } from '../../engine/outcome-of.ts';
import type { Report } from '../../engine/report.ts';
import { decode, goDecoder, type ShapeFault } from '../../engine/shape/decode.ts';
import { otherCaseFinding, unknownFieldFinding, wrongValueFinding } from '../../engine/shape/describe-fault.ts';
import type { FieldsShape, Shape } from '../../engine/shape/shape.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { recognizeKind, runtimeDocument, type DocumentKind } from './document.ts';
import { documentRules } from './rules/index.ts';
import { stricterSchema } from './rules/by-whom.ts';
import { newerMember } from './rules/general.ts';
import { seenBy } from './seen-by.ts';
import { duplicateMember, memberCase, syntax, trailingText, unknownMember, wrongType } from './rules/reading.ts';
import { configShape } from './shapes/config.ts';
import { featuresShape } from './shapes/features.ts';
import { processStateShape, stateShape } from './shapes/state.ts';
import { runtimeSpecVersion } from './versions.ts';

const shapes: Readonly<Record<DocumentKind, FieldsShape>> = {
  config: configShape, features: featuresShape, state: stateShape, 'process-state': processStateShape,
};

/** runc's decoder stops behind the first value. */
const dialect = { ...goJson, ignoresRest: true };

/** Checks a config.json, or one of the other documents of the specification. Never rejects. */
export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, (report) => check(text, options, report));
}

function* only(findings: Iterable<Finding>, isSeen: (path: string) => boolean): Iterable<Finding> {
  for (const finding of findings) if (isSeen(finding.path ?? '')) yield finding;
}

/** There is nothing more to load. */
export async function loadAll(): Promise<void> {}

function check(text: string, options: ValidateOptions, report: Report): void {
  const read = readJson(text, dialect);
  addReading(text, read, report);
  const { root: node } = read.document;
  if (!node) return;
  const kind = recognizeKind(node);
  const decoded = decode(node, shapes[kind], { ...goDecoder, nullIsAbsent: false });
  const document = runtimeDocument(kind, decoded.root, runtimeSpecVersion(options.ociruntime));
  const isSeen = seenBy(document);
  addFaults(decoded.faults.filter(({ field }) => isSeen(field.path)), kind, report);
  for (const rule of documentRules) {
    if (!rule.kinds.includes(kind)) continue;
    const findings = settledFindings(read.document, rule.check(document));
    report.add(rule, rule === newerMember ? findings : only(findings, isSeen));
  }
}

function addReading(text: string, { problems, repeated, document }: JsonText, report: Report): void {
  report.add(syntax, problems);
  report.add(duplicateMember, repeated.map(({ key, range }) => ({
    range,
    message: {
      en: `"${key.slice(0, 60)}" stands in this object before: runtimes in Go take the last, others the first.`,
      zh: `"${key.slice(0, 60)}" 在这个对象里已经出现过：Go 写的运行时取最后一个，别的则取第一个。`,
    },
  })));
  const { to } = document.range;
  if (document.broken || text.slice(to).trim() === '') return;
  const from = to + (text.slice(to).length - text.slice(to).trimStart().length);
  report.add(trailingText, [{
    range: { from, to: from + 1 },
    message: {
      en: 'Text follows the JSON value. runc reads the first value and ignores the rest, other readers refuse the file.',
      zh: 'JSON 值后面还有别的内容。runc 只读第一个值，其余忽略；别的读取方会拒绝整个文件。',
    },
  }]);
}

function addFaults(faults: readonly ShapeFault[], kind: DocumentKind, report: Report): void {
  for (const fault of faults) {
    if (fault.kind === 'other-case') report.add(memberCase, [otherCaseFinding(fault, onlyGo)]);
    else if (fault.kind !== 'unknown-field') addWrongValue(fault, kind, report);
    // The state MAY include additional properties.
    else if (kind !== 'state' && kind !== 'process-state' && !report.isFullOf('warning')) report.add(unknownMember, [unknownFieldFinding(fault, ignored)]);
  }
}

const ignored = { en: 'runtimes ignore it in silence', zh: '运行时会悄悄忽略它' };
const onlyGo = { en: 'runtimes in Go read it all the same, others ignore it', zh: 'Go 写的运行时照样读取，别的会忽略它' };

/** A member that is null reads as absent, and in features it may be; an item of a list or map cannot. */
function addWrongValue(fault: Extract<ShapeFault, { shape: Shape }>, kind: DocumentKind, report: Report): void {
  const { field } = fault;
  const isMember = field.node?.type === 'null' && field.path !== '' && !field.path.endsWith(']');
  if (!isMember) report.add(wrongType, [wrongValueFinding(fault)]);
  else if (kind !== 'features') report.add(stricterSchema, [nullFinding(field)]);
}

function nullFinding(field: Field): Finding {
  return field.finding({
    en: `${field.path} is null: runtimes in Go take it for absent, while the JSON schema refuses it. Leave it out.`,
    zh: `${field.path} 的值是 null：Go 写的运行时当它不存在，JSON schema 则会拒绝。请省略它。`,
  });
}
