/** Reads the content. Never throws for what the files hold: what is wrong with them is in `faults`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { languages, type Language } from '../engine/localized.ts';
import { frontMatterOf, parseYaml, readYamlFile, type CheckedContent } from './content-file.ts';
import {
  chapterSchema, glossarySchema, rulePageSchema, sourceSchema, topicSchema, validatorPageSchema,
  type ChapterEntry, type Term, type TopicEntry,
} from './content-schema.ts';
import { overviewTopic, type Chapter, type ContentTree, type Page, type Pages, type RulePages, type Topic } from './content-tree.ts';
import type { Fault } from './fault.ts';
import { breakableNames, inlineCode, plainText } from './inline-code.ts';
import { readOutline } from './page-outline.ts';

/** Reads `content/` under the root of a repository. */
export function readContent(root: string): ContentTree {
  return new Reading(root).tree();
}

class Reading {
  readonly #root: string;
  readonly #faults: Fault[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  tree(): ContentTree {
    const chapters = this.#chapters();
    const topics = new Map(chapters.flatMap((chapter) => chapter.topics.map((topic) => [topic.id, topic] as const)));
    return {
      root: this.#root,
      chapters,
      rules: new Map(this.#rules().map((rule) => [rule.id, rule])),
      sources: this.#folderOfYaml('content/sources', sourceSchema),
      terms: this.#terms(),
      validators: this.#folderOfYaml('content/validators', validatorPageSchema),
      faults: this.#faults,
      topic: (id) => topics.get(id) ?? topics.get(`${id}/${overviewTopic}`),
    };
  }

  #chapters(): Chapter[] {
    const chapters: Chapter[] = [];
    for (const id of this.#folders('content/chapters')) {
      const file = `content/chapters/${id}/chapter.yaml`;
      const entry = this.#keep(readYamlFile(this.#root, file, chapterSchema));
      if (entry) chapters.push(this.#chapter(id, file, entry));
    }
    const place = ({ number }: Chapter): number => (number === 'guide' ? Number.MAX_SAFE_INTEGER : number);
    return chapters.sort((a, b) => place(a) - place(b));
  }

  #chapter(id: string, file: string, { topics, ...entry }: ChapterEntry): Chapter {
    const list: Topic[] = [];
    const chapter: Chapter = { ...entry, id, file, topics: list };
    list.push(...topics.map((topic) => this.#topic(chapter, topic)));
    const listed = new Set(topics.map((topic) => topic.id));
    for (const folder of this.#folders(`content/chapters/${id}`)) {
      if (!listed.has(folder)) this.#faults.push({ file, message: `topics: does not list the folder ${folder}` });
    }
    return chapter;
  }

  #topic(chapter: Chapter, entry: TopicEntry): Topic {
    const folder = `content/chapters/${chapter.id}/${entry.id}`;
    return {
      ...entry,
      id: `${chapter.id}/${entry.id}`,
      chapter,
      path: entry.id === overviewTopic ? `/${chapter.id}/` : `/${chapter.id}/${entry.id}/`,
      pages: this.#pages(folder, topicSchema),
      examples: this.#files(`${folder}/examples`),
    };
  }

  #rules(): RulePages[] {
    return this.#folders('content/rules').flatMap((validator) =>
      this.#folders(`content/rules/${validator}`).map((rule) => {
        const folder = `content/rules/${validator}/${rule}`;
        return {
          id: `${validator}/${rule}`,
          folder,
          pages: this.#pages(folder, rulePageSchema),
          files: this.#files(folder),
        };
      }),
    );
  }

  #terms(): Map<string, Term> {
    const terms = this.#keep(readYamlFile(this.#root, 'content/glossary.yaml', glossarySchema)) ?? [];
    const byId = new Map<string, Term>();
    for (const term of terms) {
      if (byId.has(term.id)) {
        this.#faults.push({ file: 'content/glossary.yaml', message: `the id ${term.id} is given twice` });
      }
      byId.set(term.id, term);
    }
    return byId;
  }

  #folderOfYaml<Schema extends z.ZodType>(folder: string, schema: Schema): Map<string, z.output<Schema>> {
    const entries = new Map<string, z.output<Schema>>();
    for (const name of this.#files(folder)) {
      if (!name.endsWith('.yaml')) continue;
      const value = this.#keep(readYamlFile(this.#root, `${folder}/${name}`, schema));
      if (value !== undefined) entries.set(name.slice(0, -'.yaml'.length), value);
    }
    return entries;
  }

  #pages(folder: string, schema: typeof topicSchema | typeof rulePageSchema): Pages {
    const pages: Partial<Record<Language, Page>> = {};
    for (const language of languages) {
      const file = `${folder}/${language}.mdx`;
      const path = join(this.#root, file);
      const page = existsSync(path) ? this.#page(file, readFileSync(path, 'utf8'), schema) : undefined;
      if (page) pages[language] = page;
    }
    return pages;
  }

  #page(file: string, text: string, schema: typeof topicSchema | typeof rulePageSchema): Page | undefined {
    const matter = this.#keep(parseYaml(frontMatterOf(text), schema, file, 2));
    try {
      if (!matter) return undefined;
      const [title, summary] = [typographic(matter.title), typographic(matter.summary)];
      return {
        file,
        title: plainText(title),
        summary: plainText(summary),
        titleHtml: breakableNames(inlineCode(title)),
        summaryHtml: inlineCode(summary),
        outline: readOutline(text),
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const line = /^(\d+):\d+: /.exec(message)?.[1];
      this.#faults.push({ file, ...(line && { line: Number(line) }), message: `is no MDX: ${message}` });
      return undefined;
    }
  }

  #keep<Value>({ value, faults }: CheckedContent<Value>): Value | undefined {
    this.#faults.push(...faults);
    return value;
  }

  #folders(folder: string): string[] {
    return this.#names(folder, (entry) => entry.isDirectory());
  }

  #files(folder: string): string[] {
    return this.#names(folder, (entry) => entry.isFile());
  }

  #names(folder: string, wanted: (entry: { isDirectory(): boolean; isFile(): boolean }) => boolean): string[] {
    const path = join(this.#root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true }).filter(wanted).map(({ name }) => name).sort();
  }
}

/** Apostrophes as they are set, in titles and summaries too; Markdown does the same within the text. */
function typographic(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Latin})'(?=\p{Script=Latin}|\s|$)/gu, '’');
}
