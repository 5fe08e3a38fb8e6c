import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { loadValidator, validatorIds } from '../validators/registry.ts';
import { textsOf } from './every-text.ts';

const odd = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', '~', '{}', '[]', '[{}]', '{a: {}}', '""', '-1', '0', '1.5',
  '1e999', '-0', '9007199254740993', '0777', 'true', 'yes', '"\ud800"', '|', '*a', '&a', '!!binary x', '2001-01-01', '- -', '? x',
];

/** One blow: at a line, cut, repeat, swap, or put something odd in the place of a key or value. */
const blow = fc.record({
  line: fc.nat(),
  how: fc.constantFrom('drop', 'repeat', 'swap', 'outdent', 'key', 'value', 'cut', 'splice'),
  what: fc.constantFrom(...odd),
});

function damage(text: string, { line, how, what }: { line: number; how: string; what: string }): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  const current = lines[at]!;
  const changes: Record<string, () => string[]> = {
    drop: () => [],
    repeat: () => [current, current],
    swap: () => [lines[at + 1] ?? '', current],
    outdent: () => [current.replace(/^ {1,2}/, '')],
    key: () => [current.replace(/^(\s*(?:- )?)[^\s:]+:/, `$1${what}:`)],
    value: () => [current.replace(/:.*$/, `: ${what}`)],
    cut: () => [current.slice(0, current.length >> 1)],
    splice: () => [current.slice(0, current.length >> 1) + what + current.slice(current.length >> 1)],
  };
  return lines.toSpliced(at, how === 'swap' ? 2 : 1, ...changes[how]!()).join('\n');
}

// The largest has the most texts and the most code to try.
const share = (id: string): number => (id === 'kubernetes' ? 1 : 0.2);
const runs = Number(process.env['SPECLENS_RUNS'] ?? 1500);

const validators = new Map(await Promise.all(validatorIds.map(async (id) => [id, (await loadValidator(id))!] as const)));
// A text may hold parts that are another validator's, and what is said of them stands under its rules.
const rules = new Set([...validators.values()].flatMap((validator) => validator.rules.map((rule) => rule.id)));

for (const [id, validator] of validators) {
  const samples = textsOf(id);
  it(`damaged texts never make ${id} fail, and all it says is about the text, under rules that exist`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.array(blow, { minLength: 1, maxLength: 4 }), async (sample, blows) => {
        const text = blows.reduce(damage, sample);
        const outcome = await validator.validate(text, {});
        assert.ok('diagnostics' in outcome, JSON.stringify(outcome));
        for (const { rule, range, message, fix } of outcome.diagnostics) {
          assert.ok(rules.has(rule), rule);
          assert.ok(0 <= range.from && range.from <= range.to && range.to <= text.length, rule);
          assert.ok(message.en !== '' && message.zh !== '', rule);
          for (const edit of fix?.edits ?? []) assert.ok(edit.range.to <= text.length && edit.range.from <= edit.range.to, rule);
        }
        assert.deepEqual(structuredClone(outcome), outcome);
      }),
      { numRuns: Math.ceil(runs * share(id)) },
    );
  });
}
