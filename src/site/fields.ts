/** Tables of the fields of a format: data beside the topic that shows them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../engine/localized.ts';
import { readYamlFile } from './content-file.ts';
import { fieldsSchema, type Field, type FieldGroup } from './content-schema.ts';
import { formatFault } from './fault.ts';

/** Where the fields of a topic are kept, `id` being `<chapter>/<topic>`. */
export function fieldsFile(topic: string): string {
  return `content/chapters/${topic}/fields.yaml`;
}

/** The groups of a topic; none where it has no such file. Throws where the file does not follow its schema. */
export function readFields(root: string, topic: string): FieldGroup[] {
  const file = fieldsFile(topic);
  if (!existsSync(join(root, file))) return [];
  const { value, faults } = readYamlFile(root, file, fieldsSchema);
  if (!value) throw new Error(faults.map(formatFault).join('\n'));
  return value;
}

/** The group that a topic shows. Throws where there is none of that id. */
export function fieldGroup(root: string, topic: string, id: string): FieldGroup {
  const group = readFields(root, topic).find((each) => each.id === id);
  if (!group) throw new Error(`<Fields of="${id}" /> in ${topic}: ${fieldsFile(topic)} has no such group`);
  return group;
}

/** Permanent id of a field's row. */
export function fieldRowId(group: string, path: string): string {
  return `${group}--${path.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`;
}

/** What counts where the field is absent, if that is known; a value as code, words as they are. */
export function defaultOf({ default: value }: Field, language: Language): { readonly text: string; readonly isCode: boolean } | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? { text: value, isCode: true } : { text: value[language], isCode: false };
}
