import type { Language } from '../engine/localized.ts';
import { loadValidator, plannedValidators, validatorAliases, validatorIds } from '../validators/registry.ts';

/** `speclens validators`: those that work, whose verdict they give, and those that are promised. */
export async function listValidators(language: Language): Promise<string> {
  const notBuilt = { en: 'not built yet', zh: '尚未实现' }[language];
  const aliasOf = { en: 'alias of', zh: '别名，即' }[language];
  const rows: string[][] = [];
  for (const id of validatorIds) {
    const validator = (await loadValidator(id))!;
    rows.push([id, validator.title[language], validator.authority({})]);
  }
  for (const [alias, id] of Object.entries(validatorAliases)) rows.push([alias, `${aliasOf} ${id}`]);
  for (const id of plannedValidators) rows.push([id, notBuilt]);
  const width = Math.max(...rows.map(([id]) => id!.length));
  return rows.map(([id, ...rest]) => `${id!.padEnd(width)}  ${rest.join(' · ')}\n`).join('');
}
