/** The words of the site itself. A missing translation is a type error. */
import type { Localized } from '../engine/localized.ts';
import type { Severity } from '../engine/diagnostic.ts';
import type { Language } from '../engine/localized.ts';
import type { Dimension, Field, Layer, Release } from './content-schema.ts';

type Phrase<Arguments extends unknown[]> = Readonly<Record<Language, (...values: Arguments) => string>>;

const localized = <const Words extends Readonly<Record<string, Localized>>>(table: Words): Words => table;

export const words = {
  ...localized({
    siteName: { en: 'Speclens', zh: 'Speclens' },
    siteSummary: {
      en: 'API specifications across containers, sandboxes and WebAssembly. Every claim cites its source; every example is run.',
      zh: '跨容器、沙箱与 WebAssembly 的 API 规范。每个论断都有出处，每个示例都真正运行过。',
    },
    siteHeadline: { en: 'What the API really accepts', zh: 'API 究竟接受什么' },
    rulesSummary: {
      en: 'Each rule has a permanent id, one severity and a page: what the real system checks, a text that breaks it and one that does not.',
      zh: '每条规则都有固定的 id、唯一的级别和一个页面：真实系统检查什么，一段违反它的文本，一段遵守它的文本。',
    },
    sourcesSummary: {
      en: 'Every document this site cites, at the version that was read.',
      zh: '本站引用的全部文档，以及查阅时的版本。',
    },
    glossarySummary: { en: 'Terms of the field, in both languages.', zh: '本领域的术语，两种语言对照。' },
    alsoCalled: { en: 'Also: ', zh: '又称：' },
    citedIn: { en: 'Cited in ', zh: '见于：' },
    field: { en: 'Field', zh: '字段' },
    fieldType: { en: 'Type', zh: '类型' },
    fieldDefault: { en: 'Default', zh: '默认值' },
    fieldMeaning: { en: 'Meaning', zh: '含义' },
    requiredField: { en: 'required', zh: '必填' },
    explainedIn: { en: 'Explained in', zh: '详见' },
    authority: { en: 'Verdicts of', zh: '裁决依据' },
    here: { en: 'In the browser', zh: '在浏览器里' },
    checkText: { en: 'Check a text', zh: '检查一段文本' },
    inTerminal: { en: 'In a terminal', zh: '在终端里' },
    filterRules: { en: 'Find among the rules', zh: '在规则中查找' },
    rulesShown: { en: '# shown', zh: '显示 # 条' },
    checkedTitle: { en: ': what is checked', zh: '：检查什么' },
    pasteSample: {
      en: 'apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata:\n  name: kata\nhandler: kata',
      zh: 'apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata:\n  name: kata\nhandler: kata',
    },
    searchSite: { en: 'Search the site', zh: '搜索全站' },
    rulesHint: { en: 'with what breaks them and what does not', zh: '各附错误写法与正确写法' },
    skipToText: { en: 'Skip to the text', zh: '跳到正文' },
    chapters: { en: 'Chapters', zh: '章节' },
    guide: { en: 'Guide', zh: '指南' },
    inPreparation: { en: 'in preparation', zh: '编写中' },
    reference: { en: 'Reference', zh: '参考' },
    rules: { en: 'Rules', zh: '规则' },
    validators: { en: 'Validators', zh: '校验器' },
    validator: { en: 'Validator', zh: '校验器' },
    sources: { en: 'Sources', zh: '出处' },
    glossary: { en: 'Glossary', zh: '术语表' },
    offline: { en: 'Offline', zh: '离线阅读' },
    home: { en: 'Home', zh: '首页' },
    breadcrumbs: { en: 'You are here', zh: '当前位置' },
    contents: { en: 'On this page', zh: '本页内容' },
    menu: { en: 'Contents', zh: '目录' },
    search: { en: 'Search', zh: '搜索' },
    searchHint: { en: 'Fields, rules, terms…', zh: '字段、规则、术语……' },
    searchNeedsScript: { en: 'Search needs JavaScript.', zh: '搜索需要 JavaScript。' },
    close: { en: 'Close', zh: '关闭' },
    language: { en: 'Language', zh: '语言' },
    theme: { en: 'Theme', zh: '主题' },
    themeSystem: { en: 'system', zh: '跟随系统' },
    themeLight: { en: 'light', zh: '浅色' },
    themeDark: { en: 'dark', zh: '深色' },
    previous: { en: 'Previous', zh: '上一篇' },
    next: { en: 'Next', zh: '下一篇' },
    verified: { en: 'Verified', zh: '核对于' },
    readBefore: { en: 'Read before: ', zh: '先读：' },
    dimensions: { en: 'Dimensions', zh: '维度' },
    permanentLink: { en: 'Permanent link: ', zh: '固定链接：' },
    cite: { en: 'Cite', zh: '引用' },
    changes: { en: 'changes', zh: '更新' },
    asOf: { en: 'As of', zh: '核对日期' },
    addresses: { en: 'Addresses', zh: '地址承诺' },
    addressesSummary: {
      en: 'What this site promises of its addresses: what never changes, what redirects, and what programs can read.',
      zh: '本站对地址的承诺：什么永远不变，什么会跳转，程序可以读取什么。',
    },
    moved: { en: 'This page has moved', zh: '本页已迁移' },
    version: { en: 'Version', zh: '版本' },
    topic: { en: 'Topic', zh: '主题' },
    factsCited: { en: 'Sources', zh: '出处数' },
    oldestRead: { en: 'Oldest read', zh: '最早查阅' },
    olderThanYear: { en: 'Over a year', zh: '超过一年' },
    feed: { en: 'Changes (Atom)', zh: '更新订阅（Atom）' },
    citePage: { en: 'Cite this page', zh: '引用本页' },
    addToReview: { en: 'Add to the review sheet', zh: '加入评审表' },
    review: { en: 'Review sheet', zh: '评审表' },
    reviewSummary: {
      en: 'What you collect for a design review: sections, rules and validation outcomes, each with a verdict, your notes and its citation. It lives in this browser only and is sent nowhere.',
      zh: '为设计评审收集的章节、规则与校验结果，每一条都带结论、备注和引用。评审表只保存在这个浏览器里，不会发送到任何地方。',
    },
    reviewNeedsScript: {
      en: 'The review sheet lives in the browser and needs JavaScript.',
      zh: '评审表保存在浏览器里，需要 JavaScript。',
    },
    listComma: { en: ', ', zh: '，' },
    /** Between names of equal rank, where Chinese has a comma of its own. */
    nameComma: { en: ', ', zh: '、' },
    colon: { en: ': ', zh: '：' },
    fullStop: { en: '. ', zh: '。' },
    opening: { en: '(', zh: '（' },
    closing: { en: ')', zh: '）' },
    backToText: { en: 'Back to the text', zh: '回到正文' },
    readOn: { en: 'read', zh: '查阅于' },
    copy: { en: 'Copy', zh: '复制' },
    copied: { en: 'Copied', zh: '已复制' },
    openInValidator: { en: 'Open in the validator', zh: '在校验器中打开' },
    accepted: { en: 'Accepted', zh: '接受' },
    refused: { en: 'Refused', zh: '拒绝' },
    notAllChecked: { en: 'No error; not all is checked', zh: '未见错误，但未全部检查' },
    acceptedWithWarnings: { en: 'Accepted, with warnings', zh: '接受，但有警告' },
    acceptedWithHints: { en: 'Accepted, with hints', zh: '接受，附提示' },
    wrong: { en: 'Wrong', zh: '错误写法' },
    right: { en: 'Right', zh: '正确写法' },
    severity: { en: 'Severity', zh: '级别' },
    source: { en: 'Source', zh: '出处' },
    usedIn: { en: 'Where the text uses it', zh: '正文中用到它的地方' },
    checked: { en: 'What is checked', zh: '检查什么' },
    notChecked: { en: 'What is not checked', zh: '不检查什么' },
    answer: { en: 'In short', zh: '简言之' },
    trap: { en: 'Trap', zh: '陷阱' },
    mythClaim: { en: 'Often claimed', zh: '常见说法' },
    mythTruth: { en: 'In fact', zh: '其实' },
    checklist: { en: 'Review checklist', zh: '评审清单' },
    release: { en: 'Release', zh: '版本' },
    area: { en: 'Area', zh: '领域' },
    stage: { en: 'Stage', zh: '阶段' },
    change: { en: 'What changed', zh: '变化' },
    changeCount: { en: '# changes', zh: '# 项变化' },
    all: { en: 'All', zh: '全部' },
    notFound: { en: 'This page does not exist', zh: '没有这个页面' },
    notFoundText: {
      en: 'Addresses on this site stay once they are published, so the link was probably mistyped. Start from the map of chapters or search.',
      zh: '本站的地址一经发布便不再改变，多半是链接输错了。可以从章节地图开始，或直接搜索。',
    },
    licence: { en: 'Text CC BY 4.0, code Apache 2.0', zh: '文字 CC BY 4.0，代码 Apache 2.0' },
    pasteTitle: { en: 'Paste a manifest, a profile or a configuration', zh: '粘贴一份清单、配置文件或安全配置' },
    pasteText: {
      en: 'Its format is recognized, and it is checked in this browser, as the real system would check it. Nothing is sent anywhere.',
      zh: '自动识别格式，就在浏览器里检查，与真实系统的裁决一致。内容不会发送到任何地方。',
    },
    pasteButton: { en: 'Check it', zh: '检查' },
    mapTitle: { en: 'The map', zh: '章节地图' },
    mapText: {
      en: 'Rows are layers, from the application down to the machine; columns are the questions asked of every layer. A number is a chapter.',
      zh: '行是层次，自应用往下直到机器；列是对每一层都要问的问题。数字是章号。',
    },
    layer: { en: 'Layer', zh: '层次' },
    findRule: { en: 'All rules', zh: '全部规则' },
    findChecked: { en: 'What is checked and what is not', zh: '检查什么、不检查什么' },
    english: { en: 'English', zh: '英文' },
    chinese: { en: 'Chinese', zh: '中文' },
    validateTitle: { en: 'Validator', zh: '校验器' },
    validateSummary: {
      en: 'Pick a validator; paste text, drop files, or open an example. It is checked in this browser, as the real system would check it; nothing is sent anywhere. Seccomp and AppArmor profiles and containerd’s configuration can be pasted beside the objects that name them, after a line `---`: they are compared.',
      zh: '选一个校验器，粘贴文本、拖入文件或打开示例。检查就在浏览器里进行，与真实系统的裁决一致；内容不会发送到任何地方。seccomp、AppArmor 配置和 containerd 的配置可以用 `---` 隔开，与引用它们的对象一起粘贴，会互相比对。',
    },
    validatorLoading: { en: 'Loading the validator…', zh: '正在加载校验器……' },
    validateNeedsScript: {
      en: 'Checking text needs JavaScript, which this browser does not run. The same validators run in a terminal, in a clone of this project:',
      zh: '校验要用 JavaScript，而这个浏览器没有启用。同样的校验器也可以在终端里运行（先克隆本项目）：',
    },
    editable: { en: 'Edit', zh: '编辑' },
  }),
  /** The name of a table that has no caption: the heading that it stands under. */
  tableIn: { en: (heading) => (heading ? `Table in ${heading}` : 'Table'), zh: (heading) => (heading ? `${heading} · 表格` : '表格') } satisfies Phrase<[string]>,
  asOfSummary: {
    en: (built) => `When each topic was verified, and how many of the documents it cites were read more than a year before this build of ${built}. Oldest first.`,
    zh: (built) => `每个主题的核对日期，以及所引文档中有多少是在本次构建（${built}）一年多以前查阅的。最早的在前。`,
  } satisfies Phrase<[string]>,
  sourceNumber: { en: (number) => `Source ${number}`, zh: (number) => `出处 ${number}` } satisfies Phrase<[string]>,
  chapterNumber: {
    en: (number) => (number === 'guide' ? 'the guide' : `chapter ${number}`),
    zh: (number) => (number === 'guide' ? '指南' : `第 ${number} 章`),
  } satisfies Phrase<[number | 'guide']>,
  /** A badge: the version that something holds from, and how finished it was then. */
  since: {
    en: (version, stage) => `since ${version}${stage && ` ${stage}`}`,
    zh: (version, stage) => `${version} 起${/^[a-z]/.test(stage) ? ` ${stage}` : stage}`,
  } satisfies Phrase<[string, string]>,
  removedIn: { en: (version) => `removed in ${version}`, zh: (version) => `${version} 移除` } satisfies Phrase<[string]>,
  deprecatedIn: { en: (version) => `deprecated in ${version}`, zh: (version) => `${version} 弃用` } satisfies Phrase<[string]>,
  /** A value that holds where none was chosen. */
  preset: { en: (name) => `${name} (preset)`, zh: (name) => `${name}（默认）` } satisfies Phrase<[string]>,
  ruleCounts: {
    en: (counts) => severitiesIn(counts).map((severity) => `${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`).join(', '),
    zh: (counts) => severitiesIn(counts).map((severity) => `${severityNames[severity].zh} ${counts[severity]} 条`).join('，'),
  } satisfies Phrase<[Readonly<Record<Severity, number>>]>,
  ruleCount: { en: (count) => `${count} rules`, zh: (count) => `${count} 条规则` } satisfies Phrase<[number]>,
};

