import type { Localized } from '../../engine/localized.ts';
import type { Kind } from '../search/entry.ts';

/** The words of the search dialog: apart from those of the pages, so that the browser loads no others. */
export const searchWords = {
  search: { en: 'Search', zh: '搜索' },
  hint: { en: 'A field, a rule id, a term, an error message', zh: '字段、规则 id、术语，或一条报错' },
  close: { en: 'Close', zh: '关闭' },
  results: { en: 'Results', zh: '结果' },
  found: { en: 'Results: #', zh: '结果：#' },
  corrected: { en: 'Nothing has “#”. Shown is what was found for “##”.', zh: '没有找到“#”，以下是“##”的结果。' },
  nothing: { en: 'Nothing found.', zh: '没有找到。' },
  unfiltered: { en: 'Search everything, in both languages', zh: '不加筛选，在两种语言中搜索' },
  nearest: { en: 'Did you mean:', zh: '你要找的是不是：' },
  advice: {
    en: 'A single word finds more than a sentence: a field such as runtimeClassName, a rule id, a kind. A message of the API server can be pasted whole. Or look in:',
    zh: '一个词往往比一句话更好找：字段（如 runtimeClassName）、规则 id 或 kind。API server 的报错可以整条粘贴。也可以直接查看：',
  },
  rules: { en: 'All rules', zh: '全部规则' },
  glossary: { en: 'Glossary', zh: '术语表' },
  coverage: { en: 'What the validator checks', zh: '校验器检查什么' },
  language: { en: 'Language', zh: '语言' },
  bothLanguages: { en: 'Both languages', zh: '两种语言' },
  kind: { en: 'Kind', zh: '类别' },
  allKinds: { en: 'All', zh: '全部' },
  keys: { en: '↑ ↓ to choose, Enter to open, Esc to close', zh: '↑ ↓ 选择，Enter 打开，Esc 关闭' },
  broken: {
    en: 'The search index could not be loaded. It is made by the build and needs a server.',
    zh: '无法加载搜索索引。索引由构建生成，需要通过服务器访问。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const languageNames: Localized = { en: 'English', zh: '中文' };

/** One result's kind, and the filter for many. */
export const kindWords: Readonly<Record<Kind, Localized>> = {
  topic: { en: 'Topic', zh: '专题' },
  rule: { en: 'Rule', zh: '规则' },
  term: { en: 'Term', zh: '术语' },
  example: { en: 'Example', zh: '示例' },
  source: { en: 'Source', zh: '出处' },
  page: { en: 'Page', zh: '页面' },
};
