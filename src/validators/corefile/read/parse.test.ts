import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCorefile } from './parse.ts';
import { tokenize } from './tokenize.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);
const blocks = (text: string) => parseCorefile(text, 14).blocks.map(({ keys, plugins }) => ({
  keys: keys.map((key) => key.text),
  plugins: [...plugins].map(([name, tokens]) => [name, ...tokens.slice(1).map((token) => token.text)].join(' ')),
}));
const problems = (text: string) => parseCorefile(text, 14).findings.map(({ rule }) => rule.id);

describe('tokenize', () => {
  it('splits at blanks and keeps quoted words whole', () => {
    assert.deepEqual(words('log . "{remote} - {name}"'), ['log', '.', '{remote} - {name}']);
  });

  it('takes a backslash for an escape only before a quote', () => {
    assert.deepEqual(words(String.raw`match "^a\.b\"c"`), ['match', String.raw`^a\.b"c`]);
  });

  it('ends a comment that began inside of a word with that word', () => {
    assert.deepEqual(words('cache 30#thirty seconds\nlog'), ['cache', '30', 'seconds', 'log']);
    assert.deepEqual(words('cache 30 # thirty seconds\nlog'), ['cache', '30', 'log']);
  });

  it('gives every word its place, quotes included', () => {
    const text = 'a "b c"\nd';
    assert.deepEqual(tokenize(text).map(({ range: { from, to } }) => text.slice(from, to)), ['a', '"b c"', 'd']);
  });

  it('knows words whose text only the environment has', () => {
    assert.deepEqual(tokenize('{$A} x{%B%}y {$} {name}').map(({ unknown }) => unknown), [true, true, false, false]);
  });
});

describe('parseCorefile', () => {
  it('reads blocks with several keys', () => {
    assert.deepEqual(blocks('a.example,\nb.example:54 c.example {\n whoami\n}\n. {\n log\n}'), [
      { keys: ['a.example', 'b.example:54', 'c.example'], plugins: ['whoami'] },
      { keys: ['.'], plugins: ['log'] },
    ]);
  });

  it('reads a file without braces as one block', () => {
    assert.deepEqual(blocks('a.example\nwhoami\nlog .'), [{ keys: ['a.example'], plugins: ['whoami', 'log .'] }]);
  });

  it('puts the words of a snippet where it is imported', () => {
    assert.deepEqual(blocks('(s) {\n cache 30\n}\n. {\n import s\n log\n}'), [{ keys: ['.'], plugins: ['cache 30', 'log'] }]);
    assert.deepEqual(blocks('(s) {\n ttl 5\n}\n. {\n hosts {\n  import s\n }\n}'), [{ keys: ['.'], plugins: ['hosts { ttl 5 }'] }]);
  });

  it('puts the stanzas of one plugin together', () => {
    assert.deepEqual(blocks('. {\n log a\n cache\n log b\n}'), [{ keys: ['.'], plugins: ['log a log b', 'cache'] }]);
  });

  it('takes the last brace of a plugin for that of the block, as CoreDNS does', () => {
    assert.deepEqual(problems('. {\n errors {\n }\n'), []);
    assert.deepEqual(problems('. {\n errors\n'), ['corefile/syntax']);
  });

  it('says of a file that it is not here, and goes on', () => {
    assert.deepEqual(problems('. {\n import common.conf\n whoami\n}'), ['corefile/import-not-checked']);
    assert.deepEqual(blocks('. {\n import common.conf\n whoami\n}'), [{ keys: ['.'], plugins: ['whoami'] }]);
  });

  it('ends snippets that import each other', () => {
    assert.deepEqual(problems('(a) {\n import b\n}\n(b) {\n import a\n}\n. {\n import a\n}'), ['corefile/import']);
  });
});
