import type { Localized } from '../../engine/localized.ts';

/** The words of the search dialog: apart from those of the pages, so that the browser loads no others. */
export const searchWords = {
  search: { en: 'Search', zh: '搜索' },
  hint: { en: 'A field, a rule, a term', zh: '字段、规则或术语' },
  close: { en: 'Close', zh: '关闭' },
  found: { en: 'Best matches: #', zh: '最相关的 # 个页面' },
  nothing: { en: 'Nothing found.', zh: '没有找到。' },
  broken: {
    en: 'The search index could not be loaded. It is made by the build and needs a server.',
    zh: '无法加载搜索索引。索引由构建生成，需要通过服务器访问。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
