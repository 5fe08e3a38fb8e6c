import type { Fault } from '../site/fault.ts';
import { resolveReference } from '../site/reference.ts';
import { checklistRules } from '../site/uses.ts';
import type { ContentCheck } from './check.ts';
import { everyPage } from './pages.ts';

/** Links, citations, terms, checklists and prerequisites all lead to something that exists. */
export const referencesResolve: ContentCheck = {
  title: 'references resolve',
  *check(tree) {
    for (const { language, page } of everyPage(tree)) {
      const fault = (line: number, message: string): Fault => ({ file: page.file, line, message });
      for (const { reference, line } of page.outline.references) {
        const resolved = resolveReference(reference, tree, language);
        if ('problem' in resolved) yield fault(line, resolved.problem);
      }
      for (const { name, attributes, line } of page.outline.components) {
        if (name !== 'Checklist') continue;
        for (const rule of checklistRules(attributes['rules'] ?? '')) {
          if (!tree.rules.has(rule)) yield fault(line, `rule:${rule} leads nowhere: no page content/rules/${rule}`);
        }
      }
    }
    for (const { file, topics } of tree.chapters) {
      for (const prerequisite of topics.flatMap(({ prerequisites }) => prerequisites)) {
        if (!tree.topic(prerequisite)) yield { file, message: `prerequisites: there is no topic ${prerequisite}` };
      }
    }
    for (const [id, { topic }] of tree.validators) {
      if (!tree.topic(topic)) yield { file: `content/validators/${id}.yaml`, message: `topic: there is no topic ${topic}` };
    }
  },
};
