import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectationError } from '../engine/expectation.ts';
import type { ContentTree } from '../site/content-tree.ts';
import type { Fault } from '../site/fault.ts';
import { runSpecimen, specimenFaults } from '../site/specimen.ts';
import type { ContentCheck } from './check.ts';
import { everyPage } from './pages.ts';

/** Every example gives exactly the verdict its `.expected` file holds, and every example is shown. */
export const examplesHold: ContentCheck = {
  title: 'examples hold',
  async *check(tree) {
    for (const file of exampleFiles(tree)) yield* verdictFaults(tree.root, file);
    yield* shownFaults(tree);
  },
};

function* exampleFiles(tree: ContentTree): Generator<string> {
  for (const { id, examples } of tree.chapters.flatMap(({ topics }) => topics)) {
    for (const name of examples) {
      if (!name.endsWith('.expected')) yield `content/chapters/${id}/examples/${name}`;
    }
  }
  for (const { folder, files } of tree.rules.values()) {
    for (const name of files) {
      if (!/\.(expected|mdx)$/.test(name)) yield `${folder}/${name}`;
    }
  }
}

async function* verdictFaults(root: string, file: string): AsyncGenerator<Fault> {
  if (!existsSync(join(root, `${file}.expected`)) && !file.includes('/right.')) {
    yield { file: `${file}.expected`, message: 'is missing (an empty one expects no diagnostic)' };
    return;
  }
  try {
    yield* specimenFaults(await runSpecimen(root, file));
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    yield { file: `${file}.expected`, line: error.line, message: error.message };
  }
}

const showing: ReadonlySet<string> = new Set(['Example', 'Playground']);

/** Examples that a text asks for and that are not there, and files that no text shows. */
function* shownFaults(tree: ContentTree): Generator<Fault> {
  const shown = new Set<string>();
  for (const { folder, page } of everyPage(tree)) {
    for (const { name, attributes, line } of page.outline.components) {
      const file = attributes['file'] ?? '';
      const path = name === 'Diagram' ? `${folder}/${file}` : `${folder}/examples/${file}`;
      if (!showing.has(name) && name !== 'Diagram') continue;
      shown.add(path);
      if (!existsSync(join(tree.root, path))) yield { file: page.file, line, message: `<${name}> shows ${path}, which is not there` };
    }
  }
  for (const { id, examples } of tree.chapters.flatMap(({ topics }) => topics)) {
    for (const name of examples) {
      const file = `content/chapters/${id}/examples/${name}`;
      if (!name.endsWith('.expected') && !shown.has(file)) yield { file, message: 'is shown by no text' };
    }
  }
}
