/**
 * What every validator in the registry owes, whatever it validates. That damaged and hostile texts
 * do it no harm is tried in `damaged-samples.test.ts` and `hostile.test.ts`.
 *
 * After a change that is meant, `UPDATE_EXPECTED=1 node --test src/tests/contract.test.ts` rewrites
 * the `.expected` files of the rules' cases; read the difference before you commit it.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Fix } from '../engine/diagnostic.ts';
import { expectedOf, formatExpectation, parseExpectation } from '../engine/expectation.ts';
import { LineIndex } from '../engine/line-index.ts';
import type { ValidateOptions, Validator } from '../engine/validator.ts';
import { loadValidator, validatorIds } from '../validators/registry.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = (path: string) =>
  existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : [];
const files = (path: string) => (existsSync(path) ? readdirSync(path) : []);

describe('the registry', () => {
  it('lists every folder that holds a validator', () => {
    const built = folders(join(root, 'src/validators')).filter((name) => existsSync(join(root, 'src/validators', name, 'validator.ts')));
    assert.deepEqual(built.toSorted(), [...validatorIds].toSorted());
  });
});

for (const id of validatorIds) {
  const validator = (await loadValidator(id))!;
  describe(`the validator ${id}`, () => {
    it('has rules with unique, well-formed ids under its own', () => {
      const ids = validator.rules.map((rule) => rule.id);
      assert.deepEqual(ids.filter((rule, at) => ids.indexOf(rule) !== at), []);
      assert.deepEqual(ids.filter((rule) => !new RegExp(`^${id}/[a-z0-9]+(-[a-z0-9]+)*$`).test(rule)), []);
    });

    it('reads every rule from a source that exists', () => {
      const missing = validator.rules.filter(({ source }) => !existsSync(join(root, 'content/sources', `${source}.yaml`)));
      assert.deepEqual(missing.map((rule) => `${rule.id} ← ${rule.source}`), []);
    });

    it('has a folder of pages and cases for every rule, and a rule for every folder', () => {
      const named = validator.rules.map((rule) => rule.id.slice(id.length + 1)).toSorted();
      assert.deepEqual(folders(join(root, 'content/rules', id)).toSorted(), named);
    });

    it('has two pages and a wrong and a right text in every folder', () => {
      const incomplete = folders(join(root, 'content/rules', id)).flatMap((rule) => {
        const found = files(join(root, 'content/rules', id, rule));
        const missing = ['en.mdx', 'zh.mdx', 'wrong.', 'right.'].filter((name) => !found.some((file) => file.startsWith(name)));
        return missing.map((name) => `${rule}: ${name}`);
      });
      assert.deepEqual(incomplete, []);
    });

    describeSamples(id, validator);
    describeCases(id, validator);
    describeFixes(id, validator);
  });
}

function describeSamples(id: string, validator: Validator): void {
  const folder = join(root, 'src/validators', id, 'samples');
  describe('finds no error in its sample', () => {
    for (const file of files(folder)) {
      it(file, async () => {
        const lines = await run(validator, readFileSync(join(folder, file), 'utf8'), {});
        assert.deepEqual(lines.split('\n').filter((line) => line.includes(' error ')), []);
      });
    }
  });
}

function describeCases(id: string, validator: Validator): void {
  describe('says what is expected of', () => {
    for (const rule of folders(join(root, 'content/rules', id))) {
      const folder = join(root, 'content/rules', id, rule);
      const cases = files(folder).filter((file) => /^(wrong|right)\.\w+$/.test(file));
      for (const file of cases) it(`${rule}/${file}`, () => checkCase(validator, `${id}/${rule}`, join(folder, file)));
    }
  });
}

async function checkCase(validator: Validator, rule: string, file: string): Promise<void> {
  const beside = `${file}.expected`;
  const expected = existsSync(beside) ? readFileSync(beside, 'utf8') : '';
  const { options } = parseExpectation(expected);
  const found = await run(validator, readFileSync(file, 'utf8'), options);
  if (process.env['UPDATE_EXPECTED']) {
    if (found) writeFileSync(beside, found);
    else rmSync(beside, { force: true });
    return;
  }
  assert.equal(found, formatExpectation(parseExpectation(expected)));
  // A wrong text shows its rule, a right one is free of it.
  assert.equal(found.includes(` ${rule}\n`), /wrong\.\w+$/.test(file), rule);
}

/** A fix that is applied settles what it was offered for. */
function describeFixes(id: string, validator: Validator): void {
  describe('offers fixes that settle', () => {
    for (const rule of folders(join(root, 'content/rules', id))) {
      const folder = join(root, 'content/rules', id, rule);
      const file = files(folder).find((name) => /^wrong\.(?!.*\.expected$)/.test(name));
      if (file) it(`${rule}/${file}`, () => checkFixes(validator, join(folder, file)));
    }
  });
}

async function checkFixes(validator: Validator, file: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const { options } = parseExpectation(existsSync(`${file}.expected`) ? readFileSync(`${file}.expected`, 'utf8') : '');
  const before = await diagnose(validator, text, options);
  for (const { fix, rule, message, range } of before) {
    if (!fix) continue;
    const after = await diagnose(validator, applied(text, fix), options);
    const same = (found: Diagnostic) => found.rule === rule && found.message.en === message.en;
    assert.ok(after.filter(same).length < before.filter(same).length, `${fix.title.en} at ${range.from} does not settle: ${message.en}`);
  }
}

function applied(text: string, { edits }: Fix): string {
  // From the end, so that the places of earlier edits stay.
  return edits
    .toSorted((a, b) => b.range.from - a.range.from)
    .reduce((whole, { range, insert }) => whole.slice(0, range.from) + insert + whole.slice(range.to), text);
}

async function diagnose(validator: Validator, text: string, options: ValidateOptions): Promise<readonly Diagnostic[]> {
  const outcome = await validator.validate(text, options);
  assert.ok('diagnostics' in outcome, 'failure' in outcome ? outcome.failure.en : '');
  return outcome.diagnostics;
}

async function run(validator: Validator, text: string, options: ValidateOptions): Promise<string> {
  const diagnostics = await diagnose(validator, text, options);
  return formatExpectation({ options, diagnostics: expectedOf(diagnostics, new LineIndex(text)) });
}
