import { outcomeOf, settledFindings } from '../../engine/outcome-of.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { readConfiguration, type Configuration } from './configuration.ts';
import type { ContainerdRule } from './rule.ts';
import { configurationRules, runscRules, syntaxRules } from './rules/index.ts';
import { isForeign, notContainerd } from './rules/not-containerd.ts';
import { isRunscFile } from './runsc-file.ts';
import { loadTables } from './schemas/tables.ts';
import { releaseOf } from './versions.ts';

export async function loadAll(): Promise<void> {
  await loadTables();
}

export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, async (report) => {
    const configuration = readConfiguration(text, releaseOf(options.containerd), await loadTables());
    const { document } = configuration.toml;
    for (const rule of syntaxRules) report.add(rule, rule.check(configuration));
    for (const rule of rulesFor(configuration)) report.add(rule, settledFindings(document, rule.check(configuration)));
  });
}

/** Whose file it is: containerd's, its shim's for gVisor, or nobody's that we know. */
function rulesFor(configuration: Configuration): readonly ContainerdRule[] {
  if (isRunscFile(configuration.toml.document)) return runscRules;
  return isForeign(configuration) ? [notContainerd] : configurationRules;
}
