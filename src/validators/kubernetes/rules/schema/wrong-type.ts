import type { Finding, Fix } from '../../../../engine/diagnostic.ts';
import type { Localized } from '../../../../engine/localized.ts';
import type { ScalarNode, SourceNode } from '../../../../engine/source-tree.ts';
import { readerRule } from '../../rule.ts';
import type { FieldType } from '../../schemas/definition.ts';
import { pathOf } from '../../schemas/frame.ts';
import type { Place } from '../../schemas/walk.ts';

/** A value that does not decode into its field's type: the server stops there. */
export const wrongType = readerRule({
  id: 'kubernetes/wrong-type',
  severity: 'error',
  source: 'kubernetes-strict-decoding',
});

export function wrongTypeFinding(node: SourceNode, type: FieldType, place: Place): Finding {
  const wanted = wantedText(type);
  const found = foundText(node);
  const advice = adviceFor(node, type);
  const fix = fixFor(node, type);
  const isContainer = node.type === 'map' || node.type === 'list';
  const name = typeof place.step === 'number' ? undefined : place.step;
  return {
    range: isContainer ? (place.keyRange ?? firstOf(node)) : node.range,
    path: pathOf(place.frame, place.step),
    message: {
      en: `${name === undefined ? 'Each item here' : `"${name}"`} must be ${wanted.en}, but ${found.en} stands there${advice.en}`,
      zh: `${name === undefined ? '这里的每一项' : `"${name}" `}必须是${wanted.zh}，这里却是${found.zh}${advice.zh}`,
    },
    ...(fix && { fix }),
  };
}

const wantedScalars: Readonly<Record<string, Localized>> = {
  string: { en: 'a string', zh: '字符串' },
  boolean: { en: 'true or false', zh: ' true 或 false' },
  int32: { en: 'an integer', zh: '整数' },
  int64: { en: 'an integer', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  bytes: { en: 'a base64 string', zh: ' base64 字符串' },
  time: { en: 'a time as a string', zh: '字符串形式的时间' },
  'micro-time': { en: 'a time as a string', zh: '字符串形式的时间' },
  quantity: { en: 'a quantity such as "500m" or "1Gi"', zh: ' "500m"、"1Gi" 这样的数量' },
  'int-or-string': { en: 'an integer or a string', zh: '整数或字符串' },
  'schema-or-boolean': { en: 'a schema, true or false', zh: ' schema、true 或 false' },
  'schema-or-list': { en: 'a schema', zh: ' schema' },
  'schema-or-strings': { en: 'a schema or a list of strings', zh: ' schema 或字符串列表' },
};

function wantedText(type: FieldType): Localized {
  if (type.type === 'list') return { en: 'a list', zh: '列表' };
  if (type.type === 'map') return { en: 'a map', zh: '映射' };
  if (type.type === 'object') return { en: 'an object with fields', zh: '带字段的对象' };
  return wantedScalars[type.type]!;
}

const longestQuoted = 40;

function foundText(node: SourceNode): Localized {
  switch (node.type) {
    case 'map':
      return { en: 'a map', zh: '映射' };
    case 'list':
      return { en: 'a list', zh: '列表' };
    case 'string': {
      const text = node.value.length > longestQuoted ? `${node.value.slice(0, longestQuoted)}…` : node.value;
      return { en: `the string ${JSON.stringify(text)}`, zh: `字符串 ${JSON.stringify(text)}` };
    }
    case 'number':
      return { en: `the number ${node.text}`, zh: `数字 ${node.text}` };
    case 'boolean':
      return { en: `the boolean ${node.value}`, zh: `布尔值 ${node.value}` };
    case 'null':
      return { en: 'null', zh: ' null' };
  }
}

function adviceFor(node: SourceNode, type: FieldType): Localized {
  if (type.type === 'string' && (node.type === 'number' || node.type === 'boolean')) {
    return { en: '. Put it in quotes.', zh: '。请加上引号。' };
  }
  if (type.type === 'list' && node.type === 'map') {
    const key = type.keys?.length === 1 ? type.keys[0] : undefined;
    return key
      ? { en: `. Write each entry as an item that begins with "- ${key}:".`, zh: `。请把每一项写成以 "- ${key}:" 开头的列表项。` }
      : { en: '. Begin each item with "- ".', zh: '。每一项请以 "- " 开头。' };
  }
  if (type.type === 'object' && node.type === 'list') return { en: '. Leave out the "- ".', zh: '。请去掉 "- "。' };
  return { en: '.', zh: '。' };
}

function fixFor(node: SourceNode, type: FieldType): Fix | undefined {
  if (type.type === 'string' && (node.type === 'number' || node.type === 'boolean')) return quote(node);
  if (node.type !== 'string') return undefined;
  const meant = node.value.trim();
  if ((type.type === 'int32' || type.type === 'int64') && /^-?\d{1,9}$/.test(meant)) return replace(node, String(Number(meant)));
  if (type.type === 'boolean' && /^(true|false)$/i.test(meant)) return replace(node, meant.toLowerCase());
  if (type.type === 'list' && type.items.type === 'string' && /^[\w./-]+$/.test(node.value)) return replace(node, `["${node.value}"]`);
  return undefined;
}

function quote({ range }: ScalarNode): Fix {
  return {
    title: { en: 'Put it in quotes', zh: '加上引号' },
    edits: [
      { range: { from: range.from, to: range.from }, insert: '"' },
      { range: { from: range.to, to: range.to }, insert: '"' },
    ],
  };
}

function replace({ range }: ScalarNode, insert: string): Fix {
  return { title: { en: `Change to ${insert}`, zh: `改为 ${insert}` }, edits: [{ range, insert }] };
}

function firstOf(node: SourceNode): Finding['range'] {
  if (node.type === 'map') return node.entries.values().next().value?.keyRange ?? node.range;
  if (node.type === 'list') return node.items[0] ? firstOf(node.items[0]) : node.range;
  return node.range;
}
