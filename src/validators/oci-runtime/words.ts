/** Words and fixes that messages of many rules are made of. */
import type { Finding, Fix } from '../../engine/diagnostic.ts';
import type { Field } from '../../engine/field.ts';
import type { Localized } from '../../engine/localized.ts';

/** "A, B or C". */
export function listed(values: readonly string[]): Localized {
  const last = values.at(-1) ?? '';
  if (values.length < 2) return { en: last, zh: last };
  return { en: `${values.slice(0, -1).join(', ')} or ${last}`, zh: `${values.slice(0, -1).join('、')} 或 ${last}` };
}

/** Messages must not carry a whole page. */
export function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

/** The fix that writes another string in a scalar's place. */
export function replacing(field: Field, value: string | undefined): Fix | undefined {
  if (value === undefined || !field.present) return undefined;
  const insert = JSON.stringify(value);
  return { title: { en: `Change to ${insert}`, zh: `改为 ${insert}` }, edits: [{ range: field.range, insert }] };
}

/** Says that a REQUIRED member is absent from an object; stands at the object. */
export function missingMember(field: Field, name: string): Finding {
  const where = field.path;
  return field.child(name).finding({
    en: `${where ? `${where} has no "${name}"` : `"${name}" is missing`}, which the specification marks REQUIRED.`,
    zh: `${where ? `${where} 缺少 "${name}"` : `缺少 "${name}"`}，规范把它标为必需（REQUIRED）。`,
  });
}
