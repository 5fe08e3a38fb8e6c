import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawDiagram, narrowHan, pickLanguage, themed, widenHan } from './diagram.ts';

test('each language gets its half of a label', () => {
  const source = 'a [label="Node ‖ 节点", shape=box]; b [label="kubelet"]';
  assert.equal(pickLanguage(source, 'en'), 'a [label="Node", shape=box]; b [label="kubelet"]');
  assert.equal(pickLanguage(source, 'zh'), 'a [label="节点", shape=box]; b [label="kubelet"]');
});

test('what makes Han wide for the layout leaves no trace', () => {
  const widened = widenHan('a [label="节点 x"]');
  assert.ok(widened.length > 'a [label="节点 x"]'.length);
  assert.equal(narrowHan(widened), 'a [label="节点 x"]');
});

test('a drawing follows the theme and says what it shows', () => {
  const svg = themed('<?xml?><!DOCTYPE svg><svg width="8pt" height="9pt" xmlns="x"><title>G</title><path fill="none" stroke="black"/></svg>', 'A "b" <c>');
  assert.equal(svg, '<svg class="narrow" role="img" aria-label="A &quot;b&quot; &lt;c>" width="8" height="9"><path fill="none" stroke="currentColor"/></svg>');
});

test('boxes are wide enough for the Han in them', async () => {
  const svg = await drawDiagram('digraph { a [label="API ‖ 一二三四五六七八九十"] }', 'zh', 'x');
  const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
  assert.ok(width >= 130, `ten Han of 13 px in ${width} px`);
  assert.match(svg, />一二三四五六七八九十</);
  assert.doesNotMatch(svg, /style=|black/);
});

test('what is wider than the column is turned', async () => {
  const chain = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `"a rather long name ${name}"`).join(' -> ');
  const svg = await drawDiagram(`digraph { rankdir=LR; ${chain} }`, 'en', 'x');
  assert.ok(Number(/ width="([\d.]+)"/.exec(svg)?.[1]) < 656);
});
