import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expectedOf, ExpectationError, formatExpectation, parseExpectation, type Expectation } from './expectation.ts';
import { LineIndex } from './line-index.ts';

const plain = { noNullPrototype: true } as const;
const position = fc.record({ line: fc.integer({ min: 1, max: 9999 }), column: fc.integer({ min: 1, max: 999 }) }, plain);
const expectation: fc.Arbitrary<Expectation> = fc.record({
  options: fc.oneof(fc.constant({}), fc.constant({ kubernetes: '1.33' })),
  diagnostics: fc.array(
    fc.record({
      from: position,
      to: position,
      severity: fc.constantFrom('error' as const, 'warning' as const, 'hint' as const),
      rule: fc.constantFrom('kubernetes/unknown-field', 'oci-image/digest'),
    }, plain),
  ),
}, plain);

test('an expectation is read back as it was written', () => {
  fc.assert(
    fc.property(expectation, (expected) => {
      assert.deepEqual(parseExpectation(formatExpectation(expected)), expected);
    }),
  );
});

test('comments and empty lines are skipped', () => {
  assert.deepEqual(parseExpectation('# why\n\n@ kubernetes 1.30\n'), { options: { kubernetes: '1.30' }, diagnostics: [] });
});

test('a line of another form is refused with its number', () => {
  for (const line of ['5:1-5:2 fatal kubernetes/a', '@ wasm 1', '5:1 error kubernetes/a', '5:1-5:2 error a']) {
    assert.throws(() => parseExpectation(`\n${line}`), (error) => error instanceof ExpectationError && error.line === 2);
  }
});

test('diagnostics keep place, severity and rule', () => {
  const text = 'a: 1\nb: 2\n';
  const diagnostic = { rule: 'kubernetes/x', severity: 'error' as const, range: { from: 5, to: 6 }, message: { en: 'e', zh: 'z' } };
  assert.equal(
    formatExpectation({ options: {}, diagnostics: expectedOf([diagnostic], new LineIndex(text)) }),
    '2:1-2:2 error kubernetes/x\n',
  );
});
