/** Writes what the validator says of examples beside them: `node src/checks/expect.ts FILE…`. Read it before you believe it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expectedOf, formatExpectation } from '../engine/expectation.ts';
import { LineIndex } from '../engine/line-index.ts';
import { runSpecimen } from '../site/specimen.ts';

for (const file of process.argv.slice(2)) {
  const { text, expectation, diagnostics } = await runSpecimen('.', file);
  const written = formatExpectation({ options: expectation.options, diagnostics: expectedOf(diagnostics, new LineIndex(text)) });
  const path = `${file}.expected`;
  const same = existsSync(path) && readFileSync(path, 'utf8') === written;
  if (!same) writeFileSync(path, written);
  console.log(`${same ? 'as before' : 'written  '} ${path} (${diagnostics.length})`);
}
