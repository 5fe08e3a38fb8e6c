/**
 * The content as pages, checks and the Markdown plugin look things up in it; `readContent` makes it
 * from the files.
 */
import type { Language } from '../engine/localized.ts';
import type { ChapterEntry, Source, Term, TopicEntry, ValidatorPage } from './content-schema.ts';
import type { Fault } from './fault.ts';
import type { PageOutline } from './page-outline.ts';

/** The text of a topic or a rule in one language. */
export interface Page {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Without markup, for metadata and links. */
  readonly title: string;
  readonly summary: string;
  /** The same as HTML, in which back-quoted words are code and long names can break. */
  readonly titleHtml: string;
  readonly summaryHtml: string;
  readonly outline: PageOutline;
}

/** One text a language, as far as they are written. */
export type Pages = Readonly<Partial<Record<Language, Page>>>;

export interface Topic extends Omit<TopicEntry, 'id'> {
  /** `<chapter>/<topic>`: the target of references and the folder under `content/chapters`. */
  readonly id: string;
  readonly chapter: Chapter;
  /** Address without language: `/kubernetes/runtimeclass/`, or `/kubernetes/` for the overview. */
  readonly path: string;
  readonly pages: Pages;
  /** Files in its `examples` folder. */
  readonly examples: readonly string[];
}

export interface Chapter extends Omit<ChapterEntry, 'topics'> {
  readonly id: string;
  readonly file: string;
  readonly topics: readonly Topic[];
}

/** The folder of a rule under `content/rules`. */
export interface RulePages {
  /** `<validator>/<rule>`, the id of the rule. */
  readonly id: string;
  readonly folder: string;
  readonly pages: Pages;
  /** Every file of the folder. */
  readonly files: readonly string[];
}

export interface ContentTree {
  /** Absolute path that all file names are relative to. */
  readonly root: string;
  readonly chapters: readonly Chapter[];
  readonly rules: ReadonlyMap<string, RulePages>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly validators: ReadonlyMap<string, ValidatorPage>;
  readonly faults: readonly Fault[];
  /** A topic by `<chapter>/<topic>`, or a chapter's overview by the chapter's id. */
  topic(id: string): Topic | undefined;
}

/** The id of the topic that is a chapter's own page. */
export const overviewTopic = 'overview';
