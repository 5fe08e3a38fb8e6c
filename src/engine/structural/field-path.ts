/** The dotted paths into a schema that selectable fields and CEL rules name (`.spec.color`, `.labels['a.b']`). */
import type { Localized } from '../localized.ts';
import type { StructuralSchema } from './schema.ts';

/** A path that leads somewhere. */
export interface FieldPath {
  readonly names: readonly string[];
  /** The schema there; absent where everything is allowed. */
  readonly schema: StructuralSchema | undefined;
}

/** Follows a path, or says where it fails. */
export function followFieldPath(path: string, root: StructuralSchema, allowsBrackets: boolean): FieldPath | { readonly problem: Localized } {
  const tokens = path.match(/'(?:[^'\\]|\\.)*'|[.[\]]|[^.[\]']+'?[^.[\]]*/g) ?? [];
  const names: string[] = [];
  let schema: StructuralSchema | undefined = root;
  for (let at = 0; at < tokens.length; ) {
    const bracket = tokens[at] === '[';
    if (!bracket && tokens[at] !== '.') return { problem: unexpected(tokens[at]!) };
    if (bracket && !allowsBrackets) return { problem: noBrackets };
    const token = tokens[at + 1];
    if (token === undefined) return { problem: ended };
    if (bracket && !/^'.*'$/s.test(token)) return { problem: unexpected(token) };
    const name: string = bracket ? token.slice(1, -1).replaceAll(/\\(.)/gs, '$1') : token;
    if (!schema) return { names, schema: undefined };
    const next: StructuralSchema | undefined | 'none' = below(schema, name);
    if (next === 'none') return { problem: notThere(name) };
    schema = next;
    names.push(name);
    if (bracket && tokens[at + 2] !== ']') return { problem: tokens[at + 2] === undefined ? ended : unexpected(tokens[at + 2]!) };
    at += bracket ? 3 : 2;
  }
  return { names, schema };
}

function below(schema: StructuralSchema, name: string): StructuralSchema | undefined | 'none' {
  if (schema.properties.size > 0) return schema.properties.get(name) ?? 'none';
  if (schema.additionalProperties === undefined) return 'none';
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

const ended: Localized = { en: 'the path ends too early', zh: '路径不完整' };
const noBrackets: Localized = { en: 'brackets are not allowed in it', zh: '其中不能使用方括号' };

function unexpected(token: string): Localized {
  return { en: `"${token}" can't stand there; write it as ".name.name"`, zh: `其中的 "${token}" 位置不对；应写成 ".name.name" 的形式` };
}

function notThere(name: string): Localized {
  return { en: `the schema has no field "${name}" there`, zh: `schema 在该处没有字段 "${name}"` };
}
