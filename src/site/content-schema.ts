/**
 * The schema of everything under `content/`. YAML is read with every scalar as a string, so that
 * `version: 1.30` stays `1.30` and a date stays as it is written.
 */
import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
/** Ids of sources may carry a version: `kubernetes-changelog-1.30`. */
const sourceId = z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/, 'must be kebab-case, dots allowed');
const day = z.iso.date('must be a date, YYYY-MM-DD');
const minor = z.string().regex(/^\d+\.\d+$/, 'must be a minor version such as 1.31');

/** One text in both languages. */
export const localizedSchema = z.strictObject({ en: text, zh: text });

/** The four dimensions along which every chapter looks at its subject. */
export const dimensions = ['idl', 'governance', 'observability', 'security'] as const;

/** The layers of the map on the home page, from the machine up. */
export const layers = ['virtualization', 'container', 'sandbox', 'webassembly'] as const;

/** A topic as its chapter lists it. */
const topicEntrySchema = z.strictObject({
  /** Folder under the chapter and last part of the address; permanent. `overview` is the chapter's own page. */
  id,
  /** Title to show while the topic has no text; with text, the front matter's title counts. */
  title: localizedSchema.optional(),
  /** Day on which somebody last read the topic against its sources. Left out while it has no text. */
  verified: day.optional(),
  /** Kubernetes minor version that the subject of the topic appeared in. */
  since: minor.optional(),
  /** Topics to have read before: references such as `kubernetes/runtimeclass`. */
  prerequisites: z.array(z.string()).default([]),
  /** Where the topic is about fewer dimensions than its chapter. */
  dimensions: z.array(z.enum(dimensions)).optional(),
});

/** `content/chapters/<chapter>/chapter.yaml`: what both languages share of a chapter. */
export const chapterSchema = z.strictObject({
  /** Place among the chapters; `guide` for the guide, which stands after them. */
  number: z.union([z.literal('guide'), z.coerce.number<string>().int().positive()]),
  title: localizedSchema,
  /** One sentence: what the reader will be able to do after it. */
  summary: localizedSchema,
  /** Dimensions that the chapter is about, for the map and the signs beside its title. */
  dimensions: z.array(z.enum(dimensions)).min(1),
  /** Layers that the chapter is about. */
  layers: z.array(z.enum(layers)).min(1),
  /** Topics in reading order. */
  topics: z.array(topicEntrySchema),
});

/** Front matter of `content/chapters/<chapter>/<topic>/<language>.mdx`. Order, dates and sources live elsewhere. */
export const topicSchema = z.strictObject({
  /** Heading of the page. */
  title: text,
  /** One sentence for search results, link previews and the chapter's list. */
  summary: text,
});

/** Front matter of `content/rules/<validator>/<rule>/<language>.mdx`. Severity and source come from the rule. */
export const rulePageSchema = z.strictObject({
  /** What the rule demands, as a short statement. */
  title: text,
  /** One sentence: what is found and why it matters. */
  summary: text,
});

/** `content/sources/<id>.yaml`: one cited document at one version. */
export const sourceSchema = z.strictObject({
  title: text,
  /** Who answers for the document: a project, a standards body, an author. */
  publisher: text,
  /** Version, tag or revision that was read. */
  version: text,
  /** Day of that version. */
  date: day,
  /** Permanent address of that version: a tag or commit, not a branch. */
  url: z.url({ protocol: /^https$/ }),
  /** Day on which it was read. */
  read: day,
});

/** An entry of `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  /** Target of `[](term:id)` and anchor on the glossary page; permanent. */
  id,
  /** The term in English and in Chinese. */
  en: text,
  zh: text,
  /** Other names, in either language, that search should find. */
  aliases: z.array(text).default([]),
  /** One or two sentences, shown beside the term wherever it is referred to. */
  definition: localizedSchema,
});

export const glossarySchema = z.array(termSchema);

/** `content/validators/<id>.yaml`: what its page says beyond the list of rules. */
export const validatorPageSchema = z.strictObject({
  /** The topic that explains the format, as `containerization/cni`; its rules are found under that chapter. */
  topic: text,
  /** One paragraph: what text it takes and whose verdict it gives. */
  summary: localizedSchema,
  /** Titles of the groups that rules are listed in, by the beginning of their ids; first match counts. */
  groups: z.array(z.strictObject({ title: localizedSchema, prefixes: z.array(text) })),
  /** What is not checked, one entry each, with the reason. */
  notChecked: z.array(localizedSchema),
});

