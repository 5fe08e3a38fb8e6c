/** For tests: content made of a few files, in a folder that is gone afterwards. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { ContentTree } from '../site/content-tree.ts';
import { readContent } from '../site/read-content.ts';

const source = 'title: T\npublisher: P\nversion: v1\ndate: 2026-01-01\nurl: https://example.com/v1\nread: 2026-11-21\n';

/** What every sample stands on: one chapter with one topic, a source and a term. */
const ground: Readonly<Record<string, string>> = {
  'content/chapters/demo/chapter.yaml':
    'number: 1\ntitle: { en: Demo, zh: 示范 }\nsummary: { en: S, zh: 摘要 }\ndimensions: [idl]\nlayers: [container]\ntopics: [{ id: one, verified: 2026-11-21 }]\n',
  'content/chapters/demo/one/en.mdx': '---\ntitle: One\nsummary: S\n---\n\n## First {/*first*/}\n\nText. [](source:spec)\n',
  'content/chapters/demo/one/zh.mdx': '---\ntitle: 一\nsummary: 摘要\n---\n\n## 第一节 {/*first*/}\n\n文字。[](source:spec)\n',
  'content/sources/spec.yaml': source,
  'content/glossary.yaml': '- id: pod\n  en: Pod\n  zh: Pod\n  definition: { en: A group., zh: 一组容器。 }\n',
};

/** The ground with `files` laid over it; an empty text takes a file away. */
export function temporaryContent(context: TestContext, files: Readonly<Record<string, string>> = {}): ContentTree {
  const root = mkdtempSync(join(tmpdir(), 'speclens-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries({ ...ground, ...files })) {
    if (text === '') continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return readContent(root);
}
