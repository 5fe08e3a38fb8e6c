import type { Localized } from '../localized.ts';

interface Size {
  readonly least: string;
  readonly most: string;
  readonly unit: Localized;
}

/** The keywords that bound how many there are of something. */
export const sizes = {
  characters: { least: 'minLength', most: 'maxLength', unit: { en: 'characters', zh: '个字符' } },
  items: { least: 'minItems', most: 'maxItems', unit: { en: 'items', zh: '项' } },
  properties: { least: 'minProperties', most: 'maxProperties', unit: { en: 'fields', zh: '个字段' } },
} as const satisfies Record<string, Size>;

/** Why a count is too small or too great, if it is. */
export function outside(count: number, least: number | undefined, most: number | undefined, size: Size): (() => Localized) | undefined {
  const { unit } = size;
  if (most !== undefined && count > most) {
    return () => ({
      en: `Has ${count} ${unit.en}; the schema allows at most ${most} (${size.most}).`,
      zh: `有 ${count} ${unit.zh}，schema 最多允许 ${most} ${unit.zh}（${size.most}）。`,
    });
  }
  if (least === undefined || count >= least) return undefined;
  return () => ({
    en: `Has ${count} ${unit.en}; the schema asks for at least ${least} (${size.least}).`,
    zh: `只有 ${count} ${unit.zh}，schema 至少要求 ${least} ${unit.zh}（${size.least}）。`,
  });
}