/** `content/chapters/kubernetes/releases.yaml`: what changed in the API, release by release. */
export const releasesSchema = z.array(
  z.strictObject({
    version: minor,
    date: day,
    changes: z.array(
      z.strictObject({
        /** API group, kind or subject that the filter offers. */
        area: text,
        stage: z.enum(['alpha', 'beta', 'stable', 'deprecated', 'removed', 'changed']),
        text: localizedSchema,
        /** Id of the source that says so. */
        source: sourceId,
      }),
    ),
  }),
);

/** What a boundary does to a path of attack, from weak to strong. */
export const isolationEffects = ['open', 'narrowed', 'indirect', 'removed'] as const;

/** `content/chapters/sandboxing/security-model/isolation.yaml`: what each boundary does to each path of attack. */
export const isolationSchema = z.strictObject({
  /** What an attacker may try, in the order of the table's rows. */
  paths: z.array(z.strictObject({ id, title: localizedSchema })).min(1),
  boundaries: z.array(
    z.strictObject({
      id,
      title: localizedSchema,
      /** The usual set-up that the cells speak of. */
      setup: localizedSchema,
      /** By the id of the path; every path has one. */
      cells: z.record(id, z.strictObject({
        effect: z.enum(isolationEffects),
        text: localizedSchema,
        /** Id of the source that says so. */
        source: sourceId,
      })),
      costs: z.strictObject({ needs: localizedSchema, compatibility: localizedSchema, performance: localizedSchema }),
    }),
  ).min(1),
});

/** What kind of value a field takes. */
export const fieldTypes = ['string', 'integer', 'number', 'boolean', 'object', 'list', 'map', 'any'] as const;

/** `content/chapters/<chapter>/<topic>/fields.yaml`: the fields of a format, in the groups that the topic shows them in. */
export const fieldsSchema = z.array(
  z.strictObject({
    /** The topic shows the group by it: `<Fields of="process" />`. */
    id,
    /** Id of the source that specifies the fields of the group. */
    source: sourceId,
    fields: z.array(
      z.strictObject({
        /** As it is typed in a document: `[]` stands behind a list, `.*` for the keys of a map. Unique within the group. */
        path: text,
        type: z.enum(fieldTypes),
        required: z.literal('true').optional(),
        /** What counts where the field is absent, as it would be typed or in words. */
        default: z.union([text, localizedSchema]).optional(),
        /** Version that the field holds from, where not from the first. */
        since: text.optional(),
        /** Version that deprecated it or took its effect away. */
        deprecated: text.optional(),
        /** What it does: values, unit, limit, trap. */
        text: localizedSchema,
      }),
    ).min(1),
  }),
).min(1);

/** `content/changes.yaml`: what the feeds tell. */
export const changesSchema = z.array(
  z.strictObject({
    /** Permanent: feed readers know an entry by it. */
    id,
    date: day,
    /** A reference such as `chapter:kubernetes/runtimeclass#overhead`, or a page of the site. */
    place: text,
    text: localizedSchema,
  }),
);

/** `content/redirects.yaml`: pages that moved. Addresses carry neither language nor base. */
export const redirectsSchema = z.array(
  z.strictObject({
    from: z.string().regex(/^\/[a-z0-9/-]+\/$/, 'must be an address such as /kubernetes/old-name/'),
    to: z.string().regex(/^\/[a-z0-9/-]*$/, 'must be an address such as /kubernetes/new-name/'),
    /** Anchors that have another name there; all others keep theirs. */
    anchors: z.record(z.string(), z.string()).default({}),
  }),
);

/** `content/addresses.yaml`: what is promised of addresses, section by section. */
export const addressPromiseSchema = z.array(
  z.strictObject({ id, title: localizedSchema, paragraphs: z.array(localizedSchema), list: z.array(localizedSchema).default([]) }),
);

export type Change = z.infer<typeof changesSchema>[number];
export type Redirect = z.infer<typeof redirectsSchema>[number];
export type AddressPromise = z.infer<typeof addressPromiseSchema>[number];
export type ChapterEntry = z.infer<typeof chapterSchema>;
export type TopicEntry = ChapterEntry['topics'][number];
export type Source = z.infer<typeof sourceSchema>;
export type Term = z.infer<typeof termSchema>;
export type ValidatorPage = z.infer<typeof validatorPageSchema>;
export type Isolation = z.infer<typeof isolationSchema>;
export type IsolationEffect = (typeof isolationEffects)[number];
export type FieldGroup = z.infer<typeof fieldsSchema>[number];
export type Field = FieldGroup['fields'][number];
export type Release = z.infer<typeof releasesSchema>[number];
export type Dimension = (typeof dimensions)[number];
export type Layer = (typeof layers)[number];
