import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseAllDocuments, stringify } from 'yaml';
import { formatYaml } from './format-yaml.ts';

const values = (text: string) => (parseAllDocuments(text, { version: '1.1' }) as { toJS(): unknown }[]).map((document) => document.toJS());

describe('formatting', () => {
  it('changes no value, and is done at once', () => {
    const scalar = fc.oneof(fc.string(), fc.constantFrom('0777', 'yes', '1.0', '1e3', '~', '- a', '# no comment', 'a: b', 'a\nb\n', ''));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1 }), tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    const documents = fc.array(value, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(documents, fc.constantFrom(1, 2, 4), (all, indent) => {
        const text = all.map((one) => stringify(one, { indent, version: '1.1' })).join('---\n');
        const formatted = formatYaml(text);
        assert.ok(formatted !== undefined);
        assert.deepEqual(values(formatted), values(text));
        assert.equal(formatYaml(formatted), formatted);
      }),
    );
  });

  it('keeps comments, order, quotes and numbers as written', () => {
    const text = '# first\nb:   0777 # mode\na:\n    - "x"\n    -   y: 1.0\n---\n# second\nc: \'1\'\n';
    assert.equal(formatYaml(text), '# first\nb: 0777 # mode\na:\n  - "x"\n  - y: 1.0\n---\n# second\nc: \'1\'\n');
  });

  it('leaves long lines and block scalars whole', () => {
    const long = `a: ${'word '.repeat(60)}end\nb: |\n  one\n    two\n`;
    assert.equal(formatYaml(long), long);
  });

  it('refuses what does not parse, is too long or too deep', () => {
    for (const text of ['a: [', 'a: b: c', `a: ${'x'.repeat(1_000_001)}`, '['.repeat(20_000) + ']'.repeat(20_000)]) {
      assert.equal(formatYaml(text), undefined);
    }
  });
});
