import type { Diagnostic } from '../engine/diagnostic.ts';
import type { Localized } from '../engine/localized.ts';
import type { RuleDescription } from '../engine/rule.ts';
import { noSuchValidator } from '../validators/answer-check.ts';
import { defaultValidator } from '../validators/default-validator.ts';
import { loadValidator } from '../validators/registry.ts';
import { UsageError, type CheckArguments } from './arguments.ts';
import { checkFiles, type CheckedFile } from './check-files.ts';
import { checkJsonLines } from './check-jsonl.ts';
import { chooseOptions, type GivenOptions } from './choose-options.ts';
import { exitCode } from './exit-code.ts';
import { findFiles } from './find-files.ts';
import { jsonOf } from './format-json.ts';
import { sarifOf } from './format-sarif.ts';
import { summaryOf, textOf } from './format-text.ts';
import { nodeWorker } from './node-worker.ts';
import { packageVersion } from './package-version.ts';

/** `speclens check`: prints what is found and gives the exit code. */
export function check(wanted: CheckArguments): Promise<number> {
  return wanted.jsonl ? answerQuestions(wanted) : checkOperands(wanted);
}

const noFiles: Localized = {
  en: 'nothing to check: name files, directories, or "-" for standard input',
  zh: '没有要检查的内容：请给出文件、目录，或用“-”代表标准输入',
};

const nothingToCheck: Localized = {
  en: 'nothing to check: no file of a known kind below these directories',
  zh: '没有要检查的内容：这些目录下没有可识别的文件',
};

async function answerQuestions({ files, language, validator = defaultValidator, options }: CheckArguments): Promise<number> {
  if (files.length > 0) throw new UsageError({ en: '--jsonl reads standard input, no files', zh: '--jsonl 只读取标准输入，不接受文件' });
  const worker = nodeWorker();
  try {
    await checkJsonLines(process.stdin, process.stdout, worker, { language, validator, options });
  } finally {
    worker.close();
  }
  return exitCode.fine;
}

async function checkOperands(wanted: CheckArguments): Promise<number> {
  await refuseUnusable(wanted.validator ?? defaultValidator, wanted.options);
  if (wanted.files.length === 0) throw new UsageError(noFiles);
  const files = findFiles(wanted.files);
  if (files.length === 0) throw new UsageError(nothingToCheck);
  const worker = nodeWorker();
  const checked: CheckedFile[] = [];
  try {
    for await (const file of checkFiles(files, process.stdin, worker, wanted)) {
      if (wanted.format === 'text') process.stdout.write(textOf(file, wanted.language));
      checked.push(file);
    }
  } finally {
    worker.close();
  }
  return await conclude(checked, wanted);
}

/** What no file could be checked with is said before any is read. */
async function refuseUnusable(id: string, given: GivenOptions): Promise<void> {
  const validator = await loadValidator(id);
  if (!validator) throw new UsageError(noSuchValidator(id));
  const options = chooseOptions(validator, given);
  if ('failure' in options) throw new UsageError(options.failure);
}

async function conclude(checked: readonly CheckedFile[], { format, language }: CheckArguments): Promise<number> {
  const authority = [...new Set(checked.flatMap(({ authority: one }) => one ?? []))].join(', ');
  const diagnostics = checked.flatMap(({ outcome }) => ('failure' in outcome ? [] : outcome.diagnostics));
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const failures = checked.filter(({ outcome }) => 'failure' in outcome).length;
  const counts = { files: checked.length, errors: count('error'), warnings: count('warning'), hints: count('hint'), failures };
  if (format === 'text') process.stdout.write(summaryOf(counts, authority, language));
  if (format === 'json') process.stdout.write(jsonOf(checked, language));
  if (format === 'sarif') {
    const tool = { version: packageVersion(), rules: await rulesOf(diagnostics) };
    process.stdout.write(sarifOf(checked, tool, language));
  }
  if (failures > 0) return exitCode.couldNotRun;
  return counts.errors > 0 ? exitCode.errors : exitCode.fine;
}

/** The rules of every validator that found something: one looks into texts for others that are pasted beside its own. */
async function rulesOf(diagnostics: readonly Diagnostic[]): Promise<readonly RuleDescription[]> {
  const ids = new Set(diagnostics.map(({ rule }) => rule.slice(0, rule.indexOf('/'))));
  const validators = await Promise.all([...ids].map((id) => loadValidator(id)));
  return validators.flatMap((validator) => validator?.rules ?? []);
}
