import type { Finding } from '../../engine/diagnostic.ts';
import { Field } from '../../engine/field.ts';
import { goJson, serdeJson } from '../../engine/json/dialect.ts';
import { readJson, type JsonText } from '../../engine/json/read-json.ts';
import { outcomeOf, settledFindings } from '../../engine/outcome-of.ts';
import type { Report } from '../../engine/report.ts';
import { decode, goDecoder, type ShapeFault } from '../../engine/shape/decode.ts';
import { otherCaseFinding, unknownFieldFinding, wrongValueFinding } from '../../engine/shape/describe-fault.ts';
import type { Outcome } from '../../engine/validator.ts';
import { firecrackerRules, firecrackerShape } from './firecracker/rules.ts';
import { formOf } from './form-of.ts';
import { profileInput, type ProfileForm } from './profile-input.ts';
import { profileRules } from './rules/profile-rules.ts';
import { noFilter } from './rules/risks.ts';
import { fieldCase, jsonSyntax, repeatedField, unknownField, wrongType } from './rules/text.ts';
import { dockerShape, ociShape } from './shapes.ts';

/** There is nothing that only some texts need. */
export async function loadAll(): Promise<void> {}

/** Reads a profile in the form that its keys show, and runs the rules of that form. */
export function validate(text: string): Promise<Outcome> {
  return outcomeOf(text, (report) => {
    const read = readJson(text, goJson);
    const form = formOf(Field.root(read.document.root));
    if (form === 'firecracker') checkFilters(readJson(text, serdeJson), report);
    else checkProfile(read, form, report);
  });
}

function checkProfile({ document, problems, repeated }: JsonText, form: ProfileForm, report: Report): void {
  report.add(jsonSyntax, problems);
  report.add(repeatedField, repeated.map(({ key, range }) => ({ range, message: laterStands(key) })));
  const { root, faults } = decode(document.root, form === 'docker' ? dockerShape : ociShape, goDecoder);
  for (const fault of faults) addFault(fault, report);
  if (document.root?.type !== 'map') return;
  const input = profileInput(root, form);
  // What asks for nothing is not looked at any further, neither by Docker nor by runc.
  const rules = input.profile.defaultAction === '' && input.entries.length === 0 ? [noFilter] : profileRules;
  for (const rule of rules) report.add(rule, settledFindings(document, rule.check(input)));
}

function checkFilters({ document, problems, repeated }: JsonText, report: Report): void {
  report.add(jsonSyntax, problems);
  // Threads may be named twice, since they are a map to serde; fields of a struct may not.
  const threads = Field.root(document.root).children().map(([name]) => name);
  report.add(firecrackerShape, repeated.filter(({ key }) => !threads.includes(key)).map(({ key, range }) => ({ range, message: twice(key) })));
  const root = Field.root(document.root);
  for (const rule of firecrackerRules) report.add(rule, settledFindings(document, rule.check(root)));
}

function addFault(fault: ShapeFault, report: Report): void {
  if (fault.kind === 'unknown-field') report.add(unknownField, [unknownFieldFinding(fault, passedOver)]);
  else if (fault.kind === 'other-case') report.add(fieldCase, [caseFinding(fault)]);
  else report.add(wrongType, [wrongValueFinding(fault)]);
}

function caseFinding(fault: Extract<ShapeFault, { kind: 'other-case' }>): Finding {
  return otherCaseFinding(fault, onlyGoReadsIt);
}

const passedOver = { en: 'the runtime passes over it', zh: '运行时会忽略它' };
const onlyGoReadsIt = { en: 'programs in Go read it all the same, crun and youki do not', zh: 'Go 程序照样读取，crun 和 youki 则不认' };
const laterStands = (key: string) => ({
  en: `\`${key}\` stands twice in this object: the later one counts, this one here.`,
  zh: `\`${key}\` 在这个对象里出现了两次：以后一个（即这里）为准。`,
});
const twice = (key: string) => ({ en: `\`${key}\` stands twice in this object, which seccompiler refuses.`, zh: `\`${key}\` 在这个对象里出现了两次，seccompiler 会拒绝。` });
