/** The words of the playground. They travel with it, so that no page carries them unasked. */
import type { Severity } from '../engine/diagnostic.ts';
import type { Language, Localized } from '../engine/localized.ts';
import type { PlaygroundSetup } from './setup.ts';
import type { ShareProblem } from './share-link.ts';

export const playgroundWords = {
  editor: { en: 'Text to check', zh: '待检查的文本' },
  editorHint: {
    en: 'F8 goes to the next problem, Shift F8 to the one before. Escape and then Tab leaves the editor.',
    zh: '按 F8 跳到下一个问题，Shift F8 跳到上一个。先按 Esc 再按 Tab 离开编辑器。',
  },
  looksLike: { en: 'This looks like a text for another validator:', zh: '这段文本看起来属于另一个校验器：' },
  checkThere: { en: 'Check it there', zh: '到那里检查' },
  tools: { en: 'Tools', zh: '工具' },
  check: { en: 'Check', zh: '检查' },
  examples: { en: 'Examples', zh: '示例' },
  examplesGone: { en: 'The examples could not be loaded', zh: '示例加载失败' },
  format: { en: 'Format', zh: '格式化' },
  formatted: { en: 'Formatted.', zh: '已格式化。' },
  alreadyFormatted: { en: 'Nothing to change: it is formatted already.', zh: '无需改动：格式已规范。' },
  cannotFormat: {
    en: 'Not formatted: only text that parses, and is shorter than a million characters, can be.',
    zh: '没有格式化：只能处理语法正确、不到一百万个字符的文本。',
  },
  files: { en: 'Open files', zh: '打开文件' },
  download: { en: 'Download', zh: '下载' },
  share: { en: 'Share', zh: '分享' },
  copyLink: { en: 'Copy link', zh: '复制链接' },
  linkCopied: { en: 'Link copied.', zh: '链接已复制。' },
  linkNotCopied: { en: 'The browser does not let the link be copied: copy it from the address below.', zh: '浏览器不允许复制：请手动复制下方链接。' },
  link: { en: 'Link to this text', zh: '这段文本的链接' },
  linkPrivacy: {
    en: 'The whole text is in the part after “#”, which browsers send to no server. Whoever has the link can read it.',
    zh: '全部文本都在“#”之后，这一部分浏览器不会发给任何服务器。但拿到链接的人都能读到内容。',
  },
  linkLong: {
    en: 'Some chat and issue tools cut links this long: better send the file (Download).',
    zh: '部分聊天与工单工具会截断这么长的链接：建议下载文件后发送。',
  },
  fullSize: { en: 'Full size', zh: '整页打开' },
  authority: { en: 'Verdicts are those of', zh: '裁决依据：' },
  checked: { en: 'What is checked and what is not', zh: '检查什么、不检查什么' },
  problems: { en: 'Problems', zh: '问题' },
  why: { en: 'Why', zh: '为什么' },
  notYetChecked: { en: 'Not checked yet.', zh: '尚未检查。' },
  shared: {
    en: 'This text came with a link. Nothing has been run: read it, then press Check.',
    zh: '这段文本来自链接，还没有做任何检查：请先看一遍，再按“检查”。',
  },
  checking: { en: 'Checking…', zh: '检查中……' },
  empty: { en: 'Nothing to check: there is no text.', zh: '没有可检查的文本。' },
  failureMeans: {
    en: 'This is a fault of the checker and says nothing about the text.',
    zh: '这是检查程序的故障，与文本的对错无关。',
  },
  restarted: { en: 'The checker was started again.', zh: '检查程序已重新启动。' },
  restore: { en: 'Restore', zh: '恢复' },
  discard: { en: 'Discard', zh: '丢弃' },
  draftKept: { en: 'Kept in this browser.', zh: '已保存在这个浏览器里。' },
  draftNotKept: { en: 'Not kept: the browser’s storage is full or blocked.', zh: '没有保存：浏览器的存储空间已满，或被禁用。' },
  clearDraft: { en: 'Forget the draft', zh: '清除草稿' },
  draftCleared: { en: 'The draft is gone from this browser.', zh: '这个浏览器里的草稿已经清除。' },
  dropHere: { en: 'Drop files to check them', zh: '松开即可检查这些文件' },
} as const satisfies Readonly<Record<string, Localized>>;

export const severityWords: Readonly<Record<Severity, Localized>> = {
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Warning', zh: '警告' },
  hint: { en: 'Hint', zh: '提示' },
};

