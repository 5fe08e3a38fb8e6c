/** The words of the offline page and its notice. They travel with its script, not with every page. */
import type { Language, Localized } from '../engine/localized.ts';
import type { CopyFaultReason } from './copy-fault.ts';
import type { BuildNote } from './manifest.ts';

export const offlineWords = {
  title: { en: 'Reading offline', zh: '离线阅读' },
  summary: {
    en: 'The whole site, both languages, with search and the validators, kept in this browser or downloaded as one file.',
    zh: '整个站点，含两种语言、搜索与校验器，可以保存在这个浏览器里，也可以打包下载成一个文件。',
  },
  inBrowser: { en: 'In this browser', zh: '保存在这个浏览器里' },
  inBrowserText: {
    en: 'Pages that you have visited can be read again without a network; nothing has to be done for that. Keeping the whole site fetches every other page too, in both languages, with the search index and all parts of the validators. Each file is checked against the digest in the list of the build. Installing the site as an application does the same. Nothing is sent anywhere.',
    zh: '访问过的页面没有网络也能再读，无需任何操作。保存全站则会把其余页面也取来，包括两种语言、搜索索引和校验器的全部组成部分，并按构建清单逐个核对文件摘要。把本站安装为应用，也会保存全站。不会向外发送任何内容。',
  },
  builds: {
    en: 'A new build is fetched beside the one you have and takes its place only when it is whole and you say so. If the download is cut off, what you have stays usable, and the download goes on from there.',
    zh: '新的构建会下载到现有副本旁边，下载完整并经你确认后才会替换。下载中断时，现有副本照常可用，之后可以接着下载。',
  },
  needsScript: { en: 'Keeping the site in the browser needs JavaScript; the download below does not.', zh: '保存到浏览器需要 JavaScript；下方的打包下载不需要。' },
  asPack: { en: 'As a download', zh: '打包下载' },
  packText: {
    en: 'One zip of the built site. Unpacked and opened from the folder (index.html), it can be read and searched; for the validators it has to be served, by any server of static files. The README inside says how.',
    zh: '整个站点的一个 zip 包。解压后直接打开 index.html 就能阅读和搜索；要用校验器，则需通过任意静态文件服务器访问。包内的 README 有说明。',
  },
  packLink: { en: 'Download this build', zh: '下载本次构建' },
  keep: { en: 'Keep the whole site offline', zh: '保存全站供离线使用' },
  pause: { en: 'Pause', zh: '暂停' },
  resume: { en: 'Resume', zh: '继续' },
  verify: { en: 'Verify again', zh: '重新核对' },
  look: { en: 'Look for a new build', zh: '检查新构建' },
  useNow: { en: 'Use it now', zh: '立即使用' },
  later: { en: 'Later', zh: '稍后' },
  remove: { en: 'Remove the offline copy', zh: '删除离线副本' },
  removed: { en: 'The offline copy has been removed.', zh: '离线副本已删除。' },
  nothing: { en: 'The whole site is not kept yet.', zh: '尚未保存全站。' },
  verifying: { en: 'Verifying the copy…', zh: '正在核对副本……' },
  checking: { en: 'Looking for a new build…', zh: '正在检查新构建……' },
  newest: { en: 'This is the newest build.', zh: '已是最新构建。' },
  paused: { en: 'Paused. What has arrived stays.', zh: '已暂停。已下载的部分会保留。' },
  elsewhere: { en: 'Another tab is downloading at this moment.', zh: '另一个标签页正在下载。' },
  stillUsable: { en: 'The copy you had stays in use.', zh: '原有副本仍可使用。' },
  goesOn: { en: 'What has arrived stays; the download goes on when you resume it or the network is back.', zh: '已下载的部分会保留；点“继续”或网络恢复后会接着下载。' },
  lasting: { en: 'The browser has agreed to keep it until you remove it.', zh: '浏览器已同意一直保留，直到你删除它。' },
  fleeting: { en: 'The browser may still remove it when it runs out of room.', zh: '存储空间不足时，浏览器仍可能把它删除。' },
  unsupported: {
    en: 'This browser cannot keep sites: it has no service workers, or the page was not reached over HTTPS, or the window is private. The download below works.',
    zh: '这个浏览器无法保存站点：不支持 service worker，或页面没有通过 HTTPS 访问，或处于无痕窗口。可以使用下方的打包下载。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** What went wrong, and what to do. */
export const copyFaults: Readonly<Record<CopyFaultReason, Localized>> = {
  network: { en: 'The server could not be reached.', zh: '无法连接服务器。' },
  server: { en: 'The server did not give a file that belongs to the build. Try again in a few minutes: a new build may be on its way.', zh: '服务器没有给出属于本次构建的某个文件。可能正在部署新构建，请过几分钟再试。' },
  altered: {
    en: 'A file is not what the list of the build says, so it was not kept. Something between the server and this browser may alter files.',
    zh: '有文件与构建清单不符，因此没有保存。服务器与浏览器之间可能有环节改动了文件。',
  },
  replaced: { en: 'The server changed to a newer build during the download. Try again.', zh: '下载期间服务器换成了更新的构建，请重试。' },
  full: { en: 'The browser has no more room for this site. Free some storage, then resume; or use the download below.', zh: '浏览器给本站的存储空间已满。请腾出空间后继续，或使用下方的打包下载。' },
  refused: { en: 'The browser refuses to store anything for this site; private windows and some settings do. The download below works.', zh: '浏览器拒绝为本站存储数据，无痕窗口和某些设置会这样。可以使用下方的打包下载。' },
  stopped: { en: 'Paused.', zh: '已暂停。' },
};

type Phrase<Arguments extends unknown[]> = Readonly<Record<Language, (...values: Arguments) => string>>;

/** Sentences with numbers in them. */
export const offlinePhrases = {
  size: {
    en: (files, pages, megabytes) => `${pages} pages in ${files} files, ${megabytes} MB in storage; less goes over the network.`,
    zh: (files, pages, megabytes) => `共 ${pages} 个页面、${files} 个文件，占用存储 ${megabytes} MB；网络传输量更小。`,
  } satisfies Phrase<[number, number, string]>,
  progress: {
    en: (pages, allPages, megabytes, all) => `${pages} of ${allPages} pages, ${megabytes} of ${all} MB`,
    zh: (pages, allPages, megabytes, all) => `${pages} / ${allPages} 个页面，${megabytes} / ${all} MB`,
  } satisfies Phrase<[number, number, string, string]>,
  verified: {
    en: (good, files, note) => `Verified offline: ${good} of ${files} files, build ${nameOf(note, 'en')}.`,
    zh: (good, files, note) => `已核对离线副本：${good} / ${files} 个文件，版本 ${nameOf(note, 'zh')}。`,
  } satisfies Phrase<[number, number, Named]>,
  newBuild: {
    en: (note) => `A newer build has arrived whole: ${nameOf(note, 'en')}.`,
    zh: (note) => `更新的版本已下载完整：${nameOf(note, 'zh')}。`,
  } satisfies Phrase<[Named]>,
  incomplete: {
    en: (missing) => `${missing} files are missing or damaged: resume the download to mend the copy.`,
    zh: (missing) => `有 ${missing} 个文件缺失或损坏：继续下载即可修复。`,
  } satisfies Phrase<[number]>,
  tooLittle: {
    en: (needed, free) => `The browser offers this site ${free} MB, and the copy needs ${needed} MB.`,
    zh: (needed, free) => `浏览器可为本站提供 ${free} MB，而副本需要 ${needed} MB。`,
  } satisfies Phrase<[string, string]>,
};

type Named = Pick<BuildNote, 'build' | 'version'>;

/** As citations name it, then what tells it from other builds of the same version. */
function nameOf({ build, version }: Named, language: Language): string {
  return language === 'zh' ? `${version.build}，${version.date}，摘要 ${build}` : `${version.build}, ${version.date}, digest ${build}`;
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
