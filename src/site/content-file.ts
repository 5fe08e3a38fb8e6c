import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Fault } from './fault.ts';

export interface CheckedContent<Value> {
  /** Absent when the text does not follow the schema. */
  readonly value?: Value;
  readonly faults: readonly Fault[];
}

/**
 * Reads YAML by a schema. All scalars are strings to begin with: a version must not turn into a
 * number, nor a date into a moment. `firstLine` is where the text stands within its file.
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  firstLine = 1,
): CheckedContent<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return { faults: document.errors.map(({ message, pos }) => ({ file, line: lineOf(pos[0]), message })) };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, faults: [] };
  return {
    faults: result.error.issues.map(({ path, message }) => ({
      file,
      line: lineOf(offsetAt(document, path)),
      message: `${path.join('.') || 'content'}: ${message}`,
    })),
  };
}

/** Offset of the deepest node on the path that exists. */
function offsetAt(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** Reads a YAML file that must exist. `file` is relative to `root`. */
export function readYamlFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): CheckedContent<z.output<Schema>> {
  const path = join(root, file);
  if (!existsSync(path)) return { faults: [{ file, message: 'is missing' }] };
  return parseYaml(readFileSync(path, 'utf8'), schema, file);
}

/** Front matter of an MDX text: what stands between the two `---` lines at its beginning. */
export function frontMatterOf(text: string): string {
  return /^---\r?\n([\s\S]*?\r?\n)---\r?\n/.exec(text)?.[1] ?? '';
}
