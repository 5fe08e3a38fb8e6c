import { isWritten } from '../site/site-page.ts';
import type { ContentCheck } from './check.ts';

/** A topic that has text says when it was verified; one that has none has a title to be announced by. */
export const topicsComplete: ContentCheck = {
  title: 'topics are dated or announced',
  *check(tree) {
    for (const { file, topics } of tree.chapters) {
      for (const topic of topics) {
        if (isWritten(topic) && !topic.verified) yield { file, message: `topics: ${topic.id} has text and no "verified" date` };
        if (!isWritten(topic) && !topic.title) yield { file, message: `topics: ${topic.id} has neither text nor a title` };
      }
    }
  },
};
