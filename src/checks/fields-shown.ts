import { fieldRowId, fieldsFile, readFields } from '../site/fields.ts';
import type { Fault } from '../site/fault.ts';
import type { ContentTree, Topic } from '../site/content-tree.ts';
import { writtenTopics } from '../site/site-page.ts';
import type { ContentCheck } from './check.ts';

/** The fields of a topic: each has a row of its own, each group a known source and one place on the page. */
export const fieldsShown: ContentCheck = {
  title: 'fields are shown once and have a source',
  *check(tree) {
    for (const topic of writtenTopics(tree)) {
      try {
        yield* faultsOf(topic, tree);
      } catch (error) {
        yield { file: fieldsFile(topic.id), message: (error as Error).message };
      }
    }
  },
};

function* faultsOf({ id: topic, pages }: Topic, { root, sources }: ContentTree): Generator<Fault> {
  const file = fieldsFile(topic);
  const groups = readFields(root, topic);
  const shown = pages.en!.outline.components.filter(({ name }) => name === 'Fields').map(({ attributes }) => attributes['of'] ?? '');
  for (const { id, source, fields } of groups) {
    if (!sources.has(source)) yield { file, message: `${id}: there is no source ${source}` };
    if (shown.filter((each) => each === id).length !== 1) yield { file, message: `${id}: the topic shows it ${shown.includes(id) ? 'twice' : 'nowhere'}` };
    const rows = new Set<string>();
    for (const { path } of fields) {
      const row = fieldRowId(id, path);
      if (rows.has(row)) yield { file, message: `${id}: ${path} has the row of another field` };
      rows.add(row);
    }
  }
  for (const id of shown.filter((each) => !groups.some((group) => group.id === each))) {
    yield { file: pages.en!.file, message: `<Fields of="${id}" />: ${file} has no such group` };
  }
}
