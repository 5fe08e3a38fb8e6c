import { readFileSync } from 'node:fs';
import { LineIndex } from '../engine/line-index.ts';
import { loadValidator } from '../validators/registry.ts';

// PROVISIONAL: enough to try rules while the real command line is written.
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const validator = (await loadValidator('kubernetes'))!;
  const outcome = await validator.validate(text, {});
  if ('failure' in outcome) throw new Error(outcome.failure.en);
  const lines = new LineIndex(text);
  for (const { range, severity, rule, message } of outcome.diagnostics) {
    const { line, column } = lines.position(range.from);
    console.log(`${file}:${line}:${column} ${severity} ${rule} ${message.en}`);
  }
}