/** Severities that there is something of, the gravest first. */
function severitiesIn(counts: Readonly<Record<Severity, number>>): Severity[] {
  return (['error', 'warning', 'hint'] as const).filter((severity) => counts[severity] > 0);
}

export const dimensionNames: Readonly<Record<Dimension, Localized>> = {
  idl: { en: 'IDL', zh: 'IDL' },
  governance: { en: 'Governance', zh: '治理' },
  observability: { en: 'Observability', zh: '可观测性' },
  security: { en: 'Security', zh: '安全' },
};

/** The question that a dimension asks of a technology. */
export const dimensionQuestions: Readonly<Record<Dimension, Localized>> = {
  idl: { en: 'What is the contract?', zh: '契约是什么？' },
  governance: { en: 'Who decides, who may?', zh: '谁说了算，谁有权做？' },
  observability: { en: 'What can be seen?', zh: '能看到什么？' },
  security: { en: 'What is kept apart?', zh: '隔开了什么？' },
};

export const layerNames: Readonly<Record<Layer, Localized>> = {
  virtualization: { en: 'Virtualization', zh: '虚拟化' },
  container: { en: 'Container', zh: '容器' },
  sandbox: { en: 'Sandbox', zh: '沙箱' },
  webassembly: { en: 'WebAssembly', zh: 'WebAssembly' },
};

