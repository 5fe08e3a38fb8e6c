import type { Finding } from '../../engine/diagnostic.ts';
import { loadRegularExpressions } from '../../engine/regular-expression.ts';
import { outcomeOf, settledFindings } from '../../engine/outcome-of.ts';
import { mostDiagnostics, type Report } from '../../engine/report.ts';
import type { RuleDescription } from '../../engine/rule.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { loadAttachmentChecks, separate } from './attachment/separate.ts';
import { definitionKind, objectsOf, type KubernetesObject, type Paste } from './object.ts';
import { podOf, unvalidatedParts } from './pod.ts';
import type { RuleFinding } from './rule.ts';
import { prepareCustomResources } from './rules/custom-resource-definition/prepare.ts';
import { loadAllRules, loadRules, type RuleIndex } from './rules/load.ts';
import { duplicateListKey } from './rules/schema/duplicate-list-key.ts';
import { expectedField } from './rules/schema/expected-field.ts';
import { notAnObject, notAnObjectFinding } from './rules/schema/not-an-object.ts';
import { objectIdentity } from './rules/schema/object-identity.ts';
import { requiredField } from './rules/schema/required-field.ts';
import { unsupportedValue } from './rules/schema/unsupported-value.ts';
import { loadEnforcement } from './schemas/enforcement.ts';
import { identify } from './schemas/identify.ts';
import { loadTables, type Tables } from './schemas/tables.ts';
import { Walk, type WalkContext } from './schemas/walk.ts';
import { kubernetesVersion, minorOf } from './versions.ts';
import { readYaml, type SourceText } from './yaml/read.ts';

/** Loads what only some texts need, so that a reader who goes offline can still check any. */
export async function loadAll(): Promise<void> {
  await Promise.all([loadTables(), loadEnforcement(), loadAllRules(), loadRegularExpressions(), loadAttachmentChecks()]);
}

/** Reads a paste and runs the rules that its kinds need. */
export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, async (report) => {
    const [tables, enforcement] = await Promise.all([loadTables(), loadEnforcement()]);
    const minor = minorOf(kubernetesVersion(options.kubernetes));
    await run(text, { tables, enforcement, minor, explained: { left: mostDiagnostics } }, report);
  });
}

async function run(text: string, context: WalkContext, report: Report): Promise<void> {
  const { objects: written, attachments } = await separate(text);
  const source = readYaml(written);
  addAll(report, source.findings);
  addAll(report, documentsThatAreNoObjects(source));
  const identified = identifyAll(source, context, report);
  const paste: Paste = { text, objects: identified, attachments, minor: context.minor };
  const [rules] = await Promise.all([loadRules(identified, attachments.length > 0), prepareCustomResources(paste)]);
  for (const rule of rules.paste) report.add(rule, rule.check(paste));
  for (const object of identified) checkObject(object, context, rules, report);
  if (attachments.length > 0) await (await import('./attachment/check-attachments.ts')).checkAttachments(attachments, report);
}

function addAll(report: Report, found: readonly RuleFinding[]): void {
  for (const { rule, finding } of found) report.add(rule, [finding]);
}

function documentsThatAreNoObjects({ documents }: SourceText): RuleFinding[] {
  return documents.flatMap(({ root, broken }) =>
    root && root.type !== 'map' && root.type !== 'null' && !broken ? [{ rule: notAnObject, finding: notAnObjectFinding(root) }] : [],
  );
}

function identifyAll({ documents }: SourceText, { tables, minor }: WalkContext, report: Report): KubernetesObject[] {
  const objects = documents.flatMap((document) => objectsOf(document, minor));
  const pasted = new Set(objects.filter(({ groupKind }) => groupKind === definitionKind).map(definedKind));
  return objects.map((object) => {
    const isPasted = pasted.has(`${object.group}/${object.kind}`);
    // What is wrong with an identity takes time to find out: an error, or less in a group that may be anybody's.
    const isExplained = !report.isFullOf(isForeign(object, tables) ? 'hint' : 'error');
    const { known, found } = identify(object, tables, isPasted, isExplained);
    addAll(report, settled(object, found));
    return { ...object, known };
  });
}

/** Whether an object's group may be one of custom resources. */
function isForeign({ group }: KubernetesObject, tables: Tables): boolean {
  return group.includes('.') && !tables.isBuiltIn(group);
}

function definedKind({ root }: KubernetesObject): string {
  const spec = root.child('spec');
  return `${spec.child('group').text()}/${spec.descend('names', 'kind').text()}`;
}

/** Of a document that could not be read whole, what is missing may only have been lost. */
function settled({ document }: KubernetesObject, found: readonly RuleFinding[]): readonly RuleFinding[] {
  return document.broken ? found.filter(({ rule }) => !absences.has(rule.id)) : found;
}

const absences: ReadonlySet<string> = new Set([objectIdentity.id, requiredField.id, expectedField.id]);

function checkObject(object: KubernetesObject, context: WalkContext, rules: RuleIndex, report: Report): void {
  const said: Said = { errors: new Set(), all: new Set() };
  // Rules know the shape of versions that exist: an object of another would only be told noise.
  if (object.known || isForeign(object, context.tables)) runRules(object, rules, report, said);
  // What a rule that knows the kind has said of a field need not be said again in general terms.
  const found = walked(object, context).filter(
    // A milder word on a field does not stand for an error.
    ({ rule, finding }) => finding.path === undefined || !(rule.severity === 'error' ? said.errors : said.all).has(finding.path),
  );
  addAll(report, settled(object, enforced(object, found)));
}

/** What the server's validation, and not its decoding, has against a part counts only where it looks. */
function enforced(object: KubernetesObject, found: readonly RuleFinding[]): readonly RuleFinding[] {
  const unseen = unvalidatedParts(object);
  if (unseen.length === 0) return found;
  return found.filter(({ rule, finding }) => !ofValidation.has(rule.id) || !unseen.some((part) => finding.path?.startsWith(part)));
}

const ofValidation: ReadonlySet<string> = new Set([requiredField.id, unsupportedValue.id, duplicateListKey.id]);

/** What its tables say of an object; of a custom one, of its metadata. */
function walked({ root, known }: KubernetesObject, context: WalkContext): readonly RuleFinding[] {
  const { tables, minor } = context;
  if (root.node?.type !== 'map') return [];
  const walk = new Walk(context);
  const definition = known && tables.definition(known.definition, minor);
  if (definition) walk.root(root.node, definition);
  else walk.member(root.node, 'metadata', tables.definition('meta.v1.ObjectMeta', minor)!);
  return walk.found;
}

function runRules(object: KubernetesObject, rules: RuleIndex, report: Report, said: Said): void {
  const add = (rule: RuleDescription, findings: Iterable<Finding>): void =>
    report.add(rule, noting(rule, settledFindings(object.document, findings), said));
  for (const rule of rules.of(object.groupKind)) add(rule, rule.check(object));
  const pod = podOf(object);
  if (!pod) return;
  for (const rule of rules.pod) if (pod.isValidated || rule.severity !== 'error') add(rule, rule.check(pod));
}

/** The fields that rules have spoken of. */
interface Said {
  readonly errors: Set<string>;
  readonly all: Set<string>;
}

function* noting({ severity }: RuleDescription, findings: Iterable<Finding>, said: Said): Iterable<Finding> {
  for (const finding of findings) {
    if (finding.path !== undefined) {
      said.all.add(finding.path);
      if (severity === 'error') said.errors.add(finding.path);
    }
    yield finding;
  }
}
