/** Every page of the site as Markdown, and the list of them for language models. */
import type { Language } from '../engine/localized.ts';
import { loadValidator } from '../validators/registry.ts';
import { absoluteHref } from './address.ts';
import { readAddressPromise } from './address-promise.ts';
import { ageOf, chapterAges } from './as-of.ts';
import type { ContentTree } from './content-tree.ts';
import { plainText } from './inline-code.ts';
import { bodyMarkdown, specimenMarkdown } from './page-markdown.ts';
import { isWritten, type SitePage } from './site-page.ts';
import { runSpecimen } from './specimen.ts';
import { siteVersion } from './version.ts';
import { severityNames, words } from './words.ts';

/** Where the Markdown of a page is. */
export function markdownPath(path: string): string {
  return `${path}index.md`;
}

/** A page with its address above its title, so that a copy still says where it is from. */
export async function pageMarkdown(tree: ContentTree, page: SitePage): Promise<string> {
  const { path, language } = page;
  const { title, summary, body } = await writers[page.view](tree, page as never);
  return `<!-- ${absoluteHref(path, language)} -->\n\n${[`# ${title}`, summary, body.trim()].filter(Boolean).join('\n\n')}\n`;
}

interface Written {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

type Writers = { readonly [View in SitePage['view']]: (tree: ContentTree, page: SitePage & { readonly view: View }) => Written | Promise<Written> };

const writers: Writers = {
  home: (tree, { language }) => ({ title: words.siteName[language], summary: words.siteSummary[language], body: contents(tree, language) }),

  async topic(tree, { topic, language }) {
    const page = topic.pages[language]!;
    const body = await bodyMarkdown({ tree, language, path: topic.path, page, folder: `content/chapters/${topic.id}` });
    const verified = topic.verified ? `${words.verified[language]} ${topic.verified}\n\n` : '';
    return { title: page.title, summary: page.summary, body: verified + body };
  },

  async rule(tree, { rule, language, path }) {
    const page = rule.pages[language]!;
    const validator = rule.id.split('/')[0]!;
    const description = (await loadValidator(validator))?.rules.find(({ id }) => id === rule.id);
    const source = description && tree.sources.get(description.source);
    const specimens = await Promise.all((['wrong', 'right'] as const).flatMap((side) =>
      rule.files.filter((name) => name.startsWith(`${side}.`) && !name.endsWith('.expected')).map(async (name) =>
        specimenMarkdown(await runSpecimen(tree.root, `${rule.folder}/${name}`), language, words[side][language]))));
    const facts = [
      `\`${rule.id}\``,
      ...(description ? [`${words.severity[language]}${words.colon[language]}${severityNames[description.severity][language]}`] : []),
      ...(source ? [`${words.source[language]}${words.colon[language]}[${source.title}](${source.url})${words.listComma[language]}${source.version}`] : []),
    ];
    const body = await bodyMarkdown({ tree, language, path, page, folder: rule.folder });
    return { title: page.title, summary: page.summary, body: [facts.join(' · '), ...specimens, body].join('\n\n') };
  },

  rules: (tree, { language }) => ({ title: words.rules[language], summary: words.rulesSummary[language], body: ruleList(tree, language) }),

  validator: (tree, { validator, language }) => {
    const page = tree.validators.get(validator)!;
    const topic = tree.topic(page.topic)!;
    const explained = `${words.explainedIn[language]}${words.colon[language]}[${topic.pages[language]!.title}](${absoluteHref(topic.path, language)})`;
    const notChecked = page.notChecked.map((entry) => `- ${entry[language]}`).join('\n');
    return { title: `${validator}${words.checkedTitle[language]}`, summary: page.summary[language], body: `${explained}\n\n## ${words.checked[language]}\n\n${ruleList(tree, language, validator)}\n\n## ${words.notChecked[language]}\n\n${notChecked}` };
  },

  sources: (tree, { language }) => ({
    title: words.sources[language],
    summary: words.sourcesSummary[language],
    body: [...tree.sources].map(([id, { title, url, publisher, version, date, read }]) => `- [${title}](${url})${words.listComma[language]}${publisher}${words.listComma[language]}${version}${words.listComma[language]}${date}${words.listComma[language]}${words.readOn[language]} ${read} \`${id}\``).join('\n'),
  }),

  glossary: (tree, { language }) => ({
    title: words.glossary[language],
    summary: words.glossarySummary[language],
    body: [...tree.terms.values()].map((term) => `- **${term[language]}** (${language === 'en' ? term.zh : term.en})${words.colon[language]}${plainText(term.definition[language])}`).join('\n'),
  }),

  'as-of': async (tree, { language }) => {
    const built = siteVersion().date;
    const lines = (await chapterAges(tree, built)).flatMap(({ title, topics }) => [
      `## ${title[language]}`,
      topics.map((age) => `- ${age.title[language]}${words.colon[language]}${ageOf(age, language)}`).join('\n'),
    ]);
    return { title: words.asOf[language], summary: words.asOfSummary[language](built), body: lines.join('\n\n') };
  },

  addresses: (tree, { language }) => ({
    title: words.addresses[language],
    summary: words.addressesSummary[language],
    body: readAddressPromise(tree.root).map(({ id, title, paragraphs, list }) =>
      [`## [${title[language]}](${absoluteHref(`/addresses/#${id}`, language)})`, ...paragraphs.map((paragraph) => paragraph[language]), ...(list.length > 0 ? [list.map((entry) => `- ${entry[language]}`).join('\n')] : [])].join('\n\n')).join('\n\n'),
  }),
};

function ruleList(tree: ContentTree, language: Language, validator?: string): string {
  return [...tree.rules.values()].filter(({ id }) => !validator || id.startsWith(`${validator}/`)).flatMap(({ id, pages }) => {
    const page = pages[language];
    return page ? [`- [${page.title}](${absoluteHref(markdownPath(`/rules/${id}/`), language)}) \`${id}\`${words.colon[language]}${page.summary}`] : [];
  }).join('\n');
}

function contents(tree: ContentTree, language: Language): string {
  return tree.chapters.filter(({ topics }) => topics.some(isWritten)).map(({ title, summary, topics }) => {
    const list = topics.filter(isWritten).map(({ path, pages }) => `- [${pages[language]!.title}](${absoluteHref(markdownPath(path), language)})${words.colon[language]}${pages[language]!.summary}`);
    return `## ${title[language]}\n\n${summary[language]}\n\n${list.join('\n')}`;
  }).join('\n\n');
}

/** `llms.txt` (llmstxt.org): what the site is, and where everything is as Markdown and JSON. */
export function llmsText(tree: ContentTree): string {
  const reference = ['/rules/', '/sources/', '/glossary/', '/as-of/', '/addresses/'].map((path) => `- [${path}](${absoluteHref(markdownPath(path))})`);
  const data = ['rules', 'sources', 'glossary', 'version'].map((name) => `- [${name}.json](${absoluteHref(`/${name}.json`)})`);
  return `# ${words.siteName.en}

> ${words.siteSummary.en}

Every page is there in English and, under /zh/, in Simplified Chinese, and each as Markdown at index.md beside it. Cite the address of the page with its anchor; addresses are permanent.

${contents(tree, 'en')}

## 中文

- [${words.siteName.zh}](${absoluteHref('/index.md', 'zh')})：${words.siteSummary.zh}

## Reference

${reference.join('\n')}

## Data

${data.join('\n')}
`;
}
