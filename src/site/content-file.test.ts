import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { frontMatterOf, parseYaml } from './content-file.ts';

test('a version stays what was written', () => {
  const { value } = parseYaml('version: 1.30\ndate: 2026-11-21\n', z.object({ version: z.string(), date: z.string() }), 'x.yaml');
  assert.deepEqual(value, { version: '1.30', date: '2026-11-21' });
});

test('a fault is at the line of its field, counted from where the text begins', () => {
  const { faults } = parseYaml('a: x\nb:\n  c: y\n', z.object({ b: z.object({ c: z.literal('z') }) }), 'x.mdx', 2);
  assert.equal(faults[0]?.line, 4);
  assert.match(faults[0]?.message ?? '', /^b\.c: /);
});

test('YAML that does not parse is a fault, no crash', () => {
  const { value, faults } = parseYaml('a: [\n', z.any(), 'x.yaml');
  assert.equal(value, undefined);
  assert.equal(faults[0]?.file, 'x.yaml');
});

test('front matter is what stands between the lines of dashes at the beginning', () => {
  assert.equal(frontMatterOf('---\ntitle: T\n---\n\n---\n'), 'title: T\n');
  assert.equal(frontMatterOf('Text\n---\n'), '');
});
