import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import fc from 'fast-check';
import { yamlLanguage } from './yaml-language.ts';

const names = tagHighlighter([
  { tag: tags.propertyName, class: 'key' },
  { tag: tags.string, class: 'string' },
  { tag: tags.atom, class: 'atom' },
  { tag: tags.comment, class: 'comment' },
  { tag: tags.punctuation, class: 'mark' },
  { tag: tags.meta, class: 'meta' },
  { tag: tags.labelName, class: 'label' },
  { tag: tags.typeName, class: 'type' },
]);

/** `class:text` of every coloured piece, punctuation left out. */
function colours(text: string): string[] {
  const pieces: string[] = [];
  highlightTree(yamlLanguage.parser.parse(text), names, (from, to, name) => {
    if (name !== 'mark') pieces.push(`${name}:${text.slice(from, to)}`);
  });
  return pieces;
}

describe('YAML’s colours', () => {
  it('tell keys from values, whatever stands in them', () => {
    assert.deepEqual(colours('apiVersion: apps/v1\n- name: a b # c'), ['key:apiVersion', 'string:apps/v1', 'key:name', 'string:a b', 'comment:# c']);
    assert.deepEqual(colours('"a:b": http://x#y'), ['key:"a:b"', 'string:http://x#y']);
    assert.deepEqual(colours('app.kubernetes.io/name: x'), ['key:app.kubernetes.io/name', 'string:x']);
  });

  it('tell constants from text', () => {
    assert.deepEqual(colours('a: true\nb: 12\nc: 12a\nd: 0x1F\ne: ~'), [
      'key:a', 'atom:true', 'key:b', 'atom:12', 'key:c', 'string:12a', 'key:d', 'atom:0x1F', 'key:e', 'atom:~',
    ]);
  });

  it('see keys within braces', () => {
    assert.deepEqual(colours('a: {b: 1, c: [x, y], "d": z}'), [
      'key:a', 'key:b', 'atom:1', 'key:c', 'string:x', 'string:y', 'key:"d"', 'string:z',
    ]);
  });

  it('keep block scalars and quoted strings whole over lines', () => {
    assert.deepEqual(colours('a: |\n  b: 1\n\n  # no comment\nc: d'), ['key:a', 'string:  b: 1', 'string:  # no comment', 'key:c', 'string:d']);
    assert.deepEqual(colours('a: "b\n  c: d" # e'), ['key:a', 'string:"b', 'string:  c: d"', 'comment:# e']);
    assert.deepEqual(colours("a: 'it''s' # x"), ['key:a', "string:'it''s'", 'comment:# x']);
  });

  it('mark documents, anchors, aliases and tags', () => {
    assert.deepEqual(colours('---\na: &x !!str b\nc: *x'), ['meta:---', 'key:a', 'label:&x', 'type:!!str', 'string:b', 'key:c', 'label:*x']);
  });

  it('come to an end on any text', () => {
    const piece = fc.constantFrom('a', ':', ' ', '- ', '"', "'", '{', '}', '[', ']', ',', '#', '|', '>', '&', '*', '!', '\n', '\\', '%', '?', '\t', '1');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let before = 0;
      highlightTree(yamlLanguage.parser.parse(text), names, (from, to) => {
        assert.ok(before <= from && from < to && to <= text.length);
        before = to;
      });
    }));
  });
});
