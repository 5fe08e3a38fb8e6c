import type { Localized } from './localized.ts';
import type { SourceNode } from './source-tree.ts';

/** What messages call a value, by its type in the source tree. */
export const typeNames: Readonly<Record<SourceNode['type'], Localized>> = {
  string: { en: 'a string', zh: '字符串' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'a boolean', zh: '布尔值' },
  null: { en: 'null', zh: ' null' },
  map: { en: 'an object', zh: '对象' },
  list: { en: 'a list', zh: '列表' },
};