export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  hint: { en: 'hint', zh: '提示' },
};

/** What a severity means, as the rule pages say it. */
export const severityMeanings: Readonly<Record<Severity, Localized>> = {
  error: { en: 'the real system refuses the text', zh: '真实系统会拒绝这段文本' },
  warning: { en: 'accepted, but wrong or risky', zh: '会被接受，但写错了或有风险' },
  hint: { en: 'worth knowing', zh: '值得留意' },
};

/** What a field takes, as its table says it. */
export const fieldTypeNames: Readonly<Record<Field['type'], Localized>> = {
  string: { en: 'string', zh: '字符串' },
  integer: { en: 'integer', zh: '整数' },
  number: { en: 'number', zh: '数字' },
  boolean: { en: 'boolean', zh: '布尔值' },
  object: { en: 'object', zh: '对象' },
  list: { en: 'list', zh: '列表' },
  map: { en: 'map', zh: '映射' },
  any: { en: 'any', zh: '任意' },
};

export const stageNames: Readonly<Record<Release['changes'][number]['stage'], Localized>> = {
  alpha: { en: 'alpha', zh: 'alpha' },
  beta: { en: 'beta', zh: 'beta' },
  stable: { en: 'stable', zh: '稳定' },
  deprecated: { en: 'deprecated', zh: '弃用' },
  removed: { en: 'removed', zh: '移除' },
  changed: { en: 'changed', zh: '行为变化' },
};
