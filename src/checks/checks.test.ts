import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { formatFault } from '../site/fault.ts';
import type { ContentCheck } from './check.ts';
import { chineseTypography, typographySlips } from './chinese-typography.ts';
import { examplesHold } from './examples-hold.ts';
import { filesFollowSchema } from './files-follow-schema.ts';
import { headingsHaveIds } from './headings-have-ids.ts';
import { languagesAgree } from './languages-agree.ts';
import { anchorsOf, formatPublished, lostAddresses, mergePublished, parsePublished } from './published-addresses-stay.ts';
import { brokenLinks, parseBuiltPage } from './links-hold.ts';
import { matricesComplete } from './matrices-complete.ts';
import { referencesResolve } from './references-resolve.ts';
import { rulesHavePages } from './rules-have-pages.ts';
import { sourcesComplete } from './sources-complete.ts';
import { topicsComplete } from './topics-complete.ts';
import { temporaryContent } from './temporary-content.ts';

async function faults(context: TestContext, check: ContentCheck, files: Readonly<Record<string, string>>): Promise<string[]> {
  const found: string[] = [];
  for await (const fault of check.check(temporaryContent(context, files))) found.push(formatFault(fault));
  return found;
}

const en = 'content/chapters/demo/one/en.mdx';
const zh = 'content/chapters/demo/one/zh.mdx';
const page = (title: string, body: string): string => `---\ntitle: ${title}\nsummary: S\n---\n\n${body}\n`;

test('content that holds together has no fault', async (context) => {
  for (const check of [filesFollowSchema, topicsComplete, languagesAgree, headingsHaveIds, matricesComplete, referencesResolve, examplesHold, sourcesComplete, chineseTypography]) {
    assert.deepEqual(await faults(context, check, {}), [], check.title);
  }
});

test('a field that the schema does not know is told with its line', async (context) => {
  const found = await faults(context, filesFollowSchema, {
    'content/sources/spec.yaml': 'title: T\npublisher: P\nversion: v1\ndate: soon\nurl: https://example.com/v1\nread: 2026-11-21\n',
  });
  assert.deepEqual(found, ['content/sources/spec.yaml:4 date: must be a date, YYYY-MM-DD']);
});

test('a text that is no MDX is told with its line', async (context) => {
  const found = await faults(context, filesFollowSchema, { [en]: page('One', 'Text.\n\nA {brace.') });
  assert.match(found[0] ?? '', /^content\/chapters\/demo\/one\/en\.mdx:8 is no MDX: /);
});

test('a topic with text and no date, and one with neither text nor title, are told', async (context) => {
  const file = 'content/chapters/demo/chapter.yaml';
  const found = await faults(context, topicsComplete, {
    [file]: 'number: 1\ntitle: { en: D, zh: 示 }\nsummary: { en: S, zh: 摘 }\ndimensions: [idl]\nlayers: [container]\ntopics: [{ id: one }, { id: two }]\n',
  });
  assert.deepEqual(found, [
    `${file} topics: demo/one has text and no "verified" date`,
    `${file} topics: demo/two has neither text nor a title`,
  ]);
});

test('a folder that its chapter does not list is told', async (context) => {
  const found = await faults(context, filesFollowSchema, { 'content/chapters/demo/two/en.mdx': page('Two', 'Text.') });
  assert.deepEqual(found, ['content/chapters/demo/chapter.yaml topics: does not list the folder two']);
});

test('a heading that one language lacks is told at its place', async (context) => {
  const found = await faults(context, languagesAgree, {
    [en]: page('One', '## First {/*first*/}\n\n## Second {/*second*/}'),
    [zh]: page('一', '## 第一节 {/*first*/}'),
  });
  assert.deepEqual(found, [`${zh}:6 heading 2 is missing; ${en}:8 has ## {/*second*/}`]);
});

test('sources cited in another order, and other examples, are differences', async (context) => {
  const found = await faults(context, languagesAgree, {
    [en]: page('One', 'A. [](source:a) B. [](source:b)\n\n<Example file="x.yaml" title="X" />'),
    [zh]: page('一', '甲。[](source:b) 乙。[](source:a)\n\n<Example file="y.yaml" title="例" />'),
  });
  assert.deepEqual(found, [
    `${zh}:6 source 1 is source:b; ${en}:6 has source:a`,
    `${zh}:8 component 1 is <Example file=y.yaml>; ${en}:8 has <Example file=x.yaml>`,
  ]);
});

