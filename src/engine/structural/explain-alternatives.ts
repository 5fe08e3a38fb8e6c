/** One message for a value that fits no alternative, or too many, instead of one an alternative. */
import type { Field } from '../field.ts';
import type { Localized } from '../localized.ts';
import type { StructuralSchema } from './schema.ts';
import type { Violation } from './violation.ts';

type Outcome = readonly Violation[];

/** Longer lists help nobody. */
const mostTold = 4;

/** Why a value fits no branch of `anyOf`. */
export function explainAlternatives(field: Field, branches: readonly StructuralSchema[], outcomes: readonly Outcome[]): Localized {
  const names = requiredNames(branches);
  if (names) {
    return {
      en: `At least one of ${names.en} must be set (anyOf); none is.`,
      zh: `${names.zh} 中至少要设置一个（anyOf），现在一个都没有。`,
    };
  }
  const reasons = reasonsOf(field, outcomes);
  return {
    en: `Fits none of the ${branches.length} alternatives of anyOf. ${reasons.en}`,
    zh: `anyOf 的 ${branches.length} 种写法一种也不符合。${reasons.zh}`,
  };
}

/** Why a value fits no branch of `oneOf`, or several. */
export function explainExclusive(field: Field, branches: readonly StructuralSchema[], outcomes: readonly Outcome[]): Localized {
  const fitting = outcomes.flatMap((outcome, index) => (outcome.length === 0 ? [index + 1] : []));
  const names = requiredNames(branches);
  if (names) {
    return fitting.length === 0
      ? { en: `Exactly one of ${names.en} must be set (oneOf); none is.`, zh: `${names.zh} 中必须且只能设置一个（oneOf），现在一个都没有。` }
      : { en: `Exactly one of ${names.en} may be set (oneOf); ${fitting.length} are.`, zh: `${names.zh} 中只能设置一个（oneOf），现在设置了 ${fitting.length} 个。` };
  }
  if (fitting.length > 0) {
    const which = fitting.map((index) => `#${index}`);
    return {
      en: `Fits ${fitting.length} of the alternatives of oneOf (${which.join(', ')}), which must be exactly one.`,
      zh: `同时符合 oneOf 的 ${fitting.length} 种写法（${which.join('、')}），而只能符合其中一种。`,
    };
  }
  const reasons = reasonsOf(field, outcomes);
  return {
    en: `Fits none of the ${branches.length} alternatives of oneOf. ${reasons.en}`,
    zh: `oneOf 的 ${branches.length} 种写法一种也不符合。${reasons.zh}`,
  };
}

/** Why a value must not fit `not`, and does. */
export function explainNot(field: Field, schema: StructuralSchema): Localized {
  const set = schema.required.filter((name) => field.child(name).written);
  if (set.length > 0 && set.length === schema.required.length && isOnlyRequired(schema)) {
    const names = set.map((name) => `"${name}"`);
    return set.length === 1
      ? { en: `${names[0]} must not be set here (not).`, zh: `这里不能设置 ${names[0]}（not）。` }
      : { en: `${names.join(' and ')} must not be set together (not).`, zh: `${names.join(' 和 ')} 不能同时设置（not）。` };
  }
  return { en: 'Fits what the schema excludes with "not".', zh: '符合了 schema 用 not 排除的写法。' };
}

/** The fields, where each alternative asks for one field and nothing else: the usual way to write a union. */
function requiredNames(branches: readonly StructuralSchema[]): Localized | undefined {
  if (!branches.every((branch) => branch.required.length === 1 && isOnlyRequired(branch))) return undefined;
  const names = branches.map((branch) => `"${branch.required[0]}"`);
  return { en: names.join(', '), zh: names.join('、') };
}

function isOnlyRequired({ node }: StructuralSchema): boolean {
  return node.type === 'map' && node.entries.size === 1;
}

function reasonsOf(field: Field, outcomes: readonly Outcome[]): Localized {
  const told = outcomes.slice(0, mostTold).map((outcome, index) => reasonOf(field, outcome[0]!, index + 1));
  const more = outcomes.length > told.length;
  return {
    en: told.map((reason) => reason.en).join(' ') + (more ? ' …' : ''),
    zh: told.map((reason) => reason.zh).join('') + (more ? '……' : ''),
  };
}

const noneFits: Localized = { en: 'fits none of its own alternatives.', zh: '它自己的备选写法也都不符合。' };

function reasonOf(field: Field, violation: Violation, number: number): Localized {
  // An explanation within an explanation helps nobody, and alternatives may be nested deeply.
  const message = violation.concern === 'alternatives' ? noneFits : violation.message;
  const at = violation.field.path.slice(field.path.length).replace(/^\./, '');
  return {
    en: `#${number}: ${at ? `${at}: ` : ''}${message.en}`,
    zh: `#${number}：${at ? `${at}：` : ''}${message.zh}`,
  };
}
