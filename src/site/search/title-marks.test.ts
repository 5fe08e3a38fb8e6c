import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf, readQuery } from './query.ts';
import { coverOf, fitOf, markWords } from './title-marks.ts';

const marks = (text: string) => marksOf(readQuery(text));
const marked = (title: string, query: string) => markWords(title, marks(query)).filter((piece) => piece.marked).map(({ text }) => text);

test('a title is marked where it has what was asked, in other forms and inside identifiers too', () => {
  assert.deepEqual(marked('Scaling to zero needs a policy', 'scale to zero policies'), ['Scaling', 'zero', 'policy']);
  assert.deepEqual(marked('The RuntimeClass of a Pod', 'class'), ['RuntimeClass']);
  assert.deepEqual(marked('准入策略要写明匹配什么', '准入策略'), ['准入策略']);
  assert.deepEqual(marked('Fields', ''), []);
});

test('a title fits the better, the more of both it and the query is in the other', () => {
  assert.ok(Math.abs(fitOf('Scale to zero', marks('scale zero')) - Math.sqrt(2 / 3)) < 1e-9);
  assert.equal(fitOf('准入策略', marks('准入策略')), 1);
  assert.ok(fitOf('Mistakes', marks('hpa mistakes')) > fitOf('Mistakes with many other words', marks('hpa mistakes')));
  assert.equal(fitOf('', marks('hpa')), 0);
});

test('what stands above a title covers the rest of the query', () => {
  assert.equal(coverOf(['Mistakes', 'RuntimeClass'], marks('runtimeclass mistakes')), 1);
  assert.equal(coverOf(['Mistakes', 'gVisor'], marks('runtimeclass mistakes')), 0.5);
});