export const shareProblems: Readonly<Record<ShareProblem, Localized>> = {
  damaged: { en: 'The link is damaged: it was probably cut on its way. Nothing was opened.', zh: '链接已损坏，可能在传递中被截断。没有打开任何内容。' },
  'too-large': { en: 'The link unfolds to more than 4 MiB of text. Nothing was opened.', zh: '链接展开后超过 4 MiB。没有打开任何内容。' },
  newer: { en: 'The link was made by a newer version of this site: reload the page. Nothing was opened.', zh: '链接由本站更新的版本生成，请刷新页面。没有打开任何内容。' },
};

export type Counts = Readonly<Record<Severity, number>>;

type Phrase<Arguments extends unknown[]> = Readonly<Record<Language, (...values: Arguments) => string>>;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What an editor takes, by its syntax. */
const taken: Readonly<Record<PlaygroundSetup['syntax'], Localized>> = {
  yaml: { en: 'YAML or JSON', zh: ' YAML 或 JSON' },
  json: { en: 'JSON', zh: ' JSON' },
  toml: { en: 'TOML', zh: ' TOML' },
  text: { en: 'the text', zh: '文本' },
};

export const phrases = {
  emptyEditor: {
    en: (syntax) => `Paste ${taken[syntax].en} here, or drop files`,
    zh: (syntax) => `在这里粘贴${taken[syntax].zh}，或拖入文件`,
  } satisfies Phrase<[PlaygroundSetup['syntax']]>,
  refused: {
    en: (authority, counts) => `${authority} would refuse this text: ${countsIn.en(counts)}.`,
    zh: (authority, counts) => `${authority} 会拒绝这段文本：${countsIn.zh(counts)}。`,
  } satisfies Phrase<[string, Counts]>,
  accepted: {
    en: (authority, counts) => `No error: nothing was found that ${authority} would refuse${counts.warning + counts.hint > 0 ? ` (${countsIn.en(counts)})` : ''}.`,
    zh: (authority, counts) => `没有错误：未发现 ${authority} 会拒绝之处${counts.warning + counts.hint > 0 ? `（${countsIn.zh(counts)}）` : ''}。`,
  } satisfies Phrase<[string, Counts]>,
  partlyChecked: {
    en: (authority, counts) => `No error, but not everything was checked: see the hints (${countsIn.en(counts)}, ${authority}).`,
    zh: (authority, counts) => `未见错误，但有内容未检查，见提示（${countsIn.zh(counts)}，${authority}）。`,
  } satisfies Phrase<[string, Counts]>,
  failed: {
    en: (failure) => `Not checked: ${failure}.`,
    zh: (failure) => `未能检查：${failure}。`,
  } satisfies Phrase<[string]>,
  announced: {
    en: (severity, message) => `${severity}: ${message}`,
    zh: (severity, message) => `${severity}：${message}`,
  } satisfies Phrase<[string, string]>,
  line: { en: (line) => `line ${line}`, zh: (line) => `第 ${line} 行` } satisfies Phrase<[number]>,
  draft: {
    en: (time) => `You left a draft here (${time}).`,
    zh: (time) => `这里有你留下的草稿（${time}）。`,
  } satisfies Phrase<[string]>,
  linkSize: {
    en: (size) => `${size} characters. `,
    zh: (size) => `${size} 个字符。`,
  } satisfies Phrase<[number]>,
  tooLarge: {
    en: (limit) => `More than ${limit} MB is not checked here; the command line takes any size: npx speclens check FILE`,
    zh: (limit) => `这里最多检查 ${limit} MB；更大的文件请用命令行：npx speclens check 文件`,
  } satisfies Phrase<[number]>,
  notText: {
    en: (file) => `${file} is not UTF-8 text and was not opened.`,
    zh: (file) => `${file} 不是 UTF-8 文本，未打开。`,
  } satisfies Phrase<[string]>,
  opened: {
    en: (files) => `Opened ${plural(files, 'file')}.`,
    zh: (files) => `已打开 ${files} 个文件。`,
  } satisfies Phrase<[number]>,
};

/** "2 errors, 1 hint": what there is none of is left out. */
const countsIn: Phrase<[Counts]> = {
  en: ({ error, warning, hint }) =>
    [error && plural(error, 'error'), warning && plural(warning, 'warning'), hint && plural(hint, 'hint')].filter(Boolean).join(', '),
  zh: ({ error, warning, hint }) =>
    [error && `${error} 个错误`, warning && `${warning} 个警告`, hint && `${hint} 个提示`].filter(Boolean).join('，'),
};