test('links in the order of another grammar are no difference', async (context) => {
  const found = await faults(context, languagesAgree, {
    [en]: page('One', '[](term:pod) and [](term:node)'),
    [zh]: page('一', '[](term:node) 与 [](term:pod)'),
  });
  assert.deepEqual(found, []);
});

test('a text without its translation is told', async (context) => {
  assert.deepEqual(await faults(context, languagesAgree, { [zh]: '' }), [`${zh} is missing, the other language has it`]);
});

test('a heading without an id, or with one that is taken, is told', async (context) => {
  const found = await faults(context, headingsHaveIds, {
    [en]: page('One', '## First\n\n## Second {/*a*/}\n\n### Third {/*a*/}'),
  });
  assert.deepEqual(found, [`${en}:6 "First" has no id: write {/*an-id*/} after it`, `${en}:10 the id a is taken`]);
});

const matrix = (columns: string, ...rows: string[]): string => [`| What | ${columns} |`, '|---|---|---|', ...rows.map((row) => `| ${row} | x | y |`)].join('\n');

test('a matrix whose columns or rows are other ones in the translation is told', async (context) => {
  const found = await faults(context, languagesAgree, {
    [en]: page('One', matrix('A {/*a*/} | B {/*b*/}', 'One {/*one*/}')),
    [zh]: page('一', matrix('甲 {/*b*/} | 乙 {/*a*/}', '一 {/*one*/}')),
  });
  assert.deepEqual(found, [`${zh}:6 table 1 is table under {/*top*/} with columns b, a and rows one; ${en}:6 has table under {/*top*/} with columns a, b and rows one`]);
});

test('a matrix without all of its ids, or with one twice, is told', async (context) => {
  const found = await faults(context, matricesComplete, {
    [en]: page('One', matrix('A {/*a*/} | B', 'One {/*one*/}', 'Two {/*one*/}', 'Three {/*th--ree*/}')),
    [zh]: page('一', matrix('甲 | 乙', '一')),
  });
  assert.deepEqual(found, [
    `${en}:6 the column "B" has no id, others of its table have: write {/*an-id*/} after it`,
    `${en}:6 the row "Two": the id one is taken`,
    `${en}:6 the row "Three": the id th--ree may not contain --, which parts rows from columns`,
  ]);
});

test('a reference may lead to a table or to a cell of a matrix', async (context) => {
  const found = await faults(context, referencesResolve, {
    [en]: page('One', `[](chapter:demo/one#table-top--one--a) [](chapter:demo/one#table-top) [](chapter:demo/one#table-top--one--c)\n\n${matrix('A {/*a*/} | B {/*b*/}', 'One {/*one*/}')}`),
  });
  assert.deepEqual(found, [`${en}:6 chapter:demo/one#table-top--one--c leads nowhere: ${en} has no heading, table or cell with the id table-top--one--c`]);
});

test('references that lead nowhere are told with file and line', async (context) => {
  const found = await faults(context, referencesResolve, {
    [en]: page('One', '[](source:gone)\n\n[](chapter:demo/one#gone)\n\n<Checklist rules={["demo/gone"]} />'),
  });
  assert.deepEqual(found, [
    `${en}:6 source:gone leads nowhere: no file content/sources/gone.yaml`,
    `${en}:8 chapter:demo/one#gone leads nowhere: ${en} has no heading, table or cell with the id gone`,
    `${en}:10 rule:demo/gone leads nowhere: no page content/rules/demo/gone`,
  ]);
});

test('an example that gets another verdict than expected is told', async (context) => {
  const found = await faults(context, examplesHold, {
    'content/chapters/demo/one/examples/x.yaml': 'a: [\n',
    'content/chapters/demo/one/examples/x.yaml.expected': '',
    [en]: page('One', '<Example file="x.yaml" />'),
  });
  assert.deepEqual(found, ['content/chapters/demo/one/examples/x.yaml.expected is missing (an empty one expects no diagnostic)']);
});

