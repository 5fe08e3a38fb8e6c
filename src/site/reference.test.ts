import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryContent } from '../checks/temporary-content.ts';
import { formatReference, parseReference, resolveReference } from './reference.ts';

test('an address with our schemes is a reference, any other is not', () => {
  assert.deepEqual(parseReference('chapter:kubernetes/runtimeclass#overhead'), {
    kind: 'chapter', target: 'kubernetes/runtimeclass', fragment: 'overhead',
  });
  assert.deepEqual(parseReference('term:ratcheting'), { kind: 'term', target: 'ratcheting' });
  for (const url of ['https://example.com/', '/rules/', '#gc', 'mailto:a@b', 'constructor:x']) assert.equal(parseReference(url), undefined, url);
});

test('a reference is written as it was read', () => {
  for (const url of ['chapter:a/b#c', 'source:x']) assert.equal(formatReference(parseReference(url)!), url);
});

test('references find what they name, in the language of the page', (context) => {
  const tree = temporaryContent(context);
  const resolve = (url: string, language: 'en' | 'zh') => resolveReference(parseReference(url)!, tree, language);
  assert.deepEqual(resolve('chapter:demo/one', 'zh'), { path: '/demo/one/', text: '一', description: '摘要' });
  assert.deepEqual(resolve('chapter:demo/one#first', 'en'), { path: '/demo/one/#first', text: 'First', description: 'One' });
  assert.deepEqual(resolve('source:spec', 'en'), { path: '/sources/#spec', text: 'T', description: 'P, v1' });
  assert.deepEqual(resolve('term:pod', 'zh'), { path: '/glossary/#pod', text: 'Pod', description: '一组容器。' });
});

test('the chapter alone stands for its overview', (context) => {
  const tree = temporaryContent(context, {
    'content/chapters/demo/chapter.yaml':
      'number: 1\ntitle: { en: D, zh: 示 }\nsummary: { en: S, zh: 摘 }\ndimensions: [idl]\nlayers: [container]\ntopics: [{ id: overview }, { id: one }]\n',
    'content/chapters/demo/overview/en.mdx': '---\ntitle: Overview\nsummary: S\n---\n',
    'content/chapters/demo/overview/zh.mdx': '---\ntitle: 概览\nsummary: 摘要\n---\n',
  });
  assert.deepEqual(resolveReference(parseReference('chapter:demo')!, tree, 'en'), { path: '/demo/', text: 'Overview', description: 'S' });
});

test('what leads nowhere says why', (context) => {
  const tree = temporaryContent(context);
  assert.deepEqual(resolveReference(parseReference('term:gone')!, tree, 'en'), {
    problem: 'term:gone leads nowhere: no id gone in content/glossary.yaml',
  });
});
