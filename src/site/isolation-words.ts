/** The words of the table of boundaries. */
import type { Localized } from '../engine/localized.ts';
import type { IsolationEffect } from './content-schema.ts';

export const effectNames: Readonly<Record<IsolationEffect, Localized>> = {
  open: { en: 'open', zh: '敞开' },
  narrowed: { en: 'narrowed', zh: '收窄' },
  indirect: { en: 'indirect', zh: '间接' },
  removed: { en: 'removed', zh: '消除' },
};

export const effectMeanings: Readonly<Record<IsolationEffect, Localized>> = {
  open: { en: 'the boundary does nothing about this path', zh: '这道边界对该路径不起作用' },
  narrowed: { en: 'fewer ways in, each still direct', zh: '入口变少，但仍是直达' },
  indirect: { en: 'another program has to be broken first', zh: '要先攻破另一个程序' },
  removed: { en: 'there is nothing to reach', zh: '没有可以触及的东西' },
};

export const isolationWords = {
  overview: { en: 'What each boundary does to each path of attack', zh: '每道边界对每条攻击路径的作用' },
  path: { en: 'Path of attack', zh: '攻击路径' },
  show: { en: 'Show', zh: '显示' },
  compareWith: { en: 'beside', zh: '对比' },
  nothing: { en: 'nothing', zh: '无' },
  better: { en: 'stronger on #', zh: '更强 # 项' },
  worse: { en: 'weaker on #', zh: '更弱 # 项' },
  same: { en: 'the same word on #', zh: '同一级 # 项' },
  needs: { en: 'Needs', zh: '需要' },
  compatibility: { en: 'Compatibility', zh: '兼容性' },
  performance: { en: 'Performance', zh: '性能' },
} as const satisfies Readonly<Record<string, Localized>>;