test('an example that no text shows, and one that is shown and not there, are told', async (context) => {
  const found = await faults(context, examplesHold, {
    'content/chapters/demo/one/examples/x.yaml': '{}\n',
    'content/chapters/demo/one/examples/x.yaml.expected': '1:1-1:2 error kubernetes/no-such-rule\n',
    [en]: page('One', '<Example file="y.yaml" />'),
  });
  assert.ok(found.includes('content/chapters/demo/one/examples/x.yaml:1 is expected, not found: 1:1-1:2 error kubernetes/no-such-rule'));
  assert.ok(found.includes(`${en}:6 <Example> shows content/chapters/demo/one/examples/y.yaml, which is not there`));
  assert.ok(found.includes('content/chapters/demo/one/examples/x.yaml is shown by no text'));
});

test('a rule without pages, and pages without a rule, are told', async (context) => {
  const found = await faults(context, rulesHavePages, { 'content/rules/kubernetes/no-such-rule/en.mdx': page('No', 'Text.') });
  assert.ok(found.includes('content/rules/kubernetes/yaml-syntax/en.mdx is missing: the page of kubernetes/yaml-syntax'));
  assert.ok(found.includes('content/rules/kubernetes/no-such-rule is the page of no rule: there is no kubernetes/no-such-rule'));
});

test('a source that follows a branch is told', async (context) => {
  const found = await faults(context, sourcesComplete, {
    'content/sources/spec.yaml':
      'title: T\npublisher: P\nversion: v1\ndate: 2026-12-01\nurl: https://github.com/a/b/blob/main/x.go\nread: 2026-11-21\n',
  });
  assert.deepEqual(found, [
    'content/sources/spec.yaml url: https://github.com/a/b/blob/main/x.go follows a branch; give a tag or a commit',
    "content/sources/spec.yaml read: 2026-11-21 lies before the version's date 2026-12-01",
  ]);
});

test('slips of Chinese typography are told', () => {
  const slips: Record<string, string> = {
    '版本,升级': 'half-width punctuation',
    '使用Pod运行': 'no space',
    '容器(又称沙箱)运行': 'half-width brackets',
    '容器 ，沙箱': 'space beside',
    '容器"沙箱"': 'straight quotes',
  };
  for (const [text, message] of Object.entries(slips)) assert.match(typographySlips(text)[0] ?? '', new RegExp(message), text);
  assert.deepEqual(typographySlips('自 1.31 起，Pod 可以用 AppArmor（稳定）。'), []);
});

test('a published address that the build lacks is told with its line', () => {
  const built = new Map([['/a/', new Set(['x'])]]);
  const found = [...lostAddresses('# kept\n/a/ #x #y\n/b/\n', built)].map(formatFault);
  assert.deepEqual(found, [
    'content/published-addresses.txt:2 /a/#y was published and is gone',
    'content/published-addresses.txt:3 /b/ was published and is gone: bring it back or leave a redirect',
  ]);
});

test('publishing adds and never takes away', () => {
  const merged = mergePublished(parsePublished('/a/ #x\n/b/\n'), new Map([['/a/', new Set(['y'])]]));
  assert.equal(formatPublished(merged), '/a/ #x #y\n/b/\n');
});

test('anchors are the ids of headings and entries, not of notes', () => {
  const html = '<h2 id="gc">A</h2><li id="term">B</li><li id="source-x">C</li><sup id="cite-x"></sup><p id="p">D</p>';
  assert.deepEqual([...anchorsOf(html)], ['gc', 'term']);
});

test('a link that leads to no page, file or anchor is told', () => {
  const pages = [
    parseBuiltPage('/a/', '<h2 id="x"><a href="#x">.</a><a href="/b/#y">.</a><a href="/b/#z">.</a><a href="/c/">.</a><link href="/a.css"><a href="/b/#share=1.x">.</a><a href="https://example.com/#no">.</a>'),
    parseBuiltPage('/b/', '<h2 id="y">'),
  ];
  const found = [...brokenLinks(pages, (path) => path === '/a.css')].map(formatFault);
  assert.deepEqual(found, [
    'dist/a/index.html leads to /b/#z: the page has no such anchor',
    'dist/a/index.html leads to /c/, where nothing is',
  ]);
});
