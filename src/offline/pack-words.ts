import type { Localized } from '../engine/localized.ts';

/** What the downloaded pack says of itself where something does not work from a folder. */
export const packWords = {
  validator: {
    en: 'Browsers do not let a page that was opened from a folder start the validator. Serve this folder, for example with “npx http-server .”, or use the command line; README.txt says how.',
    zh: '浏览器不允许从文件夹打开的页面运行校验器。请用静态文件服务器访问本文件夹（例如 npx http-server .），或使用命令行，详见 README.txt。',
  },
  pack: {
    en: 'You are reading the downloaded pack: everything is here already.',
    zh: '你正在阅读下载的离线包：全部内容都已在本地。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
