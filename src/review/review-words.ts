/** The words of the review sheet. They travel with it, so that no page carries them unasked. */
import type { Language, Localized } from '../engine/localized.ts';
import type { Added, LineKind, OutcomeVerdict, ReviewVerdict, ValidationOutcome } from './sheet.ts';

export const verdictNames: Readonly<Record<ReviewVerdict, Localized>> = {
  open: { en: 'Open', zh: '待定' },
  met: { en: 'Met', zh: '符合' },
  'not-met': { en: 'Not met', zh: '不符合' },
  'not-applicable': { en: 'Not applicable', zh: '不适用' },
};

export const kindNames: Readonly<Record<LineKind, Localized>> = {
  page: { en: 'Page', zh: '页面' },
  section: { en: 'Section', zh: '章节' },
  rule: { en: 'Rule', zh: '规则' },
  example: { en: 'Example', zh: '示例' },
  table: { en: 'Table', zh: '表格' },
  cell: { en: 'Cell of a table', zh: '单元格' },
  validation: { en: 'Validation', zh: '校验结果' },
};

export const addedWords: Readonly<Record<Added | 'not-kept', Localized>> = {
  added: { en: 'Added to the review sheet.', zh: '已加入评审表。' },
  'there-already': { en: 'The review sheet has it already.', zh: '评审表里已经有了。' },
  full: { en: 'The review sheet is full.', zh: '评审表已满。' },
  'not-kept': { en: 'Not added: the browser’s storage is full or blocked.', zh: '没有加入：浏览器的存储空间已满，或被禁用。' },
};

export const reviewWords = {
  title: { en: 'Title of the review', zh: '评审标题' },
  untitled: { en: 'Design review', zh: '设计评审' },
  empty: {
    en: 'The sheet is empty. Wherever a heading, a rule or an example shows “+”, that adds it here; below the validator’s verdict a button adds the outcome.',
    zh: '评审表还是空的。标题、规则和示例旁的“+”会把它加到这里；校验器的结论下方也有按钮，可以加入校验结果。',
  },
  lines: { en: 'Lines', zh: '条目' },
  verdict: { en: 'Verdict', zh: '结论' },
  notes: { en: 'Notes', zh: '备注' },
  up: { en: 'Move up', zh: '上移' },
  down: { en: 'Move down', zh: '下移' },
  remove: { en: 'Remove', zh: '移除' },
  removed: { en: 'Removed.', zh: '已移除。' },
  undo: { en: 'Undo', zh: '撤销' },
  undone: { en: 'It is back.', zh: '已恢复。' },
  copyMarkdown: { en: 'Copy as Markdown', zh: '复制为 Markdown' },
  downloadMarkdown: { en: 'Download Markdown', zh: '下载 Markdown' },
  downloadJson: { en: 'Download JSON', zh: '下载 JSON' },
  open: { en: 'Open JSON…', zh: '打开 JSON…' },
  opened: { en: 'The sheet was opened.', zh: '评审表已打开。' },
  print: { en: 'Print', zh: '打印' },
  clear: { en: 'Start anew', zh: '清空' },
  cleared: { en: 'The sheet is empty again.', zh: '评审表已清空。' },
  copied: { en: 'Copied.', zh: '已复制。' },
  copyByHand: { en: 'The browser does not let it be copied: it is selected below, copy it from there.', zh: '浏览器不允许复制：下方文本已选中，请手动复制。' },
  markdown: { en: 'The sheet as Markdown', zh: '评审表的 Markdown' },
  notKept: { en: 'Not kept: the browser’s storage is full or blocked.', zh: '没有保存：浏览器的存储空间已满，或被禁用。' },
  unreadable: {
    en: 'What this browser kept of the sheet could not be read. It was set aside; the sheet starts empty.',
    zh: '浏览器里保存的评审表无法读取，已另行保留；评审表从空白开始。',
  },
  text: { en: 'The text', zh: '文本' },
} as const satisfies Readonly<Record<string, Localized>>;

const outcomeNames: Readonly<Record<OutcomeVerdict, Readonly<Record<Language, (authority: string) => string>>>> = {
  accepted: { en: (authority) => `Accepted by ${authority}`, zh: (authority) => `${authority} 接受` },
  'not-all-checked': { en: (authority) => `Not all of it checked as ${authority} would`, zh: (authority) => `未能像 ${authority} 那样全部检查` },
  refused: { en: (authority) => `Refused by ${authority}`, zh: (authority) => `${authority} 拒绝` },
};

/** "Refused by kube-apiserver 1.37: 2 errors, 1 warning (kubernetes/unknown-field)". */
export function describeOutcome({ verdict, errors, warnings, hints, authority, rules }: ValidationOutcome, language: Language): string {
  const counts = [[errors, 'error', '个错误'], [warnings, 'warning', '个警告'], [hints, 'hint', '个提示']] as const;
  const found = counts.filter(([count]) => count > 0);
  if (language === 'zh') {
    const said = found.map(([count, , name]) => `${count} ${name}`).join('，');
    return `${outcomeNames[verdict].zh(authority)}${said && `：${said}`}${rules.length > 0 ? `（${rules.join('、')}）` : ''}`;
  }
  const said = found.map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`).join(', ');
  return `${outcomeNames[verdict].en(authority)}${said && `: ${said}`}${rules.length > 0 ? ` (${rules.join(', ')})` : ''}`;
}
