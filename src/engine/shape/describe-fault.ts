import { nearest } from '../did-you-mean.ts';
import type { Finding, Fix } from '../diagnostic.ts';
import type { Field } from '../field.ts';
import type { Localized } from '../localized.ts';
import { typeNames } from '../type-names.ts';
import type { ShapeFault } from './decode.ts';
import type { Shape } from './shape.ts';

type ValueFault = Extract<ShapeFault, { shape: Shape }>;
type UnknownField = Extract<ShapeFault, { kind: 'unknown-field' }>;
type OtherCase = Extract<ShapeFault, { kind: 'other-case' }>;

/** A value that the program's decoder cannot take. */
export function wrongValueFinding({ kind, field, shape }: ValueFault): Finding {
  const path = field.path || 'the document';
  const pathZh = field.path || '整个文档';
  const wanted = nameOf(shape);
  if (kind === 'out-of-range' && shape.type === 'integer') {
    return field.finding({
      en: `${path} must be ${wanted.en}, from ${shape.min} to ${shape.max}.`,
      zh: `${pathZh} 必须是${wanted.zh}，取值 ${shape.min} 到 ${shape.max}。`,
    });
  }
  const found = typeNames[field.node!.type];
  return field.finding({ en: `${path} must be ${wanted.en}, not ${found.en}.`, zh: `${pathZh} 必须是${wanted.zh}，而不是${found.zh}。` }, quoting(field, shape));
}

/** A name that the program does not know; `consequence` says what it does with it. */
export function unknownFieldFinding({ field, name, known }: UnknownField, consequence: Localized): Finding {
  const meant = nearest(name, known);
  const suggestion = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
  return field.findingAtKey(
    { en: `\`${name}\` is no field here: ${consequence.en}.${suggestion.en}`, zh: `这里没有字段 \`${name}\`：${consequence.zh}。${suggestion.zh}` },
    meant === undefined ? undefined : renaming(field, meant),
  );
}

/** A name in other letters than the specification writes it. */
export function otherCaseFinding({ field, name, canonical }: OtherCase, consequence: Localized): Finding {
  return field.findingAtKey(
    { en: `\`${name}\` is written \`${canonical}\`: ${consequence.en}.`, zh: `\`${name}\` 应写作 \`${canonical}\`：${consequence.zh}。` },
    renaming(field, canonical),
  );
}

/** Puts another name in the place of a member's key. Names that need quotes elsewhere than in JSON are the caller's. */
function renaming({ keyRange }: Field, name: string): Fix | undefined {
  return keyRange && { title: { en: `Rename to ${name}`, zh: `改名为 ${name}` }, edits: [{ range: keyRange, insert: JSON.stringify(name) }] };
}

/** What a number or boolean in the place of a string was meant to be. */
function quoting({ node }: Field, shape: Shape): Fix | undefined {
  if (shape.type !== 'string' || !node || (node.type !== 'number' && node.type !== 'boolean')) return undefined;
  const text = node.type === 'number' ? node.text : String(node.value);
  return { title: { en: 'Put it in quotes', zh: '加上引号' }, edits: [{ range: node.range, insert: JSON.stringify(text) }] };
}

function nameOf(shape: Shape): Localized {
  switch (shape.type) {
    case 'list': return listName(shape.items);
    case 'map': case 'fields': return typeNames.map;
    case 'integer': return { en: `an integer (${shape.name})`, zh: `整数（${shape.name}）` };
    case 'any': return { en: 'a value', zh: '任意值' };
    default: return typeNames[shape.type];
  }
}

function listName(items: Shape): Localized {
  const plural: Partial<Record<Shape['type'], Localized>> = {
    string: { en: 'a list of strings', zh: '字符串列表' },
    integer: { en: 'a list of integers', zh: '整数列表' },
    fields: { en: 'a list of objects', zh: '对象列表' },
  };
  return plural[items.type] ?? typeNames.list;
}
